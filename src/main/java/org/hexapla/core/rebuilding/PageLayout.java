package org.hexapla.core.rebuilding;

import java.util.Optional;
import org.hexapla.core.script.Han;
import org.hexapla.core.text.LineMark;

/**
 * How the lines of a text were set, and so whether a line goes on with the paragraph above it. It
 * is judged from all of them by {@link PageSurvey}.
 *
 * @param measure how far lines were filled
 * @param wrapped whether paragraphs run over several lines; else each line is a paragraph
 * @param uneven whether its lines are of any length, as paragraphs are that were never broken
 * @param doubled whether a blank line stands after each printed line, so that it ends no paragraph
 * @param numbered whether most paragraphs carry numbers that count up
 * @param joints what becomes of the places where lines were broken
 */
record PageLayout(
        Measure measure,
        boolean wrapped,
        boolean uneven,
        boolean doubled,
        boolean numbered,
        Joints joints) {
    private static final double HALF = 0.5;
    private static final double WIDE = 0.75;

    /** Columns of a line that may be the first of a paragraph at the top of a page. */
    private static final int SUBSTANTIAL = 40;

    /** Whether {@code next} goes on with the paragraph that ends, so far, with {@code line}. */
    boolean goesOn(
            PrintedLine line,
            PrintedLine next,
            int blanks,
            boolean cut,
            Optional<LineMark> opening) {
        String end = line.stripped();
        if (beginsParagraph(line, next, blanks > 0 || cut, opening)) {
            return false;
        }
        if (Hyphens.endsWithHyphen(end) && next.beginsSmall()
                || Joints.isInAddress(end, next.stripped())) {
            return true;
        }
        if (cut) {
            return acrossCut(line, next, opening.isPresent());
        }
        return blanks == 0 ? rightBelow(line, next) : belowBlanks(line, next, blanks);
    }

    /** Whether the line opens a paragraph whatever stands before it. */
    private boolean beginsParagraph(
            PrintedLine line, PrintedLine next, boolean apart, Optional<LineMark> opening) {
        boolean inSentence =
                !apart && wrapped && !line.endsSentence() && measure.isFull(line, next);
        if (ParagraphForm.isArticle(line.stripped()) && !inSentence) {
            return true;
        }
        if (ParagraphForm.isArticle(next.stripped()) || ParagraphForm.isEnd(next.stripped())) {
            return !inSentence;
        }
        return LineMark.at(next.text())
                .map(
                        mark ->
                                mark.form() == LineMark.Form.BULLET
                                        || !inSentence
                                        || opening.filter(mark::follows).isPresent())
                .orElse(false);
    }

    private boolean acrossCut(PrintedLine line, PrintedLine next, boolean inNumbered) {
        boolean finished = line.endsSentence();
        boolean full = measure.isFull(line, next) || reaches(line, WIDE) && !finished;
        if (!finished) {
            return next.beginsSmall() || full && wrapped;
        }
        return full
                && wrapped
                && inNumbered
                && numbered
                && !next.beginsSmall()
                && next.width() > SUBSTANTIAL;
    }

    private boolean rightBelow(PrintedLine line, PrintedLine next) {
        boolean full = measure.isFull(line, next);
        if (measure.isExact()) {
            return full && !isAlone(line, next);
        }
        if (line.endsWithComma() && (uneven || mayGoOn(line, next, full))) {
            return !uneven;
        }
        boolean finished = line.endsSentence();
        if (!wrapped) {
            return next.beginsSmall() && !finished && measure.isPart(line, 2);
        }
        boolean tiny = next.beginsSmall() && !measure.isPart(line, 3);
        return full || isUnfinished(line, next, HALF) && !tiny;
    }

    private boolean belowBlanks(PrintedLine line, PrintedLine next, int blanks) {
        boolean full = measure.isFull(line, next);
        if (doubled) {
            return blanks == 1 && (full || isUnfinished(line, next, WIDE));
        }
        String end = line.stripped();
        boolean inWord = Character.isLetter(end.codePointBefore(end.length()));
        return wrapped && full && blanks == 1 && next.beginsSmall() && inWord;
    }

    private boolean isUnfinished(PrintedLine line, PrintedLine next, double share) {
        return !line.endsSentence() && (next.beginsSmall() || reaches(line, share));
    }

    /**
     * Whether a line that stands alone comes behind the end of a sentence: the last line of a
     * paragraph would be the end of one too.
     */
    private boolean isAlone(PrintedLine line, PrintedLine next) {
        return line.endsSentence()
                && !next.endsSentence()
                && !next.beginsSmall()
                && measure.isHalfEmpty(next);
    }

    /**
     * Whether a line without capitals to go by is at least so wide; Chinese lines are set by the
     * square and still come out uneven where Latin words stand in them.
     */
    private boolean reaches(PrintedLine line, double share) {
        String text = line.stripped();
        int last = text.codePointBefore(text.length());
        boolean caseless =
                Han.isUnspaced(last) || Character.getType(last) == Character.OTHER_LETTER;
        return wrapped && caseless && line.width() >= measure.width() * share;
    }

    /**
     * Whether a line that ends with a comma goes on: no paragraph ends so, save those of a
     * resolution, which begin with a capital, stand further in, or are a line each.
     */
    private boolean mayGoOn(PrintedLine line, PrintedLine next, boolean full) {
        int first = next.stripped().codePointAt(0);
        boolean indented = next.indent() > line.indent();
        return (wrapped || measure.isOfBrokenLines())
                && !indented
                && (full || !Character.isUpperCase(first));
    }
}
