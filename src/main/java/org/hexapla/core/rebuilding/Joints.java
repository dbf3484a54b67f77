package org.hexapla.core.rebuilding;

import java.util.List;
import java.util.regex.Pattern;
import org.hexapla.core.script.Blank;
import org.hexapla.core.script.Han;

/**
 * What becomes of the place where a line was broken when two lines become one: a space where the
 * script wants one, nothing between Chinese letters and inside an address, and the hyphen goes that
 * only broke a word.
 *
 * @param spacedLatin whether Latin words among Chinese ones have spaces around them
 * @param hyphens which hyphens at line ends belong to their words
 */
record Joints(boolean spacedLatin, Hyphens hyphens) {
    private static final Pattern UNFINISHED_ADDRESS =
            Pattern.compile("(?:https?://|www\\.)[^\\s\\p{IsHan}]*$");
    private static final Pattern NEAR_LATIN =
            Pattern.compile("\\p{IsHan}( ?)[A-Za-z0-9]|[A-Za-z0-9]( ?)\\p{IsHan}");

    static Joints of(List<PrintedLine> lines) {
        return new Joints(latinIsSpaced(lines), Hyphens.of(lines));
    }

    private static boolean latinIsSpaced(List<PrintedLine> lines) {
        int spaced = 0;
        int close = 0;
        for (PrintedLine line : lines) {
            var near = NEAR_LATIN.matcher(line.text());
            while (near.find()) {
                boolean space = " ".equals(near.group(1)) || " ".equals(near.group(2));
                spaced += space ? 1 : 0;
                close += space ? 0 : 1;
            }
        }
        return spaced > close;
    }

    /** Two lines as one. */
    String joined(String line, String next) {
        String end = trailing(line);
        String begin = Blank.strip(next);
        boolean broken = hyphens.onlyBreaks(end, begin);
        String kept = broken ? end.substring(0, end.length() - 1) : end;
        return kept + between(end, begin) + begin;
    }

    /** What stands between two lines, without blanks at their ends, when they become one. */
    String between(String end, String begin) {
        if (end.isEmpty() || begin.isEmpty() || isInAddress(end, begin)) {
            return "";
        }
        String seen = NoteMarks.withoutTokens(end);
        int last = seen.isEmpty() ? ' ' : seen.codePointBefore(seen.length());
        int first = begin.codePointAt(0);
        boolean hyphen = Hyphens.endsWithHyphen(end) && Character.isLetterOrDigit(first);
        boolean unspaced = Han.isUnspaced(last) && Han.isUnspaced(first);
        boolean mixed = Han.isUnspaced(last) || Han.isUnspaced(first);
        boolean punctuated =
                Han.isWide(last) && !Character.isLetter(last)
                        || Han.isWide(first) && !Character.isLetter(first);
        boolean bracket = Character.getType(first) == Character.END_PUNCTUATION;
        boolean close =
                hyphen
                        || bracket
                        || unspaced
                        || mixed
                                && (punctuated
                                        || Han.isWide(last) != Han.isWide(first)
                                                && !spacedLatin
                                                && (Han.isWide(last) || Han.isWide(first)));
        return close ? "" : " ";
    }

    /** Whether a line ends inside an address of the web that goes on in the next. */
    static boolean isInAddress(String end, String next) {
        if (!UNFINISHED_ADDRESS.matcher(end).find() || end.endsWith(".") || next.isEmpty()) {
            return false;
        }
        String first = next.split("\\s", 2)[0];
        boolean latin = first.charAt(0) < 128;
        boolean open = "/-_?=&%#".indexOf(end.charAt(end.length() - 1)) >= 0;
        return latin
                && !first.startsWith("http")
                && (first.matches("\\S*[/=?&_]\\S*") || open && Hyphens.endsWithPrinted(end));
    }

    private static String trailing(String line) {
        int to = line.length();
        while (to > 0 && Blank.is(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(0, to);
    }
}
