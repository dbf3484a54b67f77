package org.hexapla.archive;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.MeetingCode;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.platform.Part;

/** Sums the progress of documents, in four queries whatever their number. */
@Part
public class Tallies {
    private static final String KEPT =
            " v.symbol = d.symbol and t.versionId = v.id and (v.published is not null or v.working"
                    + " is not null)";

    private final EntityManager entities;

    @Inject
    Tallies(EntityManager entities) {
        this.entities = entities;
    }

    /** The progress of one document. */
    public Progress of(DocumentSymbol symbol) {
        return sum(" and d.symbol = :scope", symbol.value());
    }

    /** The progress of all documents of a meeting. */
    public Progress of(MeetingCode meeting) {
        return sum(" and d.meeting = :scope", meeting.value());
    }

    /** The progress of all documents. */
    public Progress all() {
        return sum("", "");
    }

    private Progress sum(String condition, String scope) {
        Map<String, Tally> originals = originals(condition, scope);
        List<Limited> limited = limited(condition, scope);
        Map<String, Tally> done = translations(condition, scope);
        Map<Language, Tally> languages = new LinkedHashMap<>();
        Set<String> also = new TreeSet<>(done.keySet());
        limited.forEach(document -> also.addAll(document.translatable()));
        for (Language language : languages(originals.keySet(), also)) {
            Tally needed = Tally.NOTHING;
            for (Map.Entry<String, Tally> original : originals.entrySet()) {
                if (!original.getKey().equals(language.tag())) {
                    needed = needed.plus(original.getValue());
                }
            }
            for (Limited document : limited) {
                if (document.isFor(language.tag())) {
                    needed = needed.plus(document.whole());
                }
            }
            languages.put(language, done.getOrDefault(language.tag(), Tally.NOTHING).upTo(needed));
        }
        Map<String, Integer> words = new HashMap<>();
        originals.forEach(
                (language, whole) -> words.merge(language, whole.allWords(), Integer::sum));
        limited.forEach(one -> words.merge(one.original(), one.whole().allWords(), Integer::sum));
        return new Progress(
                sum(words, language -> true), sum(words, Tallies::byCharacter), languages);
    }

    private static int sum(Map<String, Integer> words, Predicate<String> languages) {
        return words.entrySet().stream()
                .filter(one -> languages.test(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static boolean byCharacter(String language) {
        return WordCount.countsCharacters(new Language(language));
    }

    /** The languages that something is or can be translated into. */
    private static Set<Language> languages(Set<String> originals, Set<String> translated) {
        Set<Language> languages = new LinkedHashSet<>();
        for (Language language : Language.OFFICIAL) {
            if (originals.stream().anyMatch(tag -> !tag.equals(language.tag()))) {
                languages.add(language);
            }
        }
        translated.stream().sorted().map(Language::new).forEach(languages::add);
        return languages;
    }

    /** The text of the original of a document that applies to some languages only. */
    private record Limited(String original, String appliesTo, Tally whole) {
        boolean isFor(String language) {
            return translatable().contains(language);
        }

        List<String> translatable() {
            return Arrays.stream(appliesTo.split(","))
                    .filter(tag -> !tag.isEmpty() && !tag.equals(original))
                    .toList();
        }
    }

    private List<Limited> limited(String condition, String scope) {
        Map<String, Limited> found = new TreeMap<>();
        query(
                        "select d.symbol, t.state, sum(t.segments), sum(t.words),"
                                + " d.originalLanguage, d.appliesTo from Document d,"
                                + " LanguageVersion v, Tally t where d.appliesTo is not null and"
                                + " v.language = d.originalLanguage and"
                                + KEPT
                                + condition
                                + " group by d.symbol, t.state, d.originalLanguage, d.appliesTo",
                        scope)
                .forEach(
                        row ->
                                found.merge(
                                        String.valueOf(row[0]),
                                        new Limited(
                                                String.valueOf(row[4]),
                                                String.valueOf(row[5]),
                                                tally(row)),
                                        (one, other) ->
                                                new Limited(
                                                        one.original(),
                                                        one.appliesTo(),
                                                        one.whole().plus(other.whole()))));
        return List.copyOf(found.values());
    }

    /**
     * The texts of the originals that apply to all languages, by language; one without a text has
     * nothing in its language.
     */
    private Map<String, Tally> originals(String condition, String scope) {
        Map<String, Tally> found = new TreeMap<>();
        query(
                        "select distinct d.originalLanguage from Document d where d.appliesTo is"
                                + " null"
                                + condition,
                        scope)
                .forEach(row -> found.put(String.valueOf(row[0]), Tally.NOTHING));
        query(
                        "select d.originalLanguage, t.state, sum(t.segments), sum(t.words) from"
                                + " Document d, LanguageVersion v, Tally t where v.language ="
                                + " d.originalLanguage and d.appliesTo is null and"
                                + KEPT
                                + condition
                                + " group by d.originalLanguage, t.state",
                        scope)
                .forEach(row -> add(found, row));
        return found;
    }

    private Map<String, Tally> translations(String condition, String scope) {
        Map<String, Tally> found = new TreeMap<>();
        query(
                        "select v.language, t.state, sum(t.segments), sum(t.words) from Document"
                                + " d, LanguageVersion v, Tally t where v.language <>"
                                + " d.originalLanguage and"
                                + KEPT
                                + condition
                                + " group by v.language, t.state",
                        scope)
                .forEach(row -> add(found, row));
        return found;
    }

    private static void add(Map<String, Tally> found, Object... row) {
        found.merge((String) row[0], tally(row), Tally::plus);
    }

    private static Tally tally(Object... row) {
        SegmentState state = SegmentState.of((String) row[1]);
        return new Tally(
                Map.of(state, ((Number) row[2]).intValue()),
                Map.of(state, ((Number) row[3]).intValue()));
    }

    private List<Object[]> query(String text, String scope) {
        TypedQuery<?> query = entities.createQuery(text, Object.class);
        if (!scope.isEmpty()) {
            query.setParameter("scope", scope);
        }
        return query.getResultStream()
                .map(row -> row instanceof Object[] columns ? columns : new Object[] {row})
                .toList();
    }
}
