package org.hexapla.format.print;

import com.ibm.icu.text.BreakIterator;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.language.Language;
import org.hexapla.core.print.Run;

/**
 * Breaks a text of one language into lines. Steps: each character gets its font and look; the
 * Unicode bidirectional algorithm gives it a direction; a line takes what fits up to a place where
 * the language may break it (UAX 14), or up to a letter where one word is too long; what is on a
 * line is put in the order in which it is seen, and shaped.
 */
final class Typesetter {
    private static final double RAISED_SIZE = 0.65;
    private static final double RAISED_BY = 0.38;
    private static final double LOWERED_BY = -0.15;

    private final Faces faces;
    private final Words words;
    private final Language language;
    private final double size;
    private final boolean bold;
    private final StringBuilder text = new StringBuilder();
    private final List<Look> looks = new ArrayList<>();

    /** How a character is drawn. */
    private record Look(Face face, Run run) {
        boolean isThatOf(Look other) {
            return face == other.face && run == other.run;
        }
    }

    /**
     * @param words that were set before
     * @param size of letters in points
     * @param bold whether all is
     */
    Typesetter(Faces faces, Words words, Language language, double size, boolean bold) {
        this.faces = faces;
        this.words = words;
        this.language = language;
        this.size = size;
        this.bold = bold;
    }

    /** The lines of a text, none wider than {@code width} points; none where there is no text. */
    List<Line> lines(List<Run> runs, double width) {
        Face before = faces.first();
        for (Run run : runs) {
            for (int i = 0; i < run.text().length(); ) {
                int codePoint = run.text().codePointAt(i);
                before = faces.of(codePoint, language, before);
                for (int unit = 0; unit < Character.charCount(codePoint); unit++) {
                    looks.add(new Look(before, run));
                }
                text.appendCodePoint(codePoint);
                i += Character.charCount(codePoint);
            }
        }
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                addLines(from, i, width, lines);
                from = i + 1;
            }
        }
        return lines;
    }

    /** The lines of what stands between two forced breaks. */
    private void addLines(int from, int to, double width, List<Line> lines) {
        if (text.substring(from, to).isBlank()) {
            return;
        }
        boolean rightToLeft = language.isRightToLeft();
        String part = text.substring(from, to);
        Bidi bidi =
                new Bidi(
                        part,
                        rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        BreakIterator breaks = BreakIterator.getLineInstance(language.conventions());
        breaks.setText(part);
        int start = 0;
        double used = 0;
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            double more = width(from, bidi, end, next);
            double shown = width(from, bidi, end, trimmed(part, end, next));
            if (used + shown > width && end > start) {
                lines.add(line(from, bidi, start, ended(part, bidi, start, end)));
                start = end;
                used = 0;
            }
            if (shown > width) {
                start = cut(from, bidi, start, next, width, lines);
                used = width(from, bidi, start, next);
            } else {
                used += more;
            }
            end = next;
        }
        if (end > start) {
            lines.add(line(from, bidi, start, trimmed(part, start, end)));
        }
    }

    /** Cuts a word that is wider than a line; gives where the last part of it begins. */
    private int cut(
            int from, Bidi bidi, int wordStart, int wordEnd, double width, List<Line> lines) {
        int start = wordStart;
        int at = start;
        while (at < wordEnd) {
            int next = text.offsetByCodePoints(from + at, 1) - from;
            if (at > start && width(from, bidi, start, next) > width) {
                lines.add(line(from, bidi, start, at));
                start = at;
            }
            at = next;
        }
        return start;
    }

    /**
     * Where a line ends after which the text goes on: after a blank, if it stands at the end
     * unseen, since there has to be one between words that are read aloud (ISO 32000-1, 14.8.2.5).
     */
    private static int ended(String part, Bidi bidi, int start, int end) {
        int last = trimmed(part, start, end);
        boolean blank =
                last < end
                        && part.charAt(last) == ' '
                        && bidi.getLevelAt(last) == bidi.getBaseLevel();
        return blank ? last + 1 : last;
    }

    private static int trimmed(String part, int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(part.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private double width(int from, Bidi bidi, int start, int end) {
        return pieces(from, bidi, start, end).stream().mapToDouble(Line.Piece::width).sum();
    }

    /** What is on a line, in the order in which it is seen (rule L2 of UAX 9). */
    private Line line(int from, Bidi bidi, int start, int end) {
        List<Line.Piece> logical = pieces(from, bidi, start, end);
        byte[] levels = new byte[logical.size()];
        Object[] visual = logical.toArray();
        int at = start;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(at);
            at += logical.get(i).text().length();
        }
        Bidi.reorderVisually(levels, 0, visual, 0, visual.length);
        List<Line.Piece> seen = new ArrayList<>();
        for (Object piece : visual) {
            seen.add((Line.Piece) piece);
        }
        return Line.of(seen);
    }

    /** The pieces of a part in reading order, each of one font, look and direction. */
    private List<Line.Piece> pieces(int from, Bidi bidi, int start, int end) {
        List<Line.Piece> pieces = new ArrayList<>();
        int begun = start;
        for (int i = start + 1; i <= end; i++) {
            boolean same =
                    i < end
                            && looks.get(from + i).isThatOf(looks.get(from + begun))
                            && bidi.getLevelAt(i) == bidi.getLevelAt(begun);
            if (!same) {
                pieces.add(piece(from + begun, from + i, bidi.getLevelAt(begun)));
                begun = i;
            }
        }
        return pieces;
    }

    private Line.Piece piece(int start, int end, int level) {
        Look look = looks.get(start);
        boolean rightToLeft = level % 2 == 1;
        String part = text.substring(start, end);
        boolean slanted =
                look.run().italic() && !language.isUnspaced() && !language.isRightToLeft();
        double scale = look.run().rise() == Run.Rise.NONE ? 1 : RAISED_SIZE;
        double rise =
                switch (look.run().rise()) {
                    case NONE -> 0;
                    case ABOVE -> RAISED_BY;
                    case BELOW -> LOWERED_BY;
                };
        return new Line.Piece(
                look.face(),
                words.set(look.face(), part, rightToLeft),
                part,
                rightToLeft,
                bold || look.run().bold(),
                slanted,
                size * scale,
                size * rise);
    }
}
