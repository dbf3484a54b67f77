package org.hexapla.archive;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.platform.Part;

/** Which documents two languages both have, published or worked on. */
@Part
public class PairedDocuments {
    /**
     * Of documents that are worked on, and of others: a kit must not wait for a whole archive. What
     * is published and older is found by the search index.
     */
    private static final int MOST_DOCUMENTS = 2_000;

    private static final int MOST_SENTENCES = 100_000;

    private final EntityManager entities;

    @Inject
    PairedDocuments(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Documents that both languages have, in lots to be read one after another.
     *
     * @param areAll whether there are no others
     */
    public record Newest(List<List<PairedDocument>> lots, boolean areAll) {
        public Newest {
            lots = List.copyOf(lots);
        }
    }

    /**
     * The documents that both languages have and that were changed last, the newest translations
     * first: at most 2,000 that are worked on and 2,000 others, each of about 100,000 sentences.
     * Three queries.
     *
     * @param except a document that is left out
     */
    public Newest newest(Language source, Language target, DocumentSymbol except) {
        return newest(source, target, except, MOST_DOCUMENTS, MOST_DOCUMENTS);
    }

    /** The same of so many documents at most that are worked on, and so many others. */
    public Newest newest(
            Language source, Language target, DocumentSymbol except, int drafts, int others) {
        Set<String> worked = new HashSet<>(changedLast(target, true, drafts));
        List<String> any = changedLast(target, false, others);
        Set<String> symbols = new HashSet<>(worked);
        symbols.addAll(any);
        symbols.remove(except.value());
        Allowance ofDrafts = new Allowance();
        Allowance ofOthers = new Allowance();
        Lots lots = new Lots();
        boolean areAll = any.size() < others;
        for (PairedDocument document : paired(source, target, symbols)) {
            boolean isDraft = worked.contains(document.symbol().value());
            if ((isDraft ? ofDrafts : ofOthers).allows(document)) {
                lots.add(document);
            } else {
                areAll = false;
            }
        }
        return new Newest(lots.all, areAll);
    }

    /** Lets documents through until they have enough sentences together. */
    private static final class Allowance {
        private int sentences;

        boolean allows(PairedDocument document) {
            if (sentences >= MOST_SENTENCES) {
                return false;
            }
            sentences += document.sentences();
            return true;
        }
    }

    /** Documents parted into lots, each small enough to be read at once. */
    private static final class Lots {
        private static final int MOST_SENTENCES_AT_ONCE = 20_000;

        /** Their revisions are named in one query. */
        private static final int MOST_AT_ONCE = 100;

        private final List<List<PairedDocument>> all = new ArrayList<>();
        private List<PairedDocument> last = new ArrayList<>();
        private int sentences;

        void add(PairedDocument document) {
            boolean full = sentences >= MOST_SENTENCES_AT_ONCE || last.size() == MOST_AT_ONCE;
            if (all.isEmpty() || full) {
                last = new ArrayList<>();
                all.add(last);
                sentences = 0;
            }
            last.add(document);
            sentences += document.sentences();
        }
    }

    private List<String> changedLast(Language language, boolean isDraft, int most) {
        return entities.createQuery(
                        "select v.symbol from LanguageVersion v where v.language = :language"
                                + (isDraft ? " and v.working is not null" : "")
                                + " order by v.changedAt desc",
                        String.class)
                .setParameter("language", language.tag())
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of some documents that both languages have, the newest translations first. */
    public List<PairedDocument> of(
            Language source, Language target, Collection<DocumentSymbol> symbols) {
        return paired(source, target, symbols.stream().map(DocumentSymbol::value).toList());
    }

    private List<PairedDocument> paired(
            Language source, Language target, Collection<String> symbols) {
        if (symbols.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select d.symbol, d.originalLanguage, r.id, q.id, v.segmentsGiven"
                                + " from Document d, LanguageVersion v, Revision r,"
                                + " LanguageVersion o, Revision q where d.symbol in :symbols"
                                + " and v.symbol = d.symbol and v.language = :source"
                                + " and r.versionId = v.id"
                                + " and r.number = coalesce(v.working, v.published)"
                                + " and o.symbol = d.symbol and o.language = :target"
                                + " and q.versionId = o.id"
                                + " and q.number = coalesce(o.working, o.published)"
                                + " order by q.id desc",
                        Object[].class)
                .setParameter("symbols", symbols)
                .setParameter("source", source.tag())
                .setParameter("target", target.tag())
                .getResultStream()
                .map(row -> paired(source, target, row))
                .toList();
    }

    private static PairedDocument paired(Language source, Language target, Object... row) {
        Long one = (Long) row[2];
        Long other = (Long) row[3];
        return new PairedDocument(
                new DocumentSymbol((String) row[0]),
                one,
                other,
                source.tag().equals(row[1]) ? null : one,
                target.tag().equals(row[1]) ? null : other,
                (Integer) row[4]);
    }
}
