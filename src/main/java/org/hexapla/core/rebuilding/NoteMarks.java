package org.hexapla.core.rebuilding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.script.Blank;
import org.hexapla.core.script.Han;
import org.hexapla.core.script.Numerals;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.PrintedMark;

/**
 * Finds the marks of footnotes among the digits of a text.
 *
 * <p>Every digit that could be a mark is a candidate with a weight: one that was printed on a line
 * of its own or as a superscript is nearly sure, one behind a word or a full stop likely, the last
 * digit of a longer number only if a year or the next article's number is left. Marks count up
 * through the text and stand before their notes; the heaviest chain of candidates that does both is
 * taken (longest increasing subsequence with weights).
 */
final class NoteMarks {
    private static final char BEGIN = '\uE0F0';
    private static final char END = '\uE0F1';
    private static final Pattern TOKEN = Pattern.compile("\uE0F0([^\uE0F1]*)\uE0F1");
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+|[⁰¹²³⁴-⁹]+");
    private static final Pattern ABBREVIATION =
            Pattern.compile(
                    "(?i)(?<!\\p{L})(?:p|pp|no|nos|art|arts|para|paras|vol|rev|add|corr|fig|núm|pág|párr|ст|п|пп|стр|с|гл|ص|م|c|v|g|h|n°)\\.?$");
    private static final String CLOSERS = ".,;:!?)”\"'»’]。，；：？！）》」』؟،؛…";

    /** A paragraph as the marks are looked for in it. */
    record Place(String text, int firstLine, int lastLine) {}

    private record Candidate(
            int place, int from, int to, int note, double weight, boolean spaceBefore) {}

    private NoteMarks() {}

    /** A mark that was printed on a line of its own, kept apart from the text around it. */
    static String token(String number) {
        return BEGIN + number + END;
    }

    static String withoutTokens(String text) {
        return text.indexOf(BEGIN) < 0 ? text : TOKEN.matcher(text).replaceAll("");
    }

    /** A number in whatever digits, superscripts too, as ASCII digits. */
    static String ascii(String digits) {
        return Numerals.asciiDigits(Normalizer.normalize(digits, Normalizer.Form.NFKC));
    }

