package org.hexapla.format.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.format.office.Numerals;
import org.jspecify.annotations.Nullable;

/**
 * The lists that are open at a place of an HTML page, and what a browser prints before their items.
 * Items that are not shown are not counted.
 */
final class HtmlLists {
    private static final Pattern WHOLE = Pattern.compile("\\s*([+-]?\\d{1,6})\\b.*");
    private static final int BULLETS = -1;

    /** A list that is open: bullets, or numbers in a format of {@link Numerals}. */
    private static final class Listing {
        private final @Nullable String format;
        private final int step;
        private int next;

        private Listing(@Nullable String format, int next, int step) {
            this.format = format;
            this.next = next;
            this.step = step;
        }

        private String mark() {
            if (format == null) {
                return "•";
            }
            String number = Numerals.of(format, next) + ".";
            next += step;
            return number;
        }
    }

    /**
     * What a number hangs on that stands later in the page, or that the filter keeps to itself.
     *
     * @param itemsOfLists how many items each ordered list shows, in the order in which they begin:
     *     one that counts down begins with that number
     * @param valuesOfItems the number that each item of any list is given, if it is given one
     * @param goesOn whether a list goes on with the numbers of one before it
     */
    private record Ahead(
            Deque<Integer> itemsOfLists, Deque<Optional<String>> valuesOfItems, boolean goesOn) {}

    private final Ahead ahead;
    private final Deque<Listing> lists = new ArrayDeque<>();
    private @Nullable String mark;

    HtmlLists(String page) {
        ahead = ahead(page);
    }

    /**
     * Goes on by one tag.
     *
     * @param isShown whether a browser shows what comes after it
     */
    void next(HtmlTag tag, boolean isShown) {
        switch (tag.name()) {
            case "ol", "ul" -> list(tag);
            case "li" -> item(tag, isShown);
            default -> {
                // Nothing that is numbered.
            }
        }
    }

    /** How many lists are open. */
    int depth() {
        return lists.size();
    }

    /**
     * Whether the items of the outermost lists are the numbered paragraphs of a document: their
     * numbers go on from one list to the next.
     */
    boolean numberParagraphs() {
        return ahead.goesOn();
    }

    /** What stands before the text that comes next, if it is the first one of an item. */
    @Nullable String takeMark() {
        String taken = mark;
        mark = null;
        return taken;
    }

    private void list(HtmlTag tag) {
        if (tag.closes()) {
            lists.poll();
        } else if (tag.name().equals("ul")) {
            lists.push(new Listing(null, 0, 0));
        } else {
            Integer items = ahead.itemsOfLists().poll();
            lists.push(numbered(tag, items == null ? 0 : items));
        }
    }

    private void item(HtmlTag tag, boolean isShown) {
        mark = null;
        if (tag.closes()) {
            return;
        }
        Optional<String> value =
                ahead.valuesOfItems().isEmpty() ? Optional.empty() : ahead.valuesOfItems().poll();
        if (!lists.isEmpty() && isShown) {
            whole(value).ifPresent(number -> lists.element().next = number);
            mark = lists.element().mark();
        }
    }

    private static Listing numbered(HtmlTag tag, int items) {
        String format =
                switch (tag.attribute("type").orElse("1")) {
                    case "a" -> "lowerLetter";
                    case "A" -> "upperLetter";
                    case "i" -> "lowerRoman";
                    case "I" -> "upperRoman";
                    default -> "decimal";
                };
        boolean down = tag.attribute("reversed").isPresent();
        return new Listing(
                format, whole(tag.attribute("start")).orElse(down ? items : 1), down ? -1 : 1);
    }

    /** The whole number that an attribute holds, if it holds one. */
    private static Optional<Integer> whole(Optional<String> value) {
        return value.map(WHOLE::matcher)
                .filter(Matcher::matches)
                .map(number -> Integer.parseInt(number.group(1)));
    }

    private static Ahead ahead(String page) {
        List<Integer> counts = new ArrayList<>();
        Deque<Optional<String>> values = new ArrayDeque<>();
        Deque<Integer> open = new ArrayDeque<>();
        Series series = new Series();
        HtmlElements elements = new HtmlElements(page);
        HtmlTag.read(
                page,
                tag -> {
                    elements.next(tag);
                    switch (tag.name()) {
                        case "ol", "ul" -> {
                            countList(tag, counts, open);
                            series.list(tag, open.size());
                        }
                        case "li" -> {
                            if (!tag.closes()) {
                                values.add(tag.attribute("value"));
                                countItem(!elements.isHidden(), counts, open);
                                series.item(open.size());
                            }
                        }
                        default -> {
                            // Nothing that is numbered.
                        }
                    }
                });
        return new Ahead(new ArrayDeque<>(counts), values, series.goesOn);
    }

    /** The numbers of the outermost lists, as far as they go on from one to the next. */
    private static final class Series {
        private int next = 1;
        private boolean goesOn;

        void list(HtmlTag tag, int depth) {
            if (!tag.closes() && depth == 1 && tag.name().equals("ol")) {
                int start = whole(tag.attribute("start")).orElse(1);
                goesOn |= start > 1 && start == next && tag.attribute("type").isEmpty();
                next = start;
            }
        }

        void item(int depth) {
            next += depth == 1 ? 1 : 0;
        }
    }

    private static void countList(HtmlTag tag, List<Integer> counts, Deque<Integer> open) {
        if (tag.closes()) {
            open.poll();
        } else if (tag.name().equals("ul")) {
            open.push(BULLETS);
        } else {
            open.push(counts.size());
            counts.add(0);
        }
    }

    private static void countItem(boolean isShown, List<Integer> counts, Deque<Integer> open) {
        int list = open.isEmpty() ? BULLETS : open.element();
        if (isShown && list != BULLETS) {
            counts.set(list, counts.get(list) + 1);
        }
    }
}
