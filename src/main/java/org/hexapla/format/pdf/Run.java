package org.hexapla.format.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** A piece of a line: characters on one baseline without a wide gap between them. */
final class Run {
    /** How much of the size of the type a gap is, at most, inside a run; else a tab or a column. */
    private static final double WIDE = 1.0;

    /** How much of it is a blank that was not printed. */
    private static final double BLANK = 0.17;

    /** The same between a Chinese letter and another one, which are set apart a little. */
    private static final double MIXED_BLANK = 0.45;

    private static final double SMALLER = 0.85;
    private static final double RAISED = 0.12;
    private static final String EN_DASH = "–";
    private static final Set<String> HYPHENS = Set.of("-", "‐", "\u2011");
    private static final String OPENING = "([{«‹<";
    private static final String CLOSING = ")]}»›>";

    private final List<Glyph> glyphs = new ArrayList<>();
    private double left;
    private double right;
    private double base;
    private double size;

    Run(Glyph first) {
        left = first.x();
        right = first.end();
        base = first.y();
        size = first.size();
        glyphs.add(first);
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    double base() {
        return base;
    }

    double size() {
        return size;
    }

    double width() {
        return right - left;
    }

    /** How far from the top the middle of its letters stands, about. */
    double middle() {
        return base - 0.3 * size;
    }

    /** Its letters by the box in which they stand, or else the nearest; none is left out. */
    Map<Table.Box, Run> parts(List<Table.Box> boxes) {
        Map<Table.Box, Run> parts = new LinkedHashMap<>();
        Table.Box box = boxes.get(0);
        for (Glyph glyph : glyphs) {
            if (!glyph.isBlank()) {
                double x = glyph.middle();
                box = Collections.min(boxes, Comparator.comparingDouble(b -> b.from(x, middle())));
            }
            Run part = parts.get(box);
            if (part != null) {
                part.add(glyph);
            } else if (!glyph.isBlank()) {
                parts.put(box, new Run(glyph));
            }
        }
        return parts;
    }

    /** How many letters are set in it, for weighing sizes. */
    int letters() {
        return glyphs.size();
    }

    /** How many of its letters, digits and marks left out, are set in such a face. */
    int lettersIn(Predicate<Typeface> such) {
        return (int)
                glyphs.stream()
                        .filter(glyph -> Character.isLetter(glyph.text().codePointAt(0)))
                        .filter(glyph -> such.test(glyph.face()))
                        .count();
    }

    /** How many of the letters are such ones; a ligature is its first letter. */
    int lettersOf(IntPredicate such) {
        return (int) glyphs.stream().filter(g -> such.test(g.text().codePointAt(0))).count();
    }

    /** Whether the character goes on with the run, on whichever side. */
    boolean takes(Glyph glyph) {
        double type = Math.max(size, glyph.size());
        boolean level =
                Math.abs(glyph.y() - base) < 0.25 * type
                        || glyph.size() < size * SMALLER
                                && glyph.y() < base
                                && base - glyph.y() < 0.6 * type
                        || size < glyph.size() * SMALLER
                                && base < glyph.y()
                                && glyph.y() - base < 0.6 * type;
        return level && glyph.x() - right < WIDE * type && left - glyph.end() < WIDE * type;
    }

    void add(Glyph glyph) {
        if (!glyph.isBlank() && glyph.size() * SMALLER > size) {
            base = glyph.y();
            size = glyph.size();
        }
        left = Math.min(left, glyph.x());
        right = Math.max(right, glyph.end());
        glyphs.add(glyph);
    }

    /** Whether both stand on one line. */
    boolean isLevelWith(Run other) {
        double type = Math.max(size, other.size);
        return Math.abs(base - other.base) < 0.3 * type;
    }

    /** By how many letters more is read from right to left than from left to right. */
    int rightToLeft() {
        int letters = 0;
        for (Glyph glyph : glyphs) {
            letters += glyph.isRightToLeft() ? 1 : 0;
            letters -= glyph.isLeftToRight() && !glyph.isDigits() ? 1 : 0;
        }
        return letters;
    }

    /** Whether nothing wide stands between this run and one that begins further right. */
    boolean meets(Run next) {
        return next.left - right < WIDE * Math.max(size, next.size);
    }

    /** Both as one. */
    Run with(Run other) {
        Run both = new Run(glyphs.get(0));
        glyphs.subList(1, glyphs.size()).forEach(both::add);
        other.glyphs.forEach(both::add);
        Run longer = other.letters() > letters() ? other : this;
        both.base = longer.base;
        both.size = longer.size;
        return both;
    }

    /** What the characters say, in the order of reading. */
    String text(boolean rightToLeft) {
        List<Glyph> placed = withBlanks(placed());
        return rightToLeft ? arabic(together(turned(placed))) : together(placed);
    }

    /**
     * With the blanks that were not printed. They are seen before anything is turned: what comes
     * after a number in Arabic stands at the other end of it.
     */
    private List<Glyph> withBlanks(List<Glyph> placed) {
        List<Glyph> all = new ArrayList<>();
        Glyph before = null;
        for (Glyph glyph : placed) {
            boolean gap = before != null && glyph.x() - before.end() > blank(before, glyph) * size;
            if (gap && !before.isBlank() && !glyph.isBlank()) {
                all.add(before.blankAfter(glyph.x() - before.end()));
            }
            all.add(glyph);
            before = glyph;
        }
        return all;
    }

    private static double blank(Glyph before, Glyph glyph) {
        return before.isIdeographic() != glyph.isIdeographic() ? MIXED_BLANK : BLANK;
    }

    /** Read from the right, what is read from the left kept together. */
    private static List<Glyph> turned(List<Glyph> placed) {
        List<Glyph> logical = new ArrayList<>();
        boolean behindArabic = false;
        for (int at = placed.size() - 1; at >= 0; at--) {
            if (!placed.get(at).isLeftToRight()) {
                behindArabic |= placed.get(at).isArabic();
                logical.add(placed.get(at));
                continue;
            }
            int first = at;
            for (int i = at; i >= 0 && !placed.get(i).isRightToLeft(); i--) {
                boolean goesOn = i == at || isJoined(placed, i);
                first = goesOn && placed.get(i).isLeftToRight() ? i : first;
                if (!goesOn) {
                    break;
                }
            }
            List<Glyph> stretch = placed.subList(first, at + 1);
            if (stretch.stream().allMatch(Glyph::isNumberOrSign)) {
                logical.addAll(numbers(stretch, behindArabic));
            } else {
                behindArabic = false;
                logical.addAll(stretch);
            }
            at = first;
        }
        return logical;
    }

    /**
     * Numbers with a dash between them, such as the years from and to which something goes: the
     * first one stands furthest right, but with a hyphen only behind Arabic letters.
     */
    private static List<Glyph> numbers(List<Glyph> stretch, boolean behindArabic) {
        List<Glyph> logical = new ArrayList<>();
        int end = stretch.size();
        for (int i = stretch.size() - 2; i > 0; i--) {
            String sign = stretch.get(i).text();
            int before = skipBlanks(stretch, i, -1);
            int after = skipBlanks(stretch, i, 1);
            if ((EN_DASH.equals(sign) || behindArabic && HYPHENS.contains(sign))
                    && stretch.get(before).isDigits()
                    && stretch.get(after).isDigits()) {
                logical.addAll(stretch.subList(after, end));
                for (int between = after - 1; between > before; between--) {
                    logical.add(stretch.get(between));
                }
                end = before + 1;
            }
        }
        logical.addAll(stretch.subList(0, end));
        return logical;
    }

    /** The next place on one side that is not blank, or the last one there. */
    private static int skipBlanks(List<Glyph> glyphs, int from, int step) {
        int at = from + step;
        while (at + step >= 0 && at + step < glyphs.size() && glyphs.get(at).isBlank()) {
            at += step;
        }
        return at;
    }

    /**
     * Numbers with a blank between them are read one after the other, also where a comma stands
     * beside the one further right: it follows that one. Latin words are read as they stand.
     */
    private static boolean isJoined(List<Glyph> placed, int at) {
        if (!placed.get(at).isBlank()) {
            return true;
        }
        Glyph before = at > 0 ? placed.get(at - 1) : placed.get(at);
        int next = placed.get(at + 1).isListing() ? at + 2 : at + 1;
        boolean digits = next < placed.size() && placed.get(next).isDigits();
        return !before.isDigits() || !digits;
    }

    /** From left to right, nothing that is printed twice for boldness. */
    private List<Glyph> placed() {
        List<Glyph> letters = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            boolean raised =
                    glyph.isDigits()
                            && glyph.size() < size * SMALLER
                            && base - glyph.y() > RAISED * size;
            letters.add(raised ? glyph.raised() : glyph);
        }
        letters.sort(Comparator.comparingDouble(Glyph::middle));
        List<Glyph> once = new ArrayList<>();
        for (Glyph glyph : letters) {
            Glyph last = once.isEmpty() ? null : once.get(once.size() - 1);
            boolean again =
                    last != null
                            && last.text().equals(glyph.text())
                            && glyph.x() - last.x() < 0.2 * last.width();
            if (!again) {
                once.add(glyph);
            }
        }
        return once;
    }

