package org.hexapla.format.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hexapla.core.rebuilding.LineLook;
import org.hexapla.core.rebuilding.TableLine;

/**
 * A printed line: runs on one baseline, from left to right.
 *
 * @param from the left edge of its column, in points
 * @param to the right edge
 * @param column whether it stands in one of several columns
 * @param bullet whether a sign is drawn before it
 * @param spot where it stands in a table
 */
record Row(
        List<Run> runs,
        double from,
        double to,
        boolean column,
        boolean rightToLeft,
        boolean bullet,
        Spot spot) {
    /**
     * A place in a table.
     *
     * @param cell the cell, counted from 1 on its page; 0 for none
     * @param table the table, counted likewise
     * @param row the row of the table, counted from 0
     */
    record Spot(int cell, int table, int row) {
        static final Spot NONE = new Spot(0, 0, 0);
    }

    /** How large type is beside that of the text to be larger, and to be small. */
    static final double LARGER = 1.08;

    static final double SMALL = 0.93;

    private static final double NEARLY_ALL = 0.9;
    private static final int FEWEST_CAPITALS = 4;
    private static final double CENTRED = 4;
    private static final double BESIDE = 3;
    private static final String BULLET = "• ";
    private static final double EDGE = 1.0;

    /** Dots that lead to the number of a page, however many had room. */
    private static final Pattern LEADER = Pattern.compile("(?:\\s*[.·‧∙…⋯]){6,}\\s*");

    /** The cell of a table in which it stands, counted from 1; else 0. */
    int cell() {
        return spot.cell();
    }

    /** The same as it is handed on. */
    TableLine place() {
        double room = (to - from - width()) / size();
        return new TableLine(spot.cell(), spot.table(), spot.row(), from, to, room);
    }

    double base() {
        return largest().base();
    }

    double size() {
        return largest().size();
    }

    double left() {
        return runs.get(0).left();
    }

    double right() {
        return runs.stream().mapToDouble(Run::right).max().orElse(0);
    }

    private Run largest() {
        return runs.stream().max(Comparator.comparingInt(Run::letters)).orElseThrow();
    }

    String text() {
        List<String> texts = new ArrayList<>();
        for (Run run : runs) {
            texts.add(rightToLeft ? 0 : texts.size(), run.text(rightToLeft));
        }
        String said = LEADER.matcher(String.join(" ", texts)).replaceAll(" ..... ").strip();
        return bullet ? BULLET + said : said;
    }

    double width() {
        return right() - left();
    }

    /**
     * How wide its first word is, judged by its share of the letters; Chinese may be divided before
     * and behind any letter, so also behind a number.
     */
    double firstWord() {
        String text = text();
        int end = 0;
        while (end < text.length()
                && text.charAt(end) != ' '
                && !Character.isIdeographic(text.charAt(end))) {
            end++;
        }
        return width() * Math.max(1, end) / Math.max(1, text.length());
    }

    /** How far from the edge of its column it begins; 0 if it stands in the middle. */
    double indent() {
        double before = rightToLeft ? to - right() : left() - from;
        double behind = rightToLeft ? left() - from : to - right();
        return Math.abs(before - behind) < size() ? 0 : before;
    }

    /** Whether it reaches the edge at which the text of its column turns to the next line. */
    boolean reachesEdge() {
        double room = rightToLeft ? left() - from : to - right();
        return room < EDGE * size();
    }

    /** Whether a word of that width, in points, had room behind it. */
    boolean hasRoomFor(double word) {
        double room = rightToLeft ? left() - from : to - right();
        return room > word + EDGE * size();
    }

    /** Whether most of its letters are of a script that has no capitals. */
    boolean isCaseless() {
        int cased = runs.stream().mapToInt(r -> r.lettersOf(Row::hasCase)).sum();
        int letters = runs.stream().mapToInt(r -> r.lettersOf(Character::isLetter)).sum();
        return letters > 2 * cased;
    }

    private static boolean hasCase(int letter) {
        return Character.isLowerCase(letter) || Character.isUpperCase(letter);
    }

    /** How it looks in a document that is set in that type. */
    LineLook look(BodyType type) {
        int letters = lettersIn(face -> true);
        if (size() > LARGER * type.largest()) {
            return LineLook.LARGE;
        }
        boolean small = size() < SMALL * type.size();
        boolean sample = !type.fixed() && lettersIn(Typeface::fixed) > NEARLY_ALL * letters;
        if (small || sample) {
            return LineLook.RUNNING;
        }
        boolean bold =
                letters > 0 && !type.bold() && lettersIn(Typeface::bold) >= NEARLY_ALL * letters;
        if (bold || isCapital()) {
            return LineLook.SET_OFF;
        }
        if (isCentred()) {
            return LineLook.CENTRED;
        }
        boolean slanted = letters > 0 && lettersIn(Typeface::slanted) >= NEARLY_ALL * letters;
        return slanted ? LineLook.SLANTED : LineLook.RUNNING;
    }

    private int lettersIn(Predicate<Typeface> such) {
        return runs.stream().mapToInt(run -> run.lettersIn(such)).sum();
    }

    private boolean isCapital() {
        int small = runs.stream().mapToInt(r -> r.lettersOf(Character::isLowerCase)).sum();
        int large = runs.stream().mapToInt(r -> r.lettersOf(Character::isUpperCase)).sum();
        return small == 0 && large >= FEWEST_CAPITALS;
    }

    private boolean isCentred() {
        double before = left() - from;
        double behind = to - right();
        return runs.size() == 1
                && Math.min(before, behind) > CENTRED * size()
                && Math.abs(before - behind) < size();
    }

    /** The same with a bullet if one of the signs stands before it, near it. */
    Row after(List<Shape> signs) {
        boolean found =
                signs.stream()
                        .filter(sign -> sign.isBullet(base(), size()))
                        .mapToDouble(
                                sign -> rightToLeft ? sign.left() - right() : left() - sign.right())
                        .anyMatch(room -> room > 0 && room < BESIDE * size());
        return found ? new Row(runs, from, to, column, rightToLeft, true, spot) : this;
    }

    Row inCell(Table.Box box, Spot place) {
        return new Row(runs, box.left(), box.right(), false, rightToLeft, bullet, place);
    }

    /** The same of one run only. */
    Row of(Run run) {
        return new Row(List.of(run), from, to, column, rightToLeft, false, spot);
    }

    Row inColumn(double newFrom, double newTo) {
        return column ? this : new Row(runs, newFrom, newTo, true, rightToLeft, bullet, spot);
    }
}
