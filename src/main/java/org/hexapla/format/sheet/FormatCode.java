package org.hexapla.format.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * The code of a format, such as {@code #,##0.00;(#,##0.00);"-"}. POI shows plain numbers and dates
 * as spreadsheets do. Here is done what it does otherwise: the section for the value's sign is
 * chosen, words in quotes are put in, thousands left out are divided by, and where no digit is
 * called for none is shown.
 */
final class FormatCode {
    /** Stands for words in the code of a date: POI leaves it as it is. */
    private static final String WORDS = ",-,";

    private static final String GENERAL = "General";
    private static final Pattern CONDITION = Pattern.compile("\\[[<>=]");
    private static final Pattern CURRENCY = Pattern.compile("\\[\\$([^\\]-]*)(?:-[^\\]]*)?]");
    private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(?:h+|m+|s+)]");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0#?]),+(?![0#?,])");
    private static final String FIRST = "0123456789#?.@%Gg";
    private static final String LAST = "0123456789#?.@%lL,";
    private static final String PLAIN = " .,:/-";
    private static final int THOUSAND = 1000;
    private static final Pattern NO_ZEROS = Pattern.compile("[#,]+");
    private static final Pattern NOT_ZERO = Pattern.compile("[1-9]");
    private static final double HALF = 0.5;

    /** Shows a number by a simple code. */
    @FunctionalInterface
    interface Simple {
        String shown(double number, String code);
    }

    /** A section: its signs, and which of them are words to be shown as they are. */
    private static final class Section {
        private final String signs;
        private final BitSet words;
        private final int first;
        private final int last;
        private final String core;
        private final double unit;
        private final String date;
        private final boolean isDate;

        Section(String signs, BitSet words) {
            this.signs = signs;
            this.words = words;
            int from = 0;
            while (from < signs.length() && !calls(from, FIRST)) {
                from++;
            }
            int to = signs.length();
            while (to > from && !calls(to - 1, LAST)) {
                to--;
            }
            this.first = from;
            this.last = to;
            Matcher thousands = THOUSANDS.matcher(escaped(from, to));
            this.unit =
                    thousands.find() ? Math.pow(THOUSAND, thousands.end() - thousands.start()) : 1;
            String code = thousands.replaceFirst("");
            this.core = code.contains("/") ? code : code.replace('?', '#');
            this.date = marked();
            this.isDate = DateUtil.isADateFormat(-1, date);
        }

        private boolean calls(int place, String signsOfNumbers) {
            return !words.get(place) && signsOfNumbers.indexOf(signs.charAt(place)) >= 0;
        }

        /** Part of it, words with a stroke before each sign. */
        private String escaped(int from, int to) {
            StringBuilder part = new StringBuilder();
            for (int i = from; i < to; i++) {
                part.append(words.get(i) ? "\\" : "").append(signs.charAt(i));
            }
            return part.toString();
        }

        /** The whole as the code of a date, its words marked. */
        private String marked() {
            StringBuilder marked = new StringBuilder();
            for (int i = 0; i < signs.length(); i++) {
                marked.append(isMarked(i) ? WORDS : String.valueOf(signs.charAt(i)));
            }
            return marked.toString();
        }

        private boolean isMarked(int place) {
            return words.get(place) && PLAIN.indexOf(signs.charAt(place)) < 0;
        }

        /** Whether it is for texts. */
        boolean isOfText() {
            return first < last && core.equals("@");
        }

        /** Whether nothing in it asks for the number. */
        boolean isOnlyWords() {
            for (int i = 0; i < signs.length(); i++) {
                if (!words.get(i) && Character.isLetter(signs.charAt(i))) {
                    return false;
                }
            }
            return first == last;
        }
    }

    private final String code;
    private final String minus;
    private final boolean hasConditions;
    private final List<Section> sections = new ArrayList<>();

    /**
     * @param minus stands before a negative number where the code says nothing of it
     */
    FormatCode(String code, String minus) {
        this.code = code;
        this.minus = minus;
        this.hasConditions = CONDITION.matcher(code).find();
        read();
        if (sections.size() > 1 && sections.get(sections.size() - 1).isOfText()) {
            sections.remove(sections.size() - 1);
        }
    }

    private void read() {
        StringBuilder signs = new StringBuilder();
        BitSet words = new BitSet();
        int i = 0;
        while (i < code.length()) {
            char sign = code.charAt(i);
            int end = end(sign, i);
            if (sign == ';') {
                sections.add(new Section(signs.toString(), words));
                signs = new StringBuilder();
                words = new BitSet();
            } else if (end == i + 1 || ELAPSED.matcher(code.substring(i, end)).matches()) {
                signs.append(code, i, end);
            } else {
                String said = said(sign, code.substring(i + 1, end));
                words.set(signs.length(), signs.length() + said.length());
                signs.append(said);
            }
            i = end;
        }
        sections.add(new Section(signs.toString(), words));
    }

    /** Where something ends that begins there: words, or an instruction. */
    private int end(char sign, int from) {
        int end =
                switch (sign) {
                    case '"' -> code.indexOf('"', from + 1) + 1;
                    case '[' -> code.indexOf(']', from) + 1;
                    case '\\', '_', '*' -> from + 2;
                    default -> from + 1;
                };
        return end <= from || end > code.length() ? from + 1 : end;
    }

    /** What is shown of words in quotes or brackets, or of the sign behind a stroke. */
    private static String said(char sign, String rest) {
        return switch (sign) {
            case '"' -> rest.substring(0, rest.length() - 1);
            case '\\' -> rest;
            case '_' -> " ";
            case '[' ->
                    rest.startsWith("$") ? rest.substring(1).replaceFirst("(?:-[^-]*)?]$", "") : "";
            default -> "";
        };
    }

    /** What is shown of a number; perhaps nothing. */
    String shown(double number, Simple simple) {
        if (hasConditions) {
            return simple.shown(number, CURRENCY.matcher(code).replaceAll("\"$1\""));
        }
        boolean ownZero = sections.size() > 2 && number == 0;
        boolean ownMinus = sections.size() > 1 && number < 0;
        Section section = sections.get(ownZero ? 2 : ownMinus ? 1 : 0);
        if (section.signs.isBlank()) {
            return "";
        }
        if (section.isDate) {
            return date(number, section, simple);
        }
        String shown = number(Math.abs(number), section, simple);
        boolean tellsMinus = number < 0 && !ownMinus && NOT_ZERO.matcher(shown).find();
        return tellsMinus ? minus + shown : shown;
    }

    private static String number(double number, Section section, Simple simple) {
        if (section.isOnlyWords()) {
            return section.signs;
        }
        if (section.first == section.last) {
            return simple.shown(number, GENERAL);
        }
        double scaled = number / section.unit;
        boolean noDigit = scaled < HALF && NO_ZEROS.matcher(section.core).matches();
        String digits = noDigit ? "" : simple.shown(scaled, section.core);
        return section.signs.substring(0, section.first)
                + digits
                + section.signs.substring(section.last);
    }

    private String date(double number, Section section, Simple simple) {
        if (number < 0) {
            return ELAPSED.matcher(section.date).find()
                    ? minus + date(-number, section, simple)
                    : simple.shown(number, GENERAL);
        }
        StringBuilder shown = new StringBuilder(simple.shown(number, section.date));
        int at = 0;
        for (int i = 0; i < section.signs.length(); i++) {
            int mark = section.isMarked(i) ? shown.indexOf(WORDS, at) : -1;
            if (mark >= 0) {
                shown.replace(mark, mark + WORDS.length(), section.signs.substring(i, i + 1));
                at = mark + 1;
            }
        }
        return shown.toString();
    }
}
