package org.hexapla.format.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The tables that are open at a place of an HTML page. Word processors set paragraphs into cells,
 * and so do pages that are laid out by means of a table; only in a table that has rows and columns
 * of its own a paragraph is a cell, or a part of one.
 */
final class HtmlTables {
    /** How many rows of a table have several cells, until they are rows. */
    private static final int ROWS = 2;

    /** How many paragraphs a cell has at most; in more, a page keeps its text. */
    private static final int MOST_PARAGRAPHS = 10;

    /** What is seen of a table while it is gone through. */
    private static final class Seen {
        private final int number;
        private int cells;
        private int rows;
        private int paragraphs;
        private boolean isLayout;

        private Seen(int number) {
            this.number = number;
        }

        private void beginRow() {
            rows += cells > 1 ? 1 : 0;
            cells = 0;
        }

        private void beginCell() {
            cells++;
            paragraphs = 0;
        }

        private void beginParagraph() {
            isLayout |= ++paragraphs > MOST_PARAGRAPHS;
        }

        private boolean hasCells() {
            beginRow();
            return !isLayout && rows >= ROWS;
        }
    }

    /** Whether each table has cells, in the order in which they begin. */
    private final Deque<Boolean> ahead;

    private final Deque<Boolean> open = new ArrayDeque<>();

    HtmlTables(String page) {
        ahead = ahead(page);
    }

    /** Goes on by one tag. */
    void next(HtmlTag tag) {
        if (!tag.name().equals("table")) {
            return;
        }
        if (tag.closes()) {
            open.poll();
        } else {
            Boolean cells = ahead.poll();
            open.push(cells != null && cells);
        }
    }

    /** Whether what comes next stands in a cell, if it stands in a table. */
    boolean hasCells() {
        return !open.isEmpty() && open.element();
    }

    private static Deque<Boolean> ahead(String page) {
        List<Boolean> told = new ArrayList<>();
        Deque<Seen> open = new ArrayDeque<>();
        HtmlTag.read(
                page,
                tag -> {
                    if (tag.name().equals("table")) {
                        table(tag, told, open);
                    } else if (!open.isEmpty() && !tag.closes()) {
                        look(tag, open.element());
                    }
                });
        open.forEach(seen -> told.set(seen.number, seen.hasCells()));
        return new ArrayDeque<>(told);
    }

    private static void table(HtmlTag tag, List<Boolean> told, Deque<Seen> open) {
        if (!tag.closes()) {
            if (!open.isEmpty()) {
                open.element().isLayout = true;
            }
            open.push(new Seen(told.size()));
            told.add(false);
        } else if (!open.isEmpty()) {
            Seen seen = open.pop();
            told.set(seen.number, seen.hasCells());
        }
    }

    private static void look(HtmlTag tag, Seen table) {
        switch (tag.name()) {
            case "tr" -> table.beginRow();
            case "td", "th" -> table.beginCell();
            case "p" -> table.beginParagraph();
            case "h1", "h2", "h3", "h4", "h5", "h6" -> table.isLayout = true;
            default -> {
                // Nothing by which tables are told.
            }
        }
    }
}
