package org.hexapla.format.xliff.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds and what is wrong with it.
 *
 * @param readable whether its segments can be read, however many rules it breaks
 * @param version as the file says, or null where it does not or is not XLIFF
 * @param source the languages that its parts are in, as the file spells them
 * @param target the languages they are translated into
 * @param states how often each state is said of a segment, most often first
 * @param notCarried what the file holds that a segment's text, state and notes do not take along
 * @param problems the first of them, in the file's order
 * @param problemCount how many there are
 */
public record Inspection(
        Verdict verdict,
        boolean readable,
        @Nullable String version,
        List<String> source,
        List<String> target,
        List<Part> files,
        int units,
        int segments,
        int translated,
        int notes,
        List<Count> states,
        List<Count> notCarried,
        List<Problem> problems,
        int problemCount) {
    private static final int TOLD = 5;
    private static final String OWN_NAMESPACE = "urn:hexapla:1";

    /** What is to be thought of a file. */
    public enum Verdict {
        /** It keeps every rule that is checked. */
        VALID("valid"),
        /** It breaks rules of XLIFF 1, as the files of many tools do, and is read nevertheless. */
        READABLE("readable"),
        /** It can not be read, or breaks a rule of XLIFF 2. */
        REFUSED("refused");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** The name used in JSON. */
        public String word() {
            return word;
        }
    }

    /**
     * A {@code file} element.
     *
     * @param name what it says it was made from, else its id
     */
    public record Part(String name, int units, int segments) {}

    /** How often something stands in the file. */
    public record Count(String name, int count) {}

    /** What is wrong, for somebody who brings the file back as a kit: the first few in words. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (Problem problem : problems.subList(0, Math.min(TOLD, problems.size()))) {
            warnings.add("Line " + problem.line() + ": " + problem.message());
        }
        if (problemCount > TOLD) {
            warnings.add(
                    "The file breaks the rules of XLIFF in " + problemCount + " places in all.");
        }
        return warnings;
    }

    /** The names of what is not carried, without what this product writes itself. */
    public List<String> alsoHolds() {
        return notCarried.stream()
                .map(Count::name)
                .filter(name -> !name.equals(OWN_NAMESPACE))
                .toList();
    }

    public Inspection {
        source = List.copyOf(source);
        target = List.copyOf(target);
        files = List.copyOf(files);
        states = List.copyOf(states);
        notCarried = List.copyOf(notCarried);
        problems = List.copyOf(problems);
    }
}
