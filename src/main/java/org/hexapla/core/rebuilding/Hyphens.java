package org.hexapla.core.rebuilding;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells hyphens at the ends of lines that belong to a word from those that only broke it.
 *
 * <p>The text itself is the witness: a word that it prints whole elsewhere was broken, one that it
 * prints with the hyphen was not. Where it says nothing, a hyphen is dropped only in a text that
 * breaks words, as others of them show or their number, and only if what stands on either side is
 * no word of its own.
 */
final class Hyphens {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}]++(?:[-‐‑][\\p{L}\\p{M}]++)*+");
    private static final Pattern LAST =
            Pattern.compile("[\\p{L}\\p{M}]++(?:[-‐‑][\\p{L}\\p{M}]++)*+$");
    private static final int FEWEST = 4;
    private static final int LONGEST = 80;
    private static final double MANY = 0.03;
    private static final char SOFT = '\u00AD';

    private final Set<String> words = new HashSet<>();
    private final boolean breaksWords;

    private Hyphens(List<PrintedLine> lines) {
        int printed = 0;
        int broken = 0;
        for (PrintedLine line : lines) {
            String text = line.stripped();
            boolean breaks = endsWithHyphen(text);
            printed += text.isEmpty() ? 0 : 1;
            broken += breaks ? 1 : 0;
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                boolean cut = breaks && word.end() >= text.length() - 1;
                if (!cut) {
                    words.add(lower(word.group()));
                }
            }
        }
        int proven = proven(lines);
        breaksWords = proven > 0 || proven == 0 && broken >= FEWEST && broken > MANY * printed;
    }

    /** By how many more hyphens the text shows to have broken words than to belong to them. */
    private int proven(List<PrintedLine> lines) {
        int proven = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i).stripped();
            Optional<Broken> found =
                    endsWithHyphen(line)
                            ? Broken.of(line, lines.get(i + 1).stripped())
                            : Optional.empty();
            if (found.isPresent()) {
                proven += holds(found.get().whole()) ? 1 : 0;
                proven -= holds(found.get().hyphened()) ? 1 : 0;
            }
        }
        return proven;
    }

    /** The two parts of a word that may be broken: small letters on both sides of the hyphen. */
    private record Broken(String begun, String rest) {
        static Optional<Broken> of(String line, String next) {
            int from = Math.max(0, line.length() - LONGEST);
            Matcher last = LAST.matcher(line.substring(from, line.length() - 1));
            Matcher first = WORD.matcher(next);
            if (!last.find() || !first.lookingAt()) {
                return Optional.empty();
            }
            String begun = last.group();
            String rest = first.group();
            boolean plain =
                    Character.isLowerCase(rest.codePointAt(0))
                            && Character.isLowerCase(begun.codePointBefore(begun.length()));
            return plain ? Optional.of(new Broken(begun, rest)) : Optional.empty();
        }

        String whole() {
            return begun + rest;
        }

        String hyphened() {
            return begun + "-" + rest;
        }
    }

    static Hyphens of(List<PrintedLine> lines) {
        return new Hyphens(lines);
    }

    /** Whether a line ends inside a word, with a hyphen. */
    static boolean endsWithHyphen(String line) {
        int n = line.length();
        return n > 1
                && (endsWithPrinted(line)
                        || line.charAt(n - 1) == SOFT && Character.isLetter(line.charAt(n - 2)));
    }

    /** Whether a line ends with a hyphen that would be seen in the middle of a line too. */
    static boolean endsWithPrinted(String line) {
        int n = line.length();
        return n > 1
                && "-‐‑".indexOf(line.charAt(n - 1)) >= 0
                && Character.isLetterOrDigit(line.charAt(n - 2));
    }

    /** Whether the hyphen that a line ends with only breaks the word that goes on in the next. */
    boolean onlyBreaks(String line, String next) {
        if (!endsWithHyphen(line)) {
            return false;
        }
        if (line.charAt(line.length() - 1) == SOFT) {
            return true;
        }
        Optional<Broken> found = Broken.of(line, next);
        if (found.isEmpty() || holds(found.get().hyphened())) {
            return false;
        }
        Broken word = found.get();
        boolean twoWords = holds(word.begun()) && holds(word.rest());
        return holds(word.whole()) || breaksWords && !twoWords;
    }

    private boolean holds(String word) {
        return words.contains(lower(word));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[‐‑]", "-");
    }
}
