package org.hexapla.core.sentence;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the two characters on either side of a place already say about rules, so that few are asked
 * in full: which can not fit, and which fit whatever stands further off.
 *
 * <p>The answers are found by trying the rules on nothing but those characters and remembered in
 * tables that many threads may share: an entry never changes, and a lost one is found again. At
 * most {@value #MOST} rules, a bit for each.
 */
final class Glance {
    static final int MOST = 64;
    private static final int TABLE = 1 << 12;
    private static final long ALL = -1L;
    private static final Said UNKNOWN = new Said(0, ALL, 0);

    /** Which rules may fit by one side of a place, and which do. */
    private record Said(long key, long possible, long certain) {
        long open() {
            return possible & ~certain;
        }
    }

    /**
     * One rule's expressions, each for one side.
     *
     * @param tail what the text before a place must end with; seen in two characters
     * @param before the whole of it
     * @param local whether {@code before} asks nothing about what stands in front of it
     */
    record Sides(Pattern tail, Pattern before, boolean local, Pattern after) {}

    private final List<Sides> rules;
    private final Said[] befores = new Said[TABLE];
    private final Said[] afters = new Said[TABLE];

    Glance(List<Sides> rules) {
        if (rules.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " rules that are no words");
        }
        this.rules = List.copyOf(rules);
    }

    /** The rules that may fit, as bits, and in {@code certain} those of them that surely do. */
    long possible(String text, int place, long[] certain) {
        Said before = before(text, place);
        Said after = after(text, place, 1);
        if ((after.open() & before.possible()) != 0) {
            after = after(text, place, 2);
        }
        certain[0] = before.certain() & after.certain();
        return before.possible() & after.possible();
    }

    private Said before(String text, int place) {
        if (place < 2 || isHalf(text, place - 2) || isHalf(text, place - 1)) {
            return UNKNOWN;
        }
        long key = key(text.charAt(place - 2), text.charAt(place - 1));
        Said known = befores[slot(key)];
        if (known == null || known.key() != key) {
            known = askedBefore(key, text.substring(place - 2, place));
            befores[slot(key)] = known;
        }
        return known;
    }

    private Said after(String text, int place, int length) {
        if (place + length > text.length()
                || isHalf(text, place)
                || isHalf(text, place + length - 1)) {
            return UNKNOWN;
        }
        long key = key(text.charAt(place), length == 1 ? '\0' : text.charAt(place + 1));
        Said known = afters[slot(key)];
        if (known == null || known.key() != key) {
            known = askedAfter(key, text.substring(place, place + length));
            afters[slot(key)] = known;
        }
        return known;
    }

    private Said askedBefore(long key, String seen) {
        long possible = 0;
        long certain = 0;
        for (int i = 0; i < rules.size(); i++) {
            Sides rule = rules.get(i);
            possible |= endsWith(rule.tail(), seen) ? 1L << i : 0;
            certain |= rule.local() && endsWith(rule.before(), seen) ? 1L << i : 0;
        }
        return new Said(key, possible, certain & possible);
    }

    private static boolean endsWith(Pattern lookBehind, String seen) {
        Matcher matcher = lookBehind.matcher(seen).region(seen.length(), seen.length());
        return matcher.useTransparentBounds(true).useAnchoringBounds(false).lookingAt();
    }

    private Said askedAfter(long key, String seen) {
        long possible = 0;
        long certain = 0;
        for (int i = 0; i < rules.size(); i++) {
            Matcher matcher = rules.get(i).after().matcher(seen);
            boolean fits = matcher.lookingAt();
            boolean sure = !matcher.hitEnd();
            possible |= fits || !sure ? 1L << i : 0;
            certain |= fits && sure ? 1L << i : 0;
        }
        return new Said(key, possible, certain);
    }

    /** Half of a character beyond the first plane tells nothing. */
    private static boolean isHalf(String text, int at) {
        return Character.isSurrogate(text.charAt(at));
    }

    /** Never 0, which is the key of what is not known. */
    private static long key(char first, char second) {
        return 1L << 32 | (long) first << 16 | second;
    }

    private static int slot(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 52);
    }
}
