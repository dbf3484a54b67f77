package org.hexapla.core.sentence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words that an expression stands for, where they are few: letters, choices, classes that name
 * each letter, parts that may be missing. {@code \s} is a blank. What repeats or is open has no
 * such list.
 */
final class RuleWords {
    private static final int MOST = 4_000;
    private static final String OPEN = ".*+{}^$\\&";

    private final String expression;
    private int at;
    private boolean finite = true;

    private RuleWords(String expression) {
        this.expression = expression;
    }

    static Optional<Set<String>> of(String expression) {
        RuleWords reader = new RuleWords(expression);
        List<String> words = reader.choice();
        boolean whole = reader.finite && reader.at == expression.length();
        return whole ? Optional.of(new LinkedHashSet<>(words)) : Optional.empty();
    }

    private List<String> choice() {
        List<String> words = new ArrayList<>(sequence());
        while (finite && at < expression.length() && expression.charAt(at) == '|') {
            at++;
            words.addAll(sequence());
        }
        return words;
    }

    private List<String> sequence() {
        List<String> words = List.of("");
        while (finite && at < expression.length() && "|)".indexOf(expression.charAt(at)) < 0) {
            List<String> part = atom();
            if (at < expression.length() && expression.charAt(at) == '?') {
                at++;
                part = new ArrayList<>(part);
                part.add("");
            }
            words = joined(words, part);
        }
        return words;
    }

    private List<String> joined(List<String> words, List<String> parts) {
        List<String> all = new ArrayList<>();
        for (String word : words) {
            for (String part : parts) {
                all.add(word + part);
            }
        }
        finite &= all.size() <= MOST;
        return all;
    }

    private List<String> atom() {
        char c = expression.charAt(at);
        if (c == '(') {
            return group();
        }
        if (c == '[') {
            return letters();
        }
        if (c == '\\' && at + 1 < expression.length()) {
            char escaped = expression.charAt(at + 1);
            finite &= escaped == '.' || escaped == 's' || escaped == '-';
            at += 2;
            return List.of(escaped == 's' ? " " : String.valueOf(escaped));
        }
        finite &= OPEN.indexOf(c) < 0;
        at++;
        return List.of(String.valueOf(c));
    }

    private List<String> group() {
        if (!expression.startsWith("(?:", at)) {
            finite = false;
            return List.of();
        }
        at += 3;
        List<String> words = choice();
        finite &= at < expression.length();
        at++;
        return words;
    }

    private List<String> letters() {
        int end = expression.indexOf(']', at);
        String named = end < 0 ? "" : expression.substring(at + 1, end);
        finite &= !named.isEmpty() && named.matches("[\\p{L}\\p{N}]+");
        at = end + 1;
        return named.codePoints().mapToObj(Character::toString).toList();
    }
}
