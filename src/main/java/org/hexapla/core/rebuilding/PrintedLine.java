package org.hexapla.core.rebuilding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hexapla.core.script.Blank;
import org.hexapla.core.script.Han;
import org.hexapla.core.script.Numerals;

/**
 * One printed line.
 *
 * @param text the line as it came, without its line end
 * @param number its place among all lines of the file, from 0
 * @param cut whether a page ends, or something was taken out, between this line and the one before
 * @param cell the cell of a table in which it stands; 0 for none
 */
record PrintedLine(String text, int number, boolean cut, int cell) {
    /** Marks of direction and the like, which may stand after a full stop. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    private static final Pattern ENDS_SENTENCE =
            Pattern.compile("[.?!:;…。？！：；؟؛۔．]\\s*[\\p{Pe}\\p{Pf}\\p{Pi}\"'\\uE0F0-\\uE0F1]*$");

    /** What only closes: the text ends with it, or the sentence goes on. */
    private static final Pattern CLOSING =
            Pattern.compile(
                    "(?:\\p{Pe}|\\p{Pf}+\\p{IsHan}|[\\p{Pf}\"]+(?:[.,;:!?。，；：！？،؛؟]|\\s*$|\\s+\\p{Ll})).*");

    /** What Russian calls people, small at the beginning of an entry too. */
    private static final Pattern ADDRESS = Pattern.compile("г[-‐‑](?:н|жа|ну|же)(?!\\p{L}).*");

    /** The lines of a text; a form feed begins a page. */
    static List<PrintedLine> of(String text) {
        return of(text, Typography.UNTOLD);
    }

    static List<PrintedLine> of(String text, Typography type) {
        List<PrintedLine> lines = new ArrayList<>();
        boolean first = true;
        for (String page : text.split("\f", -1)) {
            boolean cut = !first;
            for (String line : page.split("\r\n|[\n\r\u0085\u2028\u2029]", -1)) {
                int cell = type.cells().getOrDefault(lines.size(), TableLine.NONE).cell();
                lines.add(new PrintedLine(line, lines.size(), cut, cell));
                cut = false;
            }
            first = false;
        }
        return lines;
    }

    boolean isInTable() {
        return cell > 0;
    }

    boolean isBlank() {
        return Blank.all(text);
    }

    String stripped() {
        return Blank.strip(text);
    }

    PrintedLine with(String newText) {
        return new PrintedLine(newText, number, cut, cell);
    }

    PrintedLine asCut() {
        return new PrintedLine(text, number, true, cell);
    }

    /** The same line where it stands behind others of a cell. */
    PrintedLine inCell(int other) {
        return new PrintedLine(text, number, false, other);
    }

    /** How many columns of blanks it begins with. */
    int indent() {
        return width(text.substring(0, text.indexOf(stripped())));
    }

    /** Its width in columns: Chinese characters take two, marks above and below letters none. */
    int width() {
        return width(stripped());
    }

    static int width(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int type = Character.getType(c);
            if (type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK) {
                columns += Han.isWide(c) ? 2 : 1;
            }
        }
        return columns;
    }

    boolean endsSentence() {
        return endsSentence(stripped());
    }

    static boolean endsSentence(String text) {
        String end = text.length() > 20 ? text.substring(text.length() - 20) : text;
        String visible = UNSEEN.matcher(end).replaceAll("");
        return ENDS_SENTENCE.matcher(NoteMarks.withoutTokens(visible)).find();
    }

    /** Whether a comma ends it, or the mark that Chinese has for one in a list. */
    boolean endsWithComma() {
        String own = stripped();
        return !own.isEmpty() && ",，、،".indexOf(own.charAt(own.length() - 1)) >= 0;
    }

    /** Whether it begins as only the inside of a sentence does: with a small letter. */
    boolean beginsSmall() {
        String own = stripped();
        return !own.isEmpty()
                && Character.isLowerCase(own.codePointAt(0))
                && !ADDRESS.matcher(own).matches();
    }

    /** Whether it begins with a bracket or quotation mark that closes what stands before it. */
    boolean beginsClosing() {
        return CLOSING.matcher(stripped()).matches();
    }

    /** The text with width and digits folded, for looking at its form. */
    String folded() {
        return Numerals.asciiDigits(Normalizer.normalize(stripped(), Normalizer.Form.NFKC));
    }
}
