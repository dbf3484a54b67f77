package org.hexapla.core.sentence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.hexapla.core.script.Blank;

/**
 * The words of rules as a tree that is walked backwards from a place, so that a word that is no
 * abbreviation is left after a letter or two. All blanks are one.
 */
final class Endings {
    /** A rule whose word ends here: what must not stand before the word, and what must follow. */
    private record Rule(Pattern guard, Pattern after) {}

    private static final class Node {
        private char[] letters = new char[0];
        private Node[] next = new Node[0];
        private List<Rule> rules = List.of();

        private Node grown(char letter) {
            int found = Arrays.binarySearch(letters, letter);
            if (found >= 0) {
                return next[found];
            }
            int at = -found - 1;
            char[] more = new char[letters.length + 1];
            Node[] nodes = new Node[more.length];
            System.arraycopy(letters, 0, more, 0, at);
            System.arraycopy(letters, at, more, at + 1, letters.length - at);
            System.arraycopy(next, 0, nodes, 0, at);
            System.arraycopy(next, at, nodes, at + 1, next.length - at);
            more[at] = letter;
            nodes[at] = new Node();
            letters = more;
            next = nodes;
            return nodes[at];
        }
    }

    private final Node root = new Node();

    /** Adds a word; both expressions are tried at a place and see the text on both sides of it. */
    void add(String word, Pattern guard, Pattern after) {
        Node node = root;
        for (int i = word.length() - 1; i >= 0; i--) {
            node = node.grown(word.charAt(i));
        }
        List<Rule> rules = new ArrayList<>(node.rules);
        rules.add(new Rule(guard, after));
        node.rules = List.copyOf(rules);
    }

    /** Whether a word ends at {@code place} whose rule wants what stands on both sides. */
    boolean fit(String text, int place) {
        Node node = root;
        for (int i = place - 1; i >= 0; i--) {
            char c = text.charAt(i);
            int found = Arrays.binarySearch(node.letters, Blank.is(c) ? ' ' : c);
            if (found < 0) {
                return false;
            }
            node = node.next[found];
            for (Rule rule : node.rules) {
                if (stands(rule.after(), text, place) && stands(rule.guard(), text, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean stands(Pattern pattern, String text, int at) {
        return pattern.matcher(text)
                .region(at, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .lookingAt();
    }
}
