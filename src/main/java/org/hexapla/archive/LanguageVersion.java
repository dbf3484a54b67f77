package org.hexapla.archive;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.jspecify.annotations.Nullable;

/**
 * A document in one language, as it stands.
 *
 * @param published what readers see, if anything
 * @param working what is being changed, if anything
 * @param note what readers should know about its text, or null
 * @param notes the note in languages, by language tag
 * @param withdrawnReason why it was withdrawn, or null if it was not
 * @param tally progress of the newest revision; for the original, all its segments are final
 */
public record LanguageVersion(
        DocumentSymbol symbol,
        Language language,
        Optional<Revision> published,
        Optional<Revision> working,
        @Nullable String note,
        Map<String, String> notes,
        @Nullable String withdrawnReason,
        Instant changedAt,
        Tally tally) {
    public LanguageVersion {
        notes = Titles.copy(notes);
    }

    /** The note as a reader of the language reads it. */
    public Optional<Wording> note(Language reader) {
        return Optional.ofNullable(note).map(text -> Wording.of(text, notes, reader));
    }

    /** The working revision, else the published one. */
    public Optional<Revision> newest() {
        return working.isPresent() ? working : published;
    }

    /** The working revision where the reader may see it, else the published one. */
    public Optional<Revision> seen(boolean withWork) {
        return withWork ? newest() : published;
    }
}
