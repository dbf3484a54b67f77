package org.hexapla.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hexapla.archive.NewRevision;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.StoredFile;
import org.hexapla.archive.TranslatedRow;
import org.hexapla.core.language.Language;
import org.hexapla.core.lexicon.PairLexicon;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.TextBody;

/**
 * A delivery whose file has been read, before anything of it is stored.
 *
 * @param file the file as it is going to be stored
 * @param body its text as it was read, whose ids are not yet those of the document
 * @param warnings what was odd about it so far, each a sentence
 * @param learnt what other documents taught, for each language that is going to be aligned
 */
record ReadDelivery(
        Delivery delivery,
        StoredFile file,
        TextBody body,
        List<String> warnings,
        Map<Language, List<PairLexicon>> learnt) {
    ReadDelivery {
        warnings = List.copyOf(warnings);
        learnt = Map.copyOf(learnt);
    }

    DocumentSymbol symbol() {
        return delivery.symbol();
    }

    Language language() {
        return delivery.language();
    }

    Terms terms() {
        return delivery.terms();
    }

    List<PairLexicon> learnt(Language language) {
        return learnt.getOrDefault(language, List.of());
    }

    /** The revision that it makes, with its text as the document names it. */
    NewRevision revision(TextBody named, Map<String, TranslatedRow> rows, Provenance provenance) {
        return new NewRevision(
                terms().status(), named, rows, List.of(file), provenance, !terms().draft());
    }

    /** The same with a warning more, if there is one. */
    ReadDelivery telling(Optional<String> warning) {
        List<String> all = Stream.concat(warnings.stream(), warning.stream()).toList();
        return new ReadDelivery(delivery, file, body, all, learnt);
    }
}
