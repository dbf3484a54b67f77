package org.hexapla.index;

import java.util.Collection;
import org.hexapla.core.language.Language;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** What a row has to have to be found, as the engine is told it. */
final class Predicates {
    private static final float AS_TYPED = 4;

    private Predicates() {}

    /** That the row has the language. */
    static PredicateFinalStep has(SearchPredicateFactory f, Language language) {
        return f.match().field(Fields.LANGUAGES).matching(language.tag());
    }

    /**
     * That the row says what is looked for in one of the languages, and is what is filtered for.
     *
     * @param query not an empty one
     */
    static PredicateFinalStep of(
            SearchPredicateFactory f, Query query, Filter filter, Collection<Language> languages) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        for (Language language : languages) {
            any.should(in(f, query, filter, language));
        }
        BooleanPredicateClausesStep<?, ?> all = f.bool().must(any);
        if (filter.with() != null) {
            all.filter(f.match().field(Fields.LANGUAGES).matching(filter.with().tag()));
        }
        if (filter.meeting() != null) {
            all.filter(f.match().field(Fields.MEETING).matching(filter.meeting().value()));
        }
        if (filter.kind() != null) {
            all.filter(f.match().field(Fields.KIND).matching(Fields.folded(filter.kind())));
        }
        if (filter.from() != null) {
            all.filter(f.range().field(Fields.DATE).atLeast(filter.from()));
        }
        if (filter.until() != null) {
            all.filter(f.range().field(Fields.DATE).atMost(filter.until()));
        }
        return all;
    }

    private static SearchPredicate in(
            SearchPredicateFactory f, Query query, Filter filter, Language language) {
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        for (Query.Term term : query.terms()) {
            all.must(
                    query.asItStands(term, language)
                            ? phrase(f, term, language)
                            : word(f, term, language));
        }
        if (query.size() > 1) {
            all.should(f.bool().must(phrase(f, query.whole(), language)).boost(AS_TYPED));
        }
        if (filter.status() != null) {
            all.filter(
                    f.match()
                            .field(Fields.STATUSES)
                            .matching(Fields.status(language, filter.status())));
        }
        return all.toPredicate();
    }

    private static SearchPredicate word(
            SearchPredicateFactory f, Query.Term term, Language language) {
        String forms = String.join(" ", Query.forms(term, language));
        return f.match().field(Fields.alone(language)).matching(forms).toPredicate();
    }

    private static SearchPredicate phrase(
            SearchPredicateFactory f, Query.Term term, Language language) {
        if (!language.isUnspaced()) {
            String words = Terms.inOrder(term.tokens(), language);
            return f.phrase().field(Fields.inOrder(language)).matching(words).toPredicate();
        }
        String characters = Terms.characters(term.tokens());
        int first = characters.codePointAt(0);
        if (characters.length() == Character.charCount(first)) {
            return f.match()
                    .field(Fields.alone(language))
                    .matching(Terms.character(first))
                    .toPredicate();
        }
        return f.phrase()
                .field(Fields.inOrder(language))
                .matching(Terms.pairs(characters))
                .toPredicate();
    }
}
