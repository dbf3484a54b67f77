package org.hexapla.format.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The elements that are open at a place of an HTML page, as far as it matters which of them a
 * browser does not show. Tags that may be left out end an element as they do in a browser.
 */
final class HtmlTags {
    /** A tag of a page, with its attributes as they are written. */
    record Tag(String name, boolean closes, String attributes) {
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

        /** What a browser leaves out, though not what it leaves out until it is searched for. */
        boolean isHidden() {
            boolean hidden =
                    attribute("hidden")
                            .filter(how -> !how.equalsIgnoreCase("until-found"))
                            .isPresent();
            return hidden
                    || name.equals("template")
                    || attribute("style")
                            .filter(style -> NOT_SHOWN.matcher(style).find())
                            .isPresent();
        }
    }

    private record Open(String name, boolean isHidden) {}

    private static final Pattern ATTRIBUTE =
            Pattern.compile(
                    "(?<name>[^\\s\"'<>/=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?");
    private static final Pattern NOT_SHOWN =
            Pattern.compile(
                    "(?:^|;)\\s*display\\s*:\\s*none\\s*(?:[;!]|$)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> EMPTY =
            Set.of(
                    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                    "source", "track", "wbr");

    /** What ends a paragraph whose end is not written. */
    private static final Set<String> AFTER_PARAGRAPH =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "blockquote",
                    "center",
                    "dd",
                    "details",
                    "dialog",
                    "dir",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "figcaption",
                    "figure",
                    "footer",
                    "form",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hgroup",
                    "hr",
                    "li",
                    "listing",
                    "main",
                    "menu",
                    "nav",
                    "ol",
                    "p",
                    "pre",
                    "search",
                    "section",
                    "summary",
                    "table",
                    "ul",
                    "xmp");

    /** Elements that the next one of these ends, and what they can not be ended out of. */
    private static final Map<String, Set<String>> ENDED_BY =
            Map.ofEntries(
                    Map.entry("li", Set.of("li")),
                    Map.entry("dt", Set.of("dt", "dd")),
                    Map.entry("dd", Set.of("dt", "dd")),
                    Map.entry("option", Set.of("option", "optgroup")),
                    Map.entry("optgroup", Set.of("optgroup")),
                    Map.entry("caption", Set.of("tr", "thead", "tbody", "tfoot", "colgroup")),
                    Map.entry("thead", Set.of("tbody", "tfoot")),
                    Map.entry("tbody", Set.of("thead", "tbody", "tfoot")),
                    Map.entry("tfoot", Set.of("thead", "tbody")),
                    Map.entry("tr", Set.of("tr", "thead", "tbody", "tfoot")),
                    Map.entry("td", Set.of("td", "th", "tr", "thead", "tbody", "tfoot")),
                    Map.entry("th", Set.of("td", "th", "tr", "thead", "tbody", "tfoot")));

    private static final Set<String> RAW = Set.of("script", "style");
    private static final int BULLETS = -1;

    private static final Set<String> HOLDS_ITS_OWN = Set.of("ol", "ul", "dl", "table");

    /** How far up it is looked for what a tag ends; a page has less around an item. */
    private static final int LOOK = 100;

    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> times = new HashMap<>();
    private int hidden;

    /** Goes through the tags of a piece of a page, but for those in comments and scripts. */
    static void read(String markup, Consumer<Tag> reader) {
        int at = markup.indexOf('<');
        while (at >= 0 && at < markup.length()) {
            at = markup.indexOf('<', one(markup, at, reader));
        }
    }

    /** Reads what begins with a bracket; answers where it is to be gone on. */
    private static int one(String markup, int bracket, Consumer<Tag> reader) {
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
        reader.accept(new Tag(word, closes, markup.substring(attributes, end)));
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

    /** Goes on by one tag. */
    void next(Tag tag) {
        if (tag.closes()) {
            close(tag.name());
            return;
        }
        endBefore(tag.name());
        if (!EMPTY.contains(tag.name()) && !tag.attributes().endsWith("/")) {
            Open element = new Open(tag.name(), tag.isHidden());
            open.push(element);
            times.merge(element.name(), 1, Integer::sum);
            hidden += element.isHidden() ? 1 : 0;
        }
    }

    /** Whether a browser shows nothing of what comes next. */
    boolean isHidden() {
        return hidden > 0;
    }

    private Open pop() {
        Open element = open.pop();
        times.merge(element.name(), -1, Integer::sum);
        hidden -= element.isHidden() ? 1 : 0;
        return element;
    }

    private void close(String name) {
        if (times.getOrDefault(name, 0) > 0) {
            while (!pop().name().equals(name)) {
                // What is inside ends with it.
            }
        }
    }

    private void endBefore(String name) {
        if (AFTER_PARAGRAPH.contains(name) && !open.isEmpty() && open.peek().name().equals("p")) {
            pop();
        }
        int inside = 0;
        int ended = 0;
        for (Open element : open) {
            if (inside == LOOK || HOLDS_ITS_OWN.contains(element.name())) {
                break;
            }
            inside++;
            if (isEnded(element.name(), name)) {
                ended = inside;
            }
        }
        for (int i = 0; i < ended; i++) {
            pop();
        }
    }

    /** Options also end with their list, whose own end the filter may keep to itself. */
    private static boolean isEnded(String element, String next) {
        return ENDED_BY.getOrDefault(element, Set.of()).contains(next)
                || element.startsWith("opt") && AFTER_PARAGRAPH.contains(next);
    }

    /**
     * What the numbers of the items of a page hang on besides their places.
     *
     * @param itemsOfLists how many items each ordered list shows, in the order in which they begin:
     *     one that counts down begins with that number
     * @param valuesOfItems the number that each item of any list is given, if it is given one
     */
    record Numbers(List<Integer> itemsOfLists, List<Optional<String>> valuesOfItems) {}

    static Numbers numbers(String page) {
        Numbers numbers = new Numbers(new ArrayList<>(), new ArrayList<>());
        Deque<Integer> lists = new ArrayDeque<>();
        HtmlTags tags = new HtmlTags();
        read(
                page,
                tag -> {
                    tags.next(tag);
                    switch (tag.name()) {
                        case "ol", "ul" -> list(tag, numbers.itemsOfLists(), lists);
                        case "li" -> item(tag, !tags.isHidden(), numbers, lists);
                        default -> {
                            // Nothing that is numbered.
                        }
                    }
                });
        return numbers;
    }

    private static void list(Tag tag, List<Integer> counts, Deque<Integer> lists) {
        if (tag.closes()) {
            lists.poll();
        } else if (tag.name().equals("ul")) {
            lists.push(BULLETS);
        } else {
            lists.push(counts.size());
            counts.add(0);
        }
    }

    private static void item(Tag tag, boolean isShown, Numbers numbers, Deque<Integer> lists) {
        if (tag.closes()) {
            return;
        }
        numbers.valuesOfItems().add(tag.attribute("value"));
        int list = lists.isEmpty() ? BULLETS : lists.element();
        if (isShown && list != BULLETS) {
            numbers.itemsOfLists().set(list, numbers.itemsOfLists().get(list) + 1);
        }
    }
}
