package org.hexapla.core.gold;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Texts that were translated as freely as literature is. Each sentence of a translation tells which
 * clauses of the English original it has, as {@code 4b,5-6}; two sentences of any two languages
 * belong to one bead if they share a clause.
 */
final class FreeTranslations {
    private static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "ru", "zh");

    /** How many clauses a sentence may have. */
    private static final int MOST_CLAUSES = 8;

    private FreeTranslations() {}

    /**
     * A text in one language.
     *
     * @param clauses those of each sentence, numbered through the original
     */
    private record Version(List<String> sentences, List<Set<Integer>> clauses) {
        /** The last sentence that has a clause of the given ones; -1 if none has. */
        int last(Set<Integer> wanted) {
            int last = clauses.size() - 1;
            while (last >= 0 && Collections.disjoint(clauses.get(last), wanted)) {
                last--;
            }
            return last;
        }
    }

    /** The texts of these names, each in all pairs of the languages that it has. */
    static List<GoldDocument> of(String... names) {
        List<GoldDocument> documents = new ArrayList<>();
        for (String name : names) {
            TreeMap<String, Version> versions = new TreeMap<>();
            Version original = original(lines(name, "en"));
            for (String language : LANGUAGES) {
                if (language.equals("en")) {
                    versions.put(language, original);
                } else if (resource(name, language) != null) {
                    versions.put(language, translation(lines(name, language), original));
                }
            }
            versions.forEach(
                    (from, source) ->
                            versions.tailMap(from, false)
                                    .forEach(
                                            (to, target) ->
                                                    documents.add(
                                                            document(
                                                                    from + "-" + to + "/" + name,
                                                                    source,
                                                                    target))));
        }
        return documents;
    }

    private static Version original(List<String[]> lines) {
        List<String> sentences = new ArrayList<>();
        List<Set<Integer>> clauses = new ArrayList<>();
        for (String[] line : lines) {
            int first = Integer.parseInt(line[0]) * MOST_CLAUSES;
            int size = line[1].split(" \\| ").length;
            sentences.add(line[1].replace(" | ", " "));
            clauses.add(Set.copyOf(IntStream.range(first, first + size).boxed().toList()));
        }
        return new Version(sentences, clauses);
    }

    private static Version translation(List<String[]> lines, Version original) {
        List<Set<Integer>> clauses = new ArrayList<>();
        for (String[] line : lines) {
            Set<Integer> ofSentence = new HashSet<>();
            for (String part : line[0].isEmpty() ? new String[0] : line[0].split(",")) {
                ofSentence.addAll(clauses(part, original));
            }
            clauses.add(ofSentence);
        }
        return new Version(lines.stream().map(line -> line[1]).toList(), clauses);
    }

    private static Set<Integer> clauses(String part, Version original) {
        char end = part.charAt(part.length() - 1);
        if (Character.isLetter(end)) {
            int sentence = Integer.parseInt(part.substring(0, part.length() - 1));
            int clause = sentence * MOST_CLAUSES + end - 'a';
            if (!original.clauses().get(sentence - 1).contains(clause)) {
                throw new IllegalArgumentException("the original has no clause " + part);
            }
            return Set.of(clause);
        }
        String[] range = part.split("-");
        int from = Integer.parseInt(range[0]);
        int to = Integer.parseInt(range[range.length - 1]);
        Set<Integer> clauses = new HashSet<>();
        original.clauses().subList(from - 1, to).forEach(clauses::addAll);
        return clauses;
    }

    private static GoldDocument document(String name, Version source, Version target) {
        List<Link> beads = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < source.sentences().size() || j < target.sentences().size()) {
            int endOfSource = i;
            int endOfTarget = j;
            if (i < source.sentences().size() && target.last(source.clauses().get(i)) < 0) {
                endOfSource++;
            } else if (j < target.sentences().size() && source.last(target.clauses().get(j)) < 0) {
                endOfTarget++;
            } else {
                endOfSource++;
                for (int before = 0; before < endOfSource + endOfTarget; ) {
                    before = endOfSource + endOfTarget;
                    endOfTarget = end(source, i, endOfSource, target, endOfTarget);
                    endOfSource = end(target, j, endOfTarget, source, endOfSource);
                }
            }
            beads.add(new Link(indices(i, endOfSource), indices(j, endOfTarget)));
            i = endOfSource;
            j = endOfTarget;
        }
        return new GoldDocument(name, source.sentences(), target.sentences(), beads);
    }

    /** Where the sentences of one side end that share a clause with some of the other. */
    private static int end(Version from, int start, int end, Version to, int before) {
        int last = before;
        for (int i = start; i < end; i++) {
            last = Math.max(last, to.last(from.clauses().get(i)) + 1);
        }
        return last;
    }

    private static List<Integer> indices(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static InputStream resource(String name, String language) {
        return FreeTranslations.class.getResourceAsStream("free/" + name + "." + language + ".tsv");
    }

    private static List<String[]> lines(String name, String language) {
        try (InputStream in = resource(name, language)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
