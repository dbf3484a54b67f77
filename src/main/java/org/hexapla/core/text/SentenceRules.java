package org.hexapla.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of one language, compiled. Neighbouring rules that decide the same way are one regular
 * expression.
 *
 * <p>First the places are found where any rule would break; each is then shown to the groups of
 * rules in their order, and the first that fits decides. A group sees at most {@link #REACH}
 * characters before the place, so the work grows with the number of places and not with the length
 * of the text before them.
 */
final class SentenceRules {
    private static final int REACH = 60;

    /** One rule of the file: what stands before and after a place, and whether to break there. */
    record Rule(boolean breaks, String before, String after) {
        private String pattern() {
            return "(?:" + before + ")(?=" + after + ")";
        }
    }

    private record Group(boolean breaks, Pattern pattern) {}

    private final List<Group> groups = new ArrayList<>();
    private final Pattern places;

    /**
     * @throws java.util.regex.PatternSyntaxException if a rule is no regular expression
     */
    SentenceRules(List<Rule> rules) {
        List<Rule> alike = new ArrayList<>();
        List<String> breaking = new ArrayList<>();
        for (Rule rule : rules) {
            if (!alike.isEmpty() && alike.get(0).breaks() != rule.breaks()) {
                groups.add(group(alike));
                alike.clear();
            }
            alike.add(rule);
            if (rule.breaks()) {
                breaking.add(rule.pattern());
            }
        }
        if (!alike.isEmpty()) {
            groups.add(group(alike));
        }
        places = Pattern.compile(String.join("|", breaking));
    }

    private static Group group(List<Rule> rules) {
        String any = String.join("|", rules.stream().map(Rule::pattern).toList());
        return new Group(rules.get(0).breaks(), Pattern.compile("(?s:.*?)(?:" + any + ")"));
    }

    /** The offsets before which a sentence begins; white space stays with the sentence before. */
    List<Integer> breaks(String text) {
        List<Integer> found = new ArrayList<>();
        List<Matcher> matchers = groups.stream().map(group -> matcher(group, text)).toList();
        Matcher place = places.matcher(text);
        while (place.find()) {
            int begin = afterSpace(text, place.end());
            if (begin < text.length() && decides(matchers, place.end())) {
                found.add(begin);
            }
        }
        return found;
    }

    private static Matcher matcher(Group group, String text) {
        return group.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    private boolean decides(List<Matcher> matchers, int at) {
        for (int i = 0; i < groups.size(); i++) {
            if (matchers.get(i).region(Math.max(0, at - REACH), at).matches()) {
                return groups.get(i).breaks();
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
