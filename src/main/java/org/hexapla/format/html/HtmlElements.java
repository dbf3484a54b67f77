package org.hexapla.format.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The elements that are open at a place of an HTML page, as far as it matters which of them a
 * browser does not show. Tags that may be left out end an element as they do in a browser.
 */
final class HtmlElements {
    private record Open(HtmlTag tag, boolean isHidden) {
        String name() {
            return tag.name();
        }
    }

    /** What word processors call the parts of a page that hold what stands on each printed page. */
    private static final Set<String> RUNNING = Set.of("header", "footer");

    private static final Pattern WORD_PROCESSOR =
            Pattern.compile(
                    "<meta\\b[^>]*\\bgenerator\\b[^>]*(?:LibreOffice|OpenOffice)",
                    Pattern.CASE_INSENSITIVE);

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

    private static final Set<String> WHOLE = Set.of("html", "body");
    private static final Set<String> DECIDING = Set.of("yes", "no");

    private static final Set<String> HOLDS_ITS_OWN = Set.of("ol", "ul", "dl", "table");

    /** How far up it is looked for what a tag ends; a page has less around an item. */
    private static final int LOOK = 100;

    /** For each part of the page that is still to come, whether it is one of those. */
    private final Deque<Boolean> running = new ArrayDeque<>();

    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> times = new HashMap<>();
    private int hidden;

    HtmlElements(String page) {
        if (WORD_PROCESSOR.matcher(page).find()) {
            HtmlTag.read(
                    page, tag -> running.addAll(isPart(tag) ? List.of(isRunning(tag)) : List.of()));
        }
    }

    /** Goes on by one tag. */
    void next(HtmlTag tag) {
        if (tag.closes()) {
            close(tag.name());
            return;
        }
        endBefore(tag.name());
        if (!EMPTY.contains(tag.name()) && !tag.attributes().endsWith("/")) {
            Open element = new Open(tag, tag.isHidden() || isNextRunning(tag));
            open.push(element);
            times.merge(element.name(), 1, Integer::sum);
            hidden += element.isHidden() ? 1 : 0;
        }
    }

    private static boolean isPart(HtmlTag tag) {
        return tag.name().equals("div") && !tag.closes();
    }

    private static boolean isRunning(HtmlTag tag) {
        return tag.attribute("title").filter(RUNNING::contains).isPresent();
    }

    /** The filter keeps to itself what a part is called. */
    private boolean isNextRunning(HtmlTag tag) {
        return isPart(tag) && !running.isEmpty() && running.poll();
    }

    /** Whether what comes next stands in a paragraph that is said to be a title. */
    boolean isInTitle() {
        HtmlTag around = open.isEmpty() ? null : open.peek().tag();
        return around != null
                && around.name().equals("p")
                && List.of(around.attribute("class").orElse("").split("\\s+")).contains("title");
    }

    /** Whether nobody reads what comes next: a browser does not show it, or each page has it. */
    boolean isHidden() {
        return hidden > 0;
    }

    /** Whether what comes next stands in a cell of a table, its caption left out. */
    boolean isInCell() {
        return times.getOrDefault("td", 0) + times.getOrDefault("th", 0) > 0;
    }

    /**
     * Whether what comes next is to be translated: the nearest element around it that says so
     * decides. What a whole page says, to keep machines from it, is not asked.
     */
    boolean isTranslated() {
        for (Open element : open) {
            String said = element.tag().attribute("translate").orElse("").toLowerCase(Locale.ROOT);
            if (!WHOLE.contains(element.name()) && DECIDING.contains(said)) {
                return said.equals("yes");
            }
        }
        return true;
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
}
