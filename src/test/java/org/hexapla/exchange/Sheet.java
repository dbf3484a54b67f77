package org.hexapla.exchange;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.format.xliff.XliffVersion;

/**
 * The text of an exported kit, to be worked on and damaged in the words of its own version. What
 * would change nothing fails, so that a damage can not quietly become none.
 */
record Sheet(String xml, XliffVersion version) {
    boolean isTwo() {
        return version != XliffVersion.V1_2;
    }

    /** What 1.2 says, or what 2.x says. */
    String say(String one, String two) {
        return isTwo() ? two : one;
    }

    Sheet with(String changed) {
        if (changed.equals(xml)) {
            throw new IllegalStateException("nothing was changed");
        }
        return new Sheet(changed, version);
    }

    Sheet replace(String from, String to) {
        return with(xml.replace(from, to));
    }

    Sheet replaceFirst(String pattern, String to) {
        return with(xml.replaceFirst(pattern, to));
    }

    Sheet replaceAll(String pattern, String to) {
        return with(xml.replaceAll(pattern, to));
    }

    /** The element that holds the segment, with the white space before it. */
    String segment(String id) {
        Matcher matcher = matcher(id);
        return matcher.group();
    }

    Sheet segment(String id, UnaryOperator<String> change) {
        Matcher matcher = matcher(id);
        String changed = change.apply(matcher.group());
        return with(xml.substring(0, matcher.start()) + changed + xml.substring(matcher.end()));
    }

    private Matcher matcher(String id) {
        String name = say("trans-unit", "segment");
        Matcher matcher =
                Pattern.compile(
                                "(?s)\\s*<"
                                        + name
                                        + "(?=[^>]* id=\""
                                        + id
                                        + "\").*?</"
                                        + name
                                        + ">")
                        .matcher(xml);
        if (!matcher.find()) {
            throw new IllegalStateException("no segment " + id);
        }
        return matcher;
    }

    Sheet source(String id, String inner) {
        return segment(id, it -> it.replaceFirst("(?s)<source>.*</source>", source(inner)));
    }

    private static String source(String inner) {
        return Matcher.quoteReplacement("<source>" + inner + "</source>");
    }

    /** Gives the segment a target with that content, whatever it had. */
    Sheet target(String id, String inner) {
        return targetElement(id, "<target>" + inner + "</target>");
    }

    Sheet targetElement(String id, String element) {
        String with = Matcher.quoteReplacement(element);
        return segment(
                id,
                it ->
                        it.contains("<target")
                                ? it.replaceFirst("(?s)<target[^>]*?(/>|>.*</target>)", with)
                                : it.replaceFirst("</source>", "$0" + with));
    }

    Sheet withoutTarget(String id) {
        return targetElement(id, "");
    }

    /** Gives the target of the segment a state, in the place that the version has for it. */
    Sheet state(String id, String word) {
        return isTwo()
                ? segment(
                        id,
                        it ->
                                it.replaceFirst(" state=\"[^\"]*\"", "")
                                        .replaceFirst("<segment", "$0 state=\"" + word + "\""))
                : segment(
                        id,
                        it ->
                                it.replaceFirst("<target( state=\"[^\"]*\")?", "<target")
                                        .replaceFirst("<target", "<target state=\"" + word + "\""));
    }

    /** A pair of codes around a text. */
    String pair(int id, String text) {
        return say(
                "<g id=\"" + id + "\" ctype=\"bold\">" + text + "</g>",
                "<pc id=\"c" + id + "\" type=\"fmt\" subType=\"xlf:b\">" + text + "</pc>");
    }

    /** The first point of a pair. */
    String open(int id) {
        return say(
                "<bx id=\"" + id + "\" rid=\"" + id + "\" ctype=\"bold\"/>",
                "<sc id=\"c" + id + "\" type=\"fmt\" subType=\"xlf:b\"/>");
    }

    /** The second point of a pair. */
    String close(int id) {
        return say("<ex id=\"" + id + "\" rid=\"" + id + "\"/>", "<ec startRef=\"c" + id + "\"/>");
    }

    /** A code that stands alone. */
    String lone(int id) {
        return say(
                "<x id=\"" + id + "\" ctype=\"image\"/>",
                "<ph id=\"c" + id + "\" type=\"image\"/>");
    }

    byte[] utf8() {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
