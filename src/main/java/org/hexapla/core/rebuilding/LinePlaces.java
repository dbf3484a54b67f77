package org.hexapla.core.rebuilding;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.language.Language;
import org.hexapla.core.script.Blank;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;

/**
 * Where the paragraphs of a plain text stand in it, and the text with others in their places. What
 * stands before a paragraph on its first line, such as a number, a bullet or the signs of a heading
 * in Markdown, is no part of its place and stays.
 *
 * <p>A place is {@code lines:FIRST-LAST+COLUMN}: lines counted from 0, and where on the first line
 * the paragraph's text begins, in UTF-16 code units; that of a cell has {@code -COLUMN} behind it,
 * where the text of the cell ends. Places are given only where every line that is not blank belongs
 * to a paragraph: a text with page headers or footnotes is not laid out anew.
 */
final class LinePlaces {
    private static final Pattern PLACE =
            Pattern.compile("lines:(\\d+)-(\\d+)\\+(\\d+)(?:-(\\d+))?");
    private static final Pattern LINE =
            Pattern.compile("([^\n\r\u0085\u2028\u2029]*)(\r\n|[\n\r\u0085\u2028\u2029]|$)");

    private LinePlaces() {}

    /** The blocks, one of each paragraph, with their places. */
    static List<Block> placed(
            List<PrintedLine> lines,
            List<PrintedLine> body,
            List<Paragraph> paragraphs,
            List<Block> blocks) {
        Set<Integer> held = new HashSet<>();
        body.stream().filter(line -> !line.isBlank()).forEach(line -> held.add(line.number()));
        boolean lost =
                lines.stream()
                        .filter(line -> !line.isBlank() && !held.contains(line.number()))
                        .anyMatch(line -> !PlainTables.isRule(line));
        boolean paged = lines.stream().anyMatch(PrintedLine::cut);
        if (paged || lost || paragraphs.size() != blocks.size()) {
            return blocks;
        }
        List<Block> placed = new ArrayList<>();
        int[] reached = {-1, 0};
        for (int i = 0; i < blocks.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            placed.add(
                    paragraph.cell()
                            ? inCell(lines, paragraph, blocks.get(i), reached)
                            : placed(lines, paragraph, blocks.get(i)));
        }
        return placed;
    }

    /**
     * @param reached the line of the cell before and where that ends in it
     */
    private static Block inCell(
            List<PrintedLine> lines, Paragraph cell, Block block, int[] reached) {
        String line = lines.get(cell.firstLine()).text();
        String own = block.text().text();
        int from = line.indexOf(own, reached[0] == cell.firstLine() ? reached[1] : 0);
        if (cell.lines() > 1 || from < 0) {
            return block;
        }
        reached[0] = cell.firstLine();
        reached[1] = from + own.length();
        String place =
                "lines:" + cell.firstLine() + "-" + cell.lastLine() + "+" + from + "-" + reached[1];
        return new Block(block.kind(), block.level(), block.mark(), block.text(), place);
    }

    private static Block placed(List<PrintedLine> lines, Paragraph paragraph, Block block) {
        String first = lines.get(paragraph.firstLine()).text();
        String own = block.text().text();
        int before = paragraph.text().length() - own.length();
        int column = first.length() - first.stripLeading().length() + before;
        boolean plain =
                paragraph.text().endsWith(own)
                        && column < first.length()
                        && first.strip().startsWith(paragraph.text().substring(0, before));
        if (!plain) {
            return block;
        }
        String place = "lines:" + paragraph.firstLine() + "-" + paragraph.lastLine() + "+" + column;
        return new Block(block.kind(), block.level(), block.mark(), block.text(), place);
    }

    /** A line with what ends it. */
    private record Line(String text, String end) {
        boolean isBlank() {
            return Blank.all(text);
        }
    }

    /**
     * @param end where a cell ends in its line; -1 for what is none
     */
    private record Place(int first, int last, int column, int end, String text) {}

