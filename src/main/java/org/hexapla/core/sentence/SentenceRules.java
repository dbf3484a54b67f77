package org.hexapla.core.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.hexapla.core.script.Blank;

/**
 * The rules of one language, compiled. Neighbouring rules that decide the same way are one group.
 *
 * <p>The groups are asked about each place behind stops, in their order; the first in which a rule
 * fits decides. What a rule wants before a place is looked for backwards from it: lists of words in
 * a tree ({@link Endings}), other expressions as a look-behind, and those only where the nearest
 * characters leave it open ({@link Glance}). A look-behind has a longest reach, so the work grows
 * with the number of places and not with the length of the text before them.
 */
final class SentenceRules {
    /** A list of words with what must not stand before them. */
    private static final Pattern GUARDED = Pattern.compile("(\\(\\?<![^()]*\\))(.*)");

    /** One character, or two. */
    private static final Pattern SHORT =
            Pattern.compile(
                    "(?:\\[[^\\[\\]]*\\]|\\\\p\\{\\w+\\}|\\\\[^pP]|[^\\\\\\[(){}*+?|^$.]){1,2}");

    /** One rule of the file: what stands before and after a place, and whether to break there. */
    record Rule(boolean breaks, String before, String after) {}

    /** Neighbouring rules that decide the same way: words, and the bits of the expressions. */
    private record Group(boolean breaks, Endings words, long expressions) {}

    private final List<Group> groups = new ArrayList<>();
    private final List<Pattern> expressions = new ArrayList<>();
    private final long breaking;
    private final Glance glance;

    /**
     * @throws PatternSyntaxException if a rule is no regular expression, or one without a longest
     *     reach before the place
     */
    SentenceRules(List<Rule> rules) {
        List<Glance.Sides> sides = new ArrayList<>();
        long breakingBits = 0;
        int i = 0;
        while (i < rules.size()) {
            boolean breaks = rules.get(i).breaks();
            Endings words = new Endings();
            int first = sides.size();
            for (; i < rules.size() && rules.get(i).breaks() == breaks; i++) {
                if (breaks || !addWords(rules.get(i), words)) {
                    sides.add(sides(rules.get(i)));
                }
            }
            long bits = bits(sides.size()) & ~bits(first);
            breakingBits |= breaks ? bits : 0;
            groups.add(new Group(breaks, words, bits));
        }
        breaking = breakingBits;
        glance = new Glance(sides);
    }

    private static long bits(int count) {
        return count >= Glance.MOST ? -1L : (1L << count) - 1;
    }

    /** Takes the rule apart if it is a list of words, as most exceptions are. */
    private static boolean addWords(Rule rule, Endings words) {
        Matcher guarded = GUARDED.matcher(rule.before());
        String guard = guarded.matches() ? guarded.group(1) : "";
        String listed = guarded.matches() ? guarded.group(2) : rule.before();
        Optional<Set<String>> all = RuleWords.of(listed);
        if (all.isEmpty() || all.get().contains("")) {
            return false;
        }
        Pattern before = compiled(guard);
        Pattern after = compiled(rule.after());
        all.get().forEach(word -> words.add(word, before, after));
        return true;
    }

    private Glance.Sides sides(Rule rule) {
        String tail = tail(rule.before());
        String before = "(?<=" + rule.before() + ")";
        expressions.add(compiled("(?=" + rule.after() + ")" + tail + before));
        boolean local = !rule.before().contains("(?<!") && !rule.before().contains("^");
        return new Glance.Sides(compiled(tail), compiled(before), local, compiled(rule.after()));
    }

    /**
     * What an expression ends with, as a look-behind over two characters at most: its own last part
     * if that is one, or all of it where it is so short. Empty where neither is.
     */
    private static String tail(String before) {
        int last = before.lastIndexOf("(?<=");
        if (last > 0 && closing(before, last) == before.length() - 1) {
            return before.substring(last);
        }
        Matcher guarded = GUARDED.matcher(before);
        String free = guarded.matches() ? guarded.group(2) : before;
        return SHORT.matcher(free).matches() ? "(?<=" + free + ")" : "";
    }

    private static int closing(String expression, int open) {
        int depth = 0;
        boolean inClass = false;
        for (int i = open; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\') {
                i++;
            } else if (inClass || c == '[') {
                inClass = c != ']';
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static Pattern compiled(String expression) {
        return Pattern.compile(expression, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The offsets before which a sentence begins; white space stays with the sentence before. */
    List<Integer> breaks(String text) {
        List<Integer> found = new ArrayList<>();
        long[] certain = new long[1];
        int stop = Stops.next(text, 0);
        while (stop < text.length()) {
            int end = Stops.end(text, stop);
            int begin = afterSpace(text, breakFrom(text, end, certain));
            if (begin < text.length()) {
                found.add(begin);
            }
            stop = Stops.next(text, end);
        }
        return found;
    }

    /**
     * Where a sentence ends whose stops end at {@code end}: there, or behind the mark of a note
     * that follows; the length of the text if none ends.
     */
    private int breakFrom(String text, int end, long[] certain) {
        if (breaksAt(text, end, certain)) {
            return end;
        }
        int note = Stops.afterNote(text, end);
        return note > end && breaksAt(text, note, certain) ? note : text.length();
    }

    private boolean breaksAt(String text, int place, long[] certain) {
        long possible = glance.possible(text, place, certain);
        if ((possible & breaking) == 0) {
            return false;
        }
        long sure = certain[0];
        for (Group group : groups) {
            boolean fits =
                    (sure & group.expressions()) != 0
                            || group.words().fit(text, place)
                            || fits(text, place, possible & group.expressions());
            if (fits) {
                return group.breaks();
            }
        }
        return false;
    }

    private boolean fits(String text, int place, long rules) {
        for (long left = rules; left != 0; left &= left - 1) {
            Matcher matcher = expressions.get(Long.numberOfTrailingZeros(left)).matcher(text);
            matcher.region(place, text.length());
            if (matcher.useTransparentBounds(true).useAnchoringBounds(false).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static int afterSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Blank.is(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
