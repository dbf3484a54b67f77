package org.hexapla.format.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.Property;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Block;
import org.hexapla.core.text.UnitKind;
import org.hexapla.format.xml.SafeXml;
import org.hexapla.format.zip.SafeZip;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a workbook show that is no text to be translated: numbers, dates, what formulas
 * gave when the file was saved. Neighbours in a row are one block, with em spaces between them.
 * Hidden sheets, rows and columns are left out, as Okapi's filter does it with texts.
 */
public final class SheetNumbers {
    private static final String BETWEEN = "\u2003";
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");

    /** Where a cell stands: its sheet in the order of the tabs, row and column from 1. */
    private record Place(int sheet, int row, int column) implements Comparable<Place> {
        private static final Comparator<Place> IN_ORDER =
                Comparator.comparingInt(Place::sheet)
                        .thenComparingInt(Place::row)
                        .thenComparingInt(Place::column);

        @Override
        public int compareTo(Place other) {
            return IN_ORDER.compare(this, other);
        }
    }

    private record Shown(Place place, Block block) {}

    private final Map<String, Integer> sheets;
    private final Set<String> hidden;
    private final Deque<Shown> left;

    private SheetNumbers(Map<String, Integer> sheets, Set<String> hidden, Deque<Shown> left) {
        this.sheets = sheets;
        this.hidden = hidden;
        this.left = left;
    }

    /** Those of a file that is no workbook. */
    public static SheetNumbers none() {
        return new SheetNumbers(Map.of(), Set.of(), new ArrayDeque<>());
    }

    /**
     * @param language says how numbers and dates are written; digits are always those of Europe
     */
    public static SheetNumbers of(Path path, Language language) throws IOException {
        Map<String, Integer> places = new HashMap<>();
        Set<String> hidden = new HashSet<>();
        Deque<Shown> all = new ArrayDeque<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            Workbook book = Workbook.of(zip);
            SheetFormats formats = SheetFormats.of(zip, book.since1904(), language);
            for (Workbook.Sheet sheet : book.sheets()) {
                if (sheet.isHidden()) {
                    hidden.add(sheet.name());
                }
                ZipEntry part = sheet.isHidden() ? null : zip.getEntry(sheet.part());
                if (part != null) {
                    places.put(sheet.name(), places.size());
                    try (InputStream in = zip.getInputStream(part);
                            SafeXml xml = new SafeXml(in, SafeZip.DAMAGED)) {
                        new Reading(places.size() - 1, formats, all).read(xml);
                    }
                }
            }
        }
        return new SheetNumbers(places, hidden, all);
    }

    /** Whether a text stands on a hidden sheet; the filter gives those of very hidden ones. */
    public boolean hides(ITextUnit unit) {
        Property sheet = unit.getProperty("sheetName");
        return sheet != null && hidden.contains(sheet.getValue());
    }

    /** Adds what stands before the cell of a text; nothing for a text that stands in none. */
    public void addBefore(ITextUnit unit, List<Block> blocks) {
        Property sheet = unit.getProperty("sheetName");
        Property cell = unit.getProperty("cellReference");
        Integer number = sheet == null ? null : sheets.get(sheet.getValue());
        if (number == null || cell == null) {
            return;
        }
        Matcher reference = REFERENCE.matcher(cell.getValue());
        if (reference.matches()) {
            Place text =
                    new Place(
                            number,
                            Integer.parseInt(reference.group(2)),
                            column(reference.group(1)));
            while (!left.isEmpty() && left.peek().place().compareTo(text) < 0) {
                blocks.add(left.remove().block());
            }
        }
    }

    /** Adds what stands behind all texts. */
    public void addRest(List<Block> blocks) {
        left.forEach(shown -> blocks.add(shown.block()));
        left.clear();
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column;
    }

    /** One sheet, read cell by cell. */
    private static final class Reading {
        private final int sheet;
        private final SheetFormats formats;
        private final Deque<Shown> all;
        private final TreeMap<Integer, Integer> hidden = new TreeMap<>();
        private final StringBuilder run = new StringBuilder();
        private @Nullable Place begin;
        private int row;
        private boolean rowHidden;

        Reading(int sheet, SheetFormats formats, Deque<Shown> all) {
            this.sheet = sheet;
            this.formats = formats;
            this.all = all;
        }

        void read(SafeXml xml) {
            while (xml.advance()) {
                if (xml.isStart("col") && isTrue(xml.attribute("hidden"))) {
                    hidden.put(number(xml.attribute("min"), 0), number(xml.attribute("max"), 0));
                } else if (xml.isStart("row")) {
                    row = number(xml.attribute("r"), row + 1);
                    rowHidden = isTrue(xml.attribute("hidden"));
                } else if (xml.isStart("c")) {
                    cell(xml);
                } else if (xml.isEnd("row")) {
                    end();
                }
            }
        }

        private void cell(SafeXml xml) {
            Matcher reference = REFERENCE.matcher(String.valueOf(xml.attribute("r")));
            if (!reference.matches()) {
                // The filter can not do without.
                throw SafeZip.damaged(
                        "a cell does not say where it stands; a spreadsheet program that opens the"
                                + " file and saves it anew mends that");
            }
            int column = column(reference.group(1));
            String type = String.valueOf(xml.attribute("t"));
            int style = number(xml.attribute("s"), 0);
            String value = value(xml);
            if (type.equals("s") || type.equals("inlineStr")) {
                end();
            } else if (!value.isBlank() && !rowHidden && !isHidden(column)) {
                add(column, formats.shown(type, value, style));
            }
        }

        private static String value(SafeXml xml) {
            StringBuilder value = new StringBuilder();
            boolean inside = false;
            while (xml.advance() && !xml.isEnd("c")) {
                if (xml.isStart("v")) {
                    inside = true;
                } else if (xml.isEnd("v")) {
                    inside = false;
                } else if (inside && xml.isText()) {
                    value.append(xml.text());
                }
            }
            return value.toString();
        }

        private boolean isHidden(int one) {
            Map.Entry<Integer, Integer> columns = hidden.floorEntry(one);
            return columns != null && one <= columns.getValue();
        }

        private void add(int column, String shown) {
            if (shown.isBlank()) {
                return;
            }
            begin = begin == null ? new Place(sheet, row, column) : begin;
            run.append(run.isEmpty() ? "" : BETWEEN).append(shown.strip());
        }

        private void end() {
            if (begin != null) {
                all.add(new Shown(begin, Block.same(UnitKind.CELL, run.toString())));
                begin = null;
                run.setLength(0);
            }
        }

        private static boolean isTrue(@Nullable String word) {
            return Set.of("1", "true").contains(String.valueOf(word));
        }

        private static int number(@Nullable String digits, int otherwise) {
            return digits != null && digits.matches("\\d{1,7}")
                    ? Integer.parseInt(digits)
                    : otherwise;
        }
    }
}
