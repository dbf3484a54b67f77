package org.hexapla.format.html;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tag of an HTML page, with its attributes as they are written. */
record HtmlTag(String name, boolean closes, String attributes) {
    private static final Pattern ATTRIBUTE =
            Pattern.compile(
                    "(?<name>[^\\s\"'<>/=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?");
    private static final Pattern NOT_SHOWN =
            Pattern.compile(
                    "(?:^|;)\\s*display\\s*:\\s*none\\s*(?:[;!]|$)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> NEVER_SHOWN = Set.of("template", "noscript");
    private static final Set<String> RAW = Set.of("script", "style");

    /** The value of an attribute; empty for one without a value. */
    Optional<String> attribute(String attribute) {
        Matcher matcher = ATTRIBUTE.matcher(attributes);
        while (matcher.find()) {
            if (matcher.group("name").equalsIgnoreCase(attribute)) {
                return Optional.of(value(matcher));
            }
        }
        return Optional.empty();
    }

    private static String value(MatchResult attribute) {
        for (int group = 2; group <= attribute.groupCount(); group++) {
            if (attribute.group(group) != null) {
                return attribute.group(group);
            }
        }
        return "";
    }

    /**
     * What a browser leaves out, though not what it leaves out until it is searched for. Style
     * sheets are not asked, nor is what an element inside can take back.
     */
    boolean isHidden() {
        boolean hidden =
                attribute("hidden").filter(how -> !how.equalsIgnoreCase("until-found")).isPresent();
        return hidden
                || NEVER_SHOWN.contains(name)
                || name.equals("dialog") && attribute("open").isEmpty()
                || attribute("style").filter(style -> NOT_SHOWN.matcher(style).find()).isPresent();
    }

    /** What is done with each tag, which stands between two places. */
    @FunctionalInterface
    interface Reader {
        void read(HtmlTag tag, int from, int to);
    }

    /** Goes through the tags of a piece of a page, but for those in comments and scripts. */
    static void read(String markup, Consumer<HtmlTag> reader) {
        read(markup, (tag, from, to) -> reader.accept(tag));
    }

    /** The same with the places where the tags begin, and where they have ended. */
    static void read(String markup, Reader reader) {
        int at = markup.indexOf('<');
        while (at >= 0 && at < markup.length()) {
            at = markup.indexOf('<', one(markup, at, reader));
        }
    }

    /** Reads what begins with a bracket; answers where it is to be gone on. */
    private static int one(String markup, int bracket, Reader reader) {
        if (markup.startsWith("<!--", bracket)) {
            return after(markup, "-->", bracket);
        }
        boolean closes = markup.startsWith("/", bracket + 1);
        int name = bracket + (closes ? 2 : 1);
        int attributes = name;
        while (attributes < markup.length() && isOfName(markup.charAt(attributes))) {
            attributes++;
        }
        if (attributes == name) {
            return bracket + 1;
        }
        int end = end(markup, attributes);
        String word = markup.substring(name, attributes).toLowerCase(Locale.ROOT);
        HtmlTag tag = new HtmlTag(word, closes, markup.substring(attributes, end));
        reader.read(tag, bracket, Math.min(end + 1, markup.length()));
        return !closes && RAW.contains(word) ? closing(markup, word, end) : end;
    }

    private static boolean isOfName(char sign) {
        return sign == '-' || Character.isLetterOrDigit(sign);
    }

    private static int after(String markup, String end, int from) {
        int at = markup.indexOf(end, from);
        return at < 0 ? markup.length() : at + end.length();
    }

    /** The place of the bracket that ends a tag: a value in quotation marks may hold one too. */
    private static int end(String markup, int from) {
        char before = ' ';
        int at = from;
        while (at < markup.length() && markup.charAt(at) != '>') {
            char sign = markup.charAt(at);
            if (before == '=' && (sign == '"' || sign == '\'')) {
                at = after(markup, String.valueOf(sign), at + 1) - 1;
            }
            before = Character.isWhitespace(sign) ? before : sign;
            at++;
        }
        return Math.min(at, markup.length());
    }

    private static int closing(String markup, String name, int from) {
        int at = markup.indexOf("</", from);
        while (at >= 0 && !markup.regionMatches(true, at + 2, name, 0, name.length())) {
            at = markup.indexOf("</", at + 2);
        }
        return at < 0 ? markup.length() : at;
    }
}