    private static String together(List<Glyph> ordered) {
        StringBuilder out = new StringBuilder();
        for (Glyph glyph : ordered) {
            if (glyph.isBlank()) {
                blank(out, glyph.text());
            } else {
                out.append(glyph.text());
            }
        }
        return out.toString().strip();
    }

    private static void blank(StringBuilder out, String text) {
        int length = out.length();
        if (length > 0 && !Character.isSpaceChar(out.charAt(length - 1))) {
            out.append(Character.isSpaceChar(text.charAt(0)) ? text.charAt(0) : ' ');
        }
    }

    /** Letters for their forms, brackets as they are meant, nothing that only fills the line. */
    private static String arabic(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean form = c >= '\uFB50' && c <= '\uFDFF' || c >= '\uFE70' && c < '\uFEFF';
            if (form) {
                out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else if (c != '\uFFFD' && c != '\u0640' && !Character.isISOControl(c)) {
                out.append(c);
            }
        }
        return isMirrored(out) ? mirrored(out) : out.toString();
    }

    /** Whether brackets close before they open, as the shapes of turned text do. */
    private static boolean isMirrored(CharSequence text) {
        int wrong = 0;
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            open += OPENING.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
            boolean closes = CLOSING.indexOf(text.charAt(i)) >= 0;
            wrong += closes && open == 0 ? 1 : 0;
            open -= closes && open > 0 ? 1 : 0;
        }
        return wrong > 0 && open > 0 || wrong > 0 && CLOSING.indexOf(text.charAt(0)) >= 0;
    }

    private static String mirrored(CharSequence text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int opens = OPENING.indexOf(c);
            int closes = CLOSING.indexOf(c);
            out.append(
                    opens >= 0 ? CLOSING.charAt(opens) : closes >= 0 ? OPENING.charAt(closes) : c);
        }
        return out.toString();
    }
}
