package org.hexapla.core.text;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hexapla.core.Refused;
import org.hexapla.core.script.Numerals;

/**
 * The symbol of a document, the same for all its language versions. Two symbols are equal when
 * their canonical forms are.
 *
 * @param value the canonical form: upper case, single slashes, modifiers as {@code REV.1}, such as
 *     {@code WIPO/IP/AI/GE/19/INF/2} or {@code A/RES/217(III)}
 */
public record DocumentSymbol(String value) implements Comparable<DocumentSymbol> {
    private static final int LONGEST = 200;

    /** A word and its number, printed apart: {@code INF 2}, {@code CRP 1}. */
    private static final Pattern APART = Pattern.compile("(?<=/)(\\p{L}+) (?=\\d+(?:/|$| ))");

    private static final Pattern INFORMATION = Pattern.compile("(?<=/)INF\\. (?=\\d)");
    private static final Pattern MODIFIED =
            Pattern.compile("[/ ]*\\b(REV|ADD|CORR|AMEND)[. /]*(\\d+)(?![\\p{L}\\d])");

    /** A first revision is printed without a number as often as not. */
    private static final Pattern UNNUMBERED =
            Pattern.compile("[/ ]+(REV|ADD|CORR|AMEND)\\.?(?=[/ ]|$)");

    private static final Pattern LAST_MODIFIER =
            Pattern.compile("/(REV|ADD|CORR|AMEND|SUMMARY|EXCERPT|DISS)(?:\\.(\\d+))?$");
    private static final Pattern CANONICAL =
            Pattern.compile(
                    "[A-Z0-9][A-Z0-9._,&'+()\\[\\] -]*(?:/[A-Z0-9(\\[][A-Z0-9._,&'+()\\[\\] -]*)*");

    /** What the last modifier makes of a document. */
    public enum Relation {
        /** Says all of it anew. */
        REVISION,
        ADDENDUM,
        CORRIGENDUM,
        AMENDMENT,
        SUMMARY,
        EXCERPT,
        /** An opinion that somebody wants to be on record beside it. */
        DISSENT;

        static Relation of(String modifier) {
            return switch (modifier) {
                case "REV" -> REVISION;
                case "ADD" -> ADDENDUM;
                case "CORR" -> CORRIGENDUM;
                case "AMEND" -> AMENDMENT;
                case "SUMMARY" -> SUMMARY;
                case "EXCERPT" -> EXCERPT;
                default -> DISSENT;
            };
        }

        /** The name used in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Takes any spelling and keeps the canonical one: width, case and digits folded, blanks around
     * slashes and brackets dropped, {@code *} (re-issued) dropped, {@code Rev. 1} as {@code REV.1},
     * a number that is printed apart from its series as a part of its own.
     *
     * @throws Refused if it can not be a symbol
     */
    public DocumentSymbol {
        value = canonical(value);
    }

    private static String canonical(String given) {
        if (given.length() > LONGEST || given.chars().anyMatch(Character::isISOControl)) {
            throw bad();
        }
        String folded = Normalizer.normalize(given, Normalizer.Form.NFKC).replace("*", "");
        String text =
                Numerals.asciiDigits(folded)
                        .replaceAll("[\\p{Z}\\p{Cf}]+", " ")
                        .toUpperCase(Locale.ROOT);
        text = text.replaceAll("[‐‑–−]", "-");
        text = text.replaceAll(" ?(/) ?", "$1").replaceAll(" ?([()\\[\\]]) ?", "$1");
        text = MODIFIED.matcher(text).replaceAll("/$1.$2");
        text = UNNUMBERED.matcher(text).replaceAll("/$1");
        text = INFORMATION.matcher(text).replaceAll("INF/");
        text = APART.matcher(text).replaceAll("$1/").replace(". ", ".");
        text = text.replaceAll("/[/ ]*/", "/").replaceAll("^[/ ]+|[/ ]+$", "");
        boolean fits = text.length() <= LONGEST && CANONICAL.matcher(text).matches();
        if (!fits || text.contains("..")) {
            throw bad();
        }
        return text;
    }

    private static Refused bad() {
        return new Refused(
                Refused.Why.INVALID,
                "bad-symbol",
                "A document symbol is letters and numbers joined by slashes, at most 200 characters,"
                        + " such as WIPO/IP/AI/GE/19/INF/2 or A/RES/217(III).");
    }

    /**
     * The symbol that the last modifier points at: {@code A/78/1} of {@code A/78/1/REV.1}; empty
     * for a symbol without a modifier.
     */
    public Optional<DocumentSymbol> parent() {
        Matcher last = LAST_MODIFIER.matcher(value);
        return last.find() && last.start() > 0
                ? Optional.of(new DocumentSymbol(value.substring(0, last.start())))
                : Optional.empty();
    }

    /** What the document is to its {@link #parent()}; empty for a symbol without a modifier. */
    public Optional<Relation> relation() {
        Matcher last = LAST_MODIFIER.matcher(value);
        return last.find() && last.start() > 0
                ? Optional.of(Relation.of(last.group(1)))
                : Optional.empty();
    }

    public boolean isRevision() {
        return relation().filter(Relation.REVISION::equals).isPresent();
    }

    /** Whether it corrects another document; a revised corrigendum does. */
    public boolean isCorrigendum() {
        return isRevision()
                ? stem().isCorrigendum()
                : relation().filter(Relation.CORRIGENDUM::equals).isPresent();
    }

    /**
     * What a revision is a revision of, whatever its number: {@code A/78/1} of {@code
     * A/78/1/REV.2}; any other symbol is its own.
     */
    public DocumentSymbol stem() {
        return isRevision() ? parent().orElse(this) : this;
    }

    /** The number of the revision: 0 for what is none, 1 for one that is printed without. */
    public BigInteger revision() {
        Matcher last = LAST_MODIFIER.matcher(value);
        if (!isRevision() || !last.find()) {
            return BigInteger.ZERO;
        }
        return last.group(2) == null ? BigInteger.ONE : new BigInteger(last.group(2));
    }

    /** What it has in common with looser spellings of it. */
    public SymbolKey key() {
        return SymbolKey.of(value);
    }

    /** The symbol as the beginning of a file name: lower case, with hyphens for all but letters. */
    public String slug() {
        String plain = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return plain.replaceAll("^-|-$", "");
    }

    /** The symbol as it stands in the path of an address: its slashes stay, blanks are encoded. */
    public String path() {
        return value.replace(" ", "%20").replace("[", "%5B").replace("]", "%5D");
    }

    @Override
    public int compareTo(DocumentSymbol other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
