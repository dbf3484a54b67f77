package org.hexapla.format.xliff.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fragment identifier of XLIFF 2 (specification, "Fragment Identification"), such as {@code
 * #/f=f1/u=u1/n=n1}, taken apart.
 *
 * @param absolute whether it begins with a slash, which then stands for the document
 */
record Reference(boolean absolute, List<Selector> selectors) {
    private static final Pattern SELECTOR =
            Pattern.compile(
                    "(?:([\\p{L}_][\\p{L}\\p{N}_.-]*)=)?([\\p{L}\\p{N}\\p{M}._:\\u00B7-]+)");
    private static final String HOLDERS = "fgu";

    /**
     * One step.
     *
     * @param prefix {@code f}, {@code g}, {@code u} for a holder, {@code n} for a note, {@code d}
     *     for data, {@code t} for a code of the target, that of a module, or empty for a segment or
     *     a code of the source
     */
    record Selector(String prefix, String id) {
        boolean isHolder() {
            return prefix.length() == 1 && HOLDERS.contains(prefix);
        }
    }

    /** Takes {@code #…} apart; empty if it is not written as it should be. */
    static Optional<Reference> of(String fragment) {
        boolean absolute = fragment.startsWith("#/");
        List<Selector> selectors = new ArrayList<>();
        int last = -1;
        for (String step : fragment.substring(absolute ? 2 : 1).split("/", -1)) {
            Matcher matcher = SELECTOR.matcher(step);
            boolean leafBefore =
                    !selectors.isEmpty() && !selectors.get(selectors.size() - 1).isHolder();
            if (!matcher.matches() || leafBefore) {
                return Optional.empty();
            }
            String prefix = matcher.group(1) == null ? "" : matcher.group(1);
            Selector selector = new Selector(prefix, matcher.group(2));
            int rank = selector.isHolder() ? HOLDERS.indexOf(prefix) : HOLDERS.length();
            // A group is found by its id alone, however deep, so none stands beside another.
            if (rank <= last) {
                return Optional.empty();
            }
            last = rank;
            selectors.add(selector);
        }
        boolean rooted = selectors.get(0).prefix().equals("f");
        return absolute && !rooted
                ? Optional.empty()
                : Optional.of(new Reference(absolute, List.copyOf(selectors)));
    }

    /** The id of the holder of that letter, or empty. */
    Optional<String> holder(String letter) {
        return selectors.stream()
                .filter(selector -> selector.prefix().equals(letter))
                .map(Selector::id)
                .findFirst();
    }

    /** The last step, if it is no holder. */
    Optional<Selector> leaf() {
        Selector last = selectors.get(selectors.size() - 1);
        return last.isHolder() ? Optional.empty() : Optional.of(last);
    }
}