    /**
     * The lines with those that hold nothing but the number of a note put back into the line that
     * they interrupted.
     */
    static List<PrintedLine> rejoined(List<PrintedLine> lines, Set<String> marks) {
        List<PrintedLine> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PrintedLine line = lines.get(i);
            boolean after =
                    !line.isInTable()
                            && !out.isEmpty()
                            && !out.get(out.size() - 1).isBlank()
                            && !line.cut();
            String own = ascii(line.stripped());
            if (!after || !own.matches("\\d{1,3}") || !marks.contains(own)) {
                out.add(line);
                continue;
            }
            PrintedLine before = out.remove(out.size() - 1);
            String text = trimmedEnd(before.text()) + token(own);
            if (i + 1 < lines.size() && !lines.get(i + 1).isBlank() && !lines.get(i + 1).cut()) {
                i++;
                text = withRest(text, before.text(), lines.get(i).stripped());
            }
            out.add(before.with(text));
        }
        return out;
    }

    private static String withRest(String text, String before, String rest) {
        String end = Blank.strip(before);
        boolean close =
                end.isEmpty()
                        || Han.isUnspaced(end.codePointBefore(end.length()))
                        || Han.isUnspaced(rest.codePointAt(0))
                        || CLOSERS.indexOf(rest.charAt(0)) >= 0;
        return text + (close ? "" : " ") + rest;
    }

    private static String trimmedEnd(String text) {
        int to = text.length();
        while (to > 0 && Blank.is(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(0, to);
    }

    /** The texts of the paragraphs with the marks of the notes turned into codes. */
    static List<CodedText> coded(List<Place> places, List<NoteBlocks.Note> notes) {
        Map<Integer, List<Candidate>> chosen = new HashMap<>();
        for (Candidate mark : chain(candidates(places, notes))) {
            chosen.computeIfAbsent(mark.place(), key -> new ArrayList<>()).add(mark);
        }
        List<CodedText> texts = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            texts.add(coded(places.get(i).text(), chosen.getOrDefault(i, List.of()), notes));
        }
        return texts;
    }

    private static CodedText coded(
            String text, List<Candidate> marks, List<NoteBlocks.Note> notes) {
        StringBuilder out = new StringBuilder();
        List<InlineCode> codes = new ArrayList<>();
        int from = 0;
        for (Candidate mark : marks) {
            String before = withoutTokenSigns(text.substring(from, mark.from()));
            out.append(mark.spaceBefore() ? trimmedEnd(before) : before);
            String number = notes.get(mark.note()).mark();
            codes.add(InlineCode.note("n" + number + again(codes, number), number, out.length()));
            from = mark.to();
        }
        out.append(withoutTokenSigns(text.substring(from)));
        return new CodedText(out.toString(), codes);
    }

    private static String again(List<InlineCode> codes, String number) {
        long before = codes.stream().filter(code -> code.display().equals(number)).count();
        return before == 0 ? "" : "-" + (before + 1);
    }

    /** A number on a line of its own that turned out to be no mark is text again. */
    private static String withoutTokenSigns(String text) {
        return text.indexOf(BEGIN) < 0 ? text : TOKEN.matcher(text).replaceAll("$1");
    }

    private static List<Candidate> candidates(List<Place> places, List<NoteBlocks.Note> notes) {
        Map<String, List<Integer>> byMark = new HashMap<>();
        for (int i = 0; i < notes.size(); i++) {
            byMark.computeIfAbsent(notes.get(i).mark(), key -> new ArrayList<>()).add(i);
        }
        List<Candidate> found = new ArrayList<>();
        Articles articles = new Articles();
        for (int p = 0; p < places.size(); p++) {
            Place place = places.get(p);
            Finder finder = new Finder(place.text(), p, articles.expectedAt(place.text()));
            for (Candidate one : finder.find(byMark)) {
                int line = notes.get(one.note()).line();
                boolean near =
                        one.note() == 0
                                || place.lastLine() >= notes.get(one.note() - 1).line()
                                || line < place.lastLine() + 200;
                if (place.firstLine() < line) {
                    found.add(near ? one : lighter(one));
                }
            }
        }
        return found;
    }

    private static Candidate lighter(Candidate one) {
        return new Candidate(
                one.place(), one.from(), one.to(), one.note(), one.weight() / 2, one.spaceBefore());
    }

    /** The heaviest chain in which both the notes and the places count up. */
    private static List<Candidate> chain(List<Candidate> candidates) {
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort(
                Comparator.comparingInt(Candidate::place)
                        .thenComparingInt(Candidate::from)
                        .thenComparing(Comparator.comparingInt(Candidate::note).reversed()));
        TreeMap<Integer, Link> best = new TreeMap<>();
        for (Candidate candidate : sorted) {
            Map.Entry<Integer, Link> before = best.lowerEntry(candidate.note());
            Link link = new Link(candidate, before == null ? null : before.getValue());
            Map.Entry<Integer, Link> same = best.floorEntry(candidate.note());
            if (same != null && same.getValue().weight >= link.weight) {
                continue;
            }
            best.put(candidate.note(), link);
            Map.Entry<Integer, Link> higher = best.higherEntry(candidate.note());
            while (higher != null && higher.getValue().weight <= link.weight) {
                best.remove(higher.getKey());
                higher = best.higherEntry(candidate.note());
            }
        }
        List<Candidate> chosen = new ArrayList<>();
        for (Link link = best.isEmpty() ? null : best.lastEntry().getValue();
                link != null;
                link = link.before) {
            chosen.add(0, link.candidate);
        }
        return chosen;
    }

    private static final class Link {
        private final Candidate candidate;
        private final @org.jspecify.annotations.Nullable Link before;
        private final double weight;

        Link(Candidate candidate, @org.jspecify.annotations.Nullable Link before) {
            this.candidate = candidate;
            this.before = before;
            this.weight = candidate.weight() + (before == null ? 0 : before.weight);
        }
    }

    /** Follows the articles of a text, so that {@code Article 123} after 11 is 12 and note 3. */
    private static final class Articles {
        private int last;

        /** The number the next article should have, if the text is an article's heading; else 0. */
        int expectedAt(String text) {
            var heading =
                    ParagraphForm.isArticle(text)
                            ? PrintedMark.articleHeading(withoutTokens(text))
                            : java.util.Optional.<String>empty();
            if (heading.isEmpty() || !heading.get().matches("a\\d+")) {
                return 0;
            }
            int number = Integer.parseInt(heading.get().substring(1));
            String wanted = String.valueOf(last + 1);
            boolean glued = number != last + 1 && String.valueOf(number).startsWith(wanted);
            last = glued ? last + 1 : number;
            return glued ? last : 0;
        }
    }

    /** Looks for candidates in one paragraph. */
    private static final class Finder {
        private final String text;
        private final int place;
        private final int article;
        private final List<Candidate> found = new ArrayList<>();

        Finder(String text, int place, int article) {
            this.text = text;
            this.place = place;
            this.article = article;
        }

        List<Candidate> find(Map<String, List<Integer>> byMark) {
            Matcher token = TOKEN.matcher(text);
            while (token.find()) {
                add(byMark, token.group(1), token.start(), token.end(), 8);
            }
            Matcher digits = DIGITS.matcher(text);
            while (digits.find()) {
                boolean inToken = digits.start() > 0 && text.charAt(digits.start() - 1) == BEGIN;
                if (!inToken) {
                    run(byMark, digits.start(), digits.end());
                }
            }
            for (int at = text.indexOf('*'); at > 0; at = text.indexOf('*', at + 1)) {
                if (text.charAt(at - 1) != '*') {
                    int end = at + 1;
                    while (end < text.length() && text.charAt(end) == '*') {
                        end++;
                    }
                    add(byMark, text.substring(at, end), at, end, 5);
                }
            }
            return found;
        }

        private void run(Map<String, List<Integer>> byMark, int from, int to) {
            boolean raised = !Character.isDigit(text.charAt(from));
            String number = ascii(text.substring(from, to));
            add(byMark, number, from, to, raised ? 8 : wholeWeight(from, to));
            for (int size = 1; !raised && size <= 3 && size < number.length(); size++) {
                String mark = number.substring(number.length() - size);
                String rest = number.substring(0, number.length() - size);
                if (!mark.startsWith("0")) {
                    add(byMark, mark, to - size, to, tailWeight(rest, from, to));
                }
            }
        }

        private void add(
                Map<String, List<Integer>> byMark, String mark, int from, int to, double weight) {
            if (weight <= 0 || from == 0) {
                return;
            }
            boolean space = Blank.is(text.charAt(from - 1));
            for (int note : byMark.getOrDefault(mark, List.of())) {
                found.add(new Candidate(place, from, to, note, weight, space));
            }
        }

        /** How likely it is that a whole number is a mark, by what stands on either side. */
        private double wholeWeight(int from, int to) {
            if (from == 0) {
                return 0;
            }
            char before = text.charAt(from - 1);
            char after = to < text.length() ? text.charAt(to) : ' ';
            if (isPartOfNumber(after, to)) {
                return 0;
            }
            boolean closesBefore = CLOSERS.indexOf(before) >= 0;
            boolean maybeDecimal =
                    ".,:".indexOf(before) >= 0
                            && from > 1
                            && Character.isDigit(text.charAt(from - 2));
            boolean openAfter = Blank.is(after) || CLOSERS.indexOf(after) >= 0;
            if (Blank.is(before)) {
                return spacedWeight(from, to);
            }
            if (!openAfter && !Han.isWide(after) && !Character.isUpperCase(after)) {
                return 0;
            }
            if (maybeDecimal) {
                return openAfter ? 0.8 : 0;
            }
            if (closesBefore) {
                return ABBREVIATION.matcher(text.substring(Math.max(0, from - 8), from)).find()
                        ? 0.5
                        : afterStop(after);
            }
            if (!Character.isLetter(before)) {
                return 0;
            }
            if (Han.isWide(before)) {
                return openAfter && !Blank.is(after) || to == text.length() ? 4 : 0.8;
            }
            return openAfter || Han.isWide(after) ? wordWeight(from) : 0;
        }

        /** Whether digits go on behind a point, as in 2.7 or 5:30. */
        private boolean isPartOfNumber(char after, int to) {
            boolean joins = ".,:/-–٫٬：".indexOf(after) >= 0;
            return joins && to + 1 < text.length() && Character.isDigit(text.charAt(to + 1));
        }

        private double afterStop(char after) {
            boolean counts = "年月日时点个名项条款第万亿%％.".indexOf(after) >= 0;
            return counts ? 1 : 5;
        }

        /** A mark behind a word; a capital with a digit may be a name, such as G20. */
        private double wordWeight(int from) {
            int begin = from;
            while (begin > 0 && Character.isLetterOrDigit(text.charAt(begin - 1))) {
                begin--;
            }
            String word = text.substring(begin, from);
            if (word.length() == 1) {
                return 0.4;
            }
            boolean capitals =
                    word.equals(word.toUpperCase(java.util.Locale.ROOT))
                            && !word.equals(word.toLowerCase(java.util.Locale.ROOT));
            return capitals ? 4 : 5;
        }

        /** A number of its own is a mark only where a short heading or a paragraph ends with it. */
        private double spacedWeight(int from, int to) {
            String before = trimmedEnd(text.substring(0, from));
            boolean ends = to == text.length();
            if (!ends || before.isEmpty()) {
                return 0;
            }
            char last = before.charAt(before.length() - 1);
            boolean closed = CLOSERS.indexOf(last) >= 0 && last != ',' && last != ':';
            boolean han = Han.isWide(last);
            return closed || han ? 3 : 0;
        }

        /** The tail of a longer number, when what is left of it makes sense by itself. */
        private double tailWeight(String rest, int from, int to) {
            char after = to < text.length() ? text.charAt(to) : ' ';
            char before = from > 0 ? text.charAt(from - 1) : ' ';
            if (article > 0 && rest.equals(String.valueOf(article))) {
                return 6;
            }
            boolean open = Blank.is(after) || CLOSERS.indexOf(after) >= 0;
            boolean decimal =
                    after != ' '
                            && to + 1 < text.length()
                            && Character.isDigit(text.charAt(to + 1));
            if (!open || decimal || Character.isLetter(before)) {
                return 0;
            }
            boolean year = rest.matches("(?:1[89]|20)\\d\\d");
            boolean grouped = before == ',' || before == '.' || before == '/' || before == '-';
            if (year && !grouped) {
                return 4;
            }
            return grouped && rest.length() == 3 ? 1.5 : 0;
        }
    }
}