    /** The text with other paragraphs in their places; those that are not named stay. */
    static String with(String text, Map<String, CodedText> texts, Language language) {
        List<Line> lines = lines(text);
        Map<Integer, List<Place>> places = places(texts, lines);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            List<Place> here = places.getOrDefault(i, List.of());
            if (here.isEmpty()) {
                out.append(lines.get(i).text()).append(lines.get(i).end());
            } else if (here.get(0).end() >= 0) {
                out.append(row(lines.get(i).text(), here)).append(lines.get(i).end());
            } else {
                write(here.get(0), lines, language, out);
                i = here.get(0).last();
            }
        }
        return out.toString();
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        Matcher matcher = LINE.matcher(text);
        while (matcher.find()) {
            lines.add(new Line(matcher.group(1), matcher.group(2)));
            if (matcher.group(2).isEmpty()) {
                break;
            }
        }
        return lines;
    }

    private static Map<Integer, List<Place>> places(
            Map<String, CodedText> texts, List<Line> lines) {
        Map<Integer, List<Place>> places = new HashMap<>();
        texts.forEach(
                (resource, text) -> {
                    Matcher matcher = PLACE.matcher(resource);
                    if (matcher.matches() && Integer.parseInt(matcher.group(2)) < lines.size()) {
                        int first = Integer.parseInt(matcher.group(1));
                        int length = lines.get(first).text().length();
                        int column = Math.min(Integer.parseInt(matcher.group(3)), length);
                        String end = matcher.group(4);
                        places.computeIfAbsent(first, line -> new ArrayList<>())
                                .add(
                                        new Place(
                                                first,
                                                Integer.parseInt(matcher.group(2)),
                                                column,
                                                end == null
                                                        ? -1
                                                        : Math.min(Integer.parseInt(end), length),
                                                flat(text)));
                    }
                });
        places.values().forEach(all -> all.sort(Comparator.comparingInt(Place::column)));
        return places;
    }

    /** A row of a table with other cells, each beginning in its column if that has room. */
    private static String row(String line, List<Place> cells) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Place cell : cells) {
            between(line, at, cell.column(), out);
            out.append(cell.text());
            at = cell.end();
        }
        between(line, at, line.length(), out);
        return out.toString();
    }

    private static void between(String line, int from, int to, StringBuilder out) {
        String gap = line.substring(from, to);
        int blanks = gap.length() - gap.stripLeading().length();
        if (from == 0 || blanks == gap.length() && to == line.length() || gap.indexOf('\t') >= 0) {
            out.append(gap);
            return;
        }
        boolean stroke = blanks < gap.length() && "|│┃".indexOf(gap.charAt(blanks)) >= 0;
        int missing =
                PrintedLine.width(line.substring(0, from + blanks))
                        - PrintedLine.width(out.toString());
        out.append(" ".repeat(Math.max(stroke ? 1 : 2, missing))).append(gap.substring(blanks));
    }

    /** In one line, the marks of notes in brackets. */
    private static String flat(CodedText text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (InlineCode code : text.codes()) {
            out.append(text.text(), at, code.position());
            at = code.position();
            if (code.isNote()) {
                out.append('[').append(code.display()).append(']');
            }
        }
        out.append(text.text().substring(at));
        return out.toString().replaceAll("\\s*\n\\s*", " ");
    }

    /** Over as many lines as it needs, as wide as the original's, if that had several. */
    private static void write(Place place, List<Line> lines, Language language, StringBuilder out) {
        List<Integer> printed = new ArrayList<>();
        int width = 0;
        for (int i = place.first(); i <= place.last(); i++) {
            if (!lines.get(i).isBlank()) {
                printed.add(i);
                width = Math.max(width, PrintedLine.width(lines.get(i).text()));
            }
        }
        Line first = lines.get(place.first());
        String before = first.text().substring(0, place.column());
        out.append(before);
        String end = lines.get(place.last()).end();
        if (printed.size() < 2) {
            out.append(place.text()).append(end);
            return;
        }
        String next = lines.get(printed.get(1)).text();
        String indent = next.substring(0, next.length() - next.stripLeading().length());
        String between = first.end().repeat(printed.get(1) - printed.get(0)) + indent;
        List<String> wrapped = wrapped(place.text(), width, PrintedLine.width(before), language);
        out.append(String.join(between, wrapped)).append(end);
    }

    private static List<String> wrapped(String text, int width, int used, Language language) {
        List<String> wrapped = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int taken = used;
        BreakIterator breaks = BreakIterator.getLineInstance(language.locale());
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String piece = text.substring(from, to);
            int wide = PrintedLine.width(piece.stripTrailing());
            if (!line.isEmpty() && taken + wide > width) {
                wrapped.add(line.toString().stripTrailing());
                line.setLength(0);
                taken = 0;
            }
            line.append(piece);
            taken += PrintedLine.width(piece);
        }
        wrapped.add(line.toString());
        return wrapped;
    }
}
