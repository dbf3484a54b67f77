package org.hexapla.archive.kit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hexapla.platform.Part;

/** All that is kept of kits. */
@Part
public class Kits {
    private final SentKits sent;
    private final SegmentHistory history;
    private final SuggestionBook suggestions;
    private final NoteBook notes;

    @Inject
    public Kits(EntityManager entities) {
        sent = new SentKits(entities);
        history = new SegmentHistory(entities);
        suggestions = new SuggestionBook(entities);
        notes = new NoteBook(entities);
    }

    /** The kits that went out. */
    public SentKits sent() {
        return sent;
    }

    /** What happened to the segments. */
    public SegmentHistory history() {
        return history;
    }

    /** The texts that were not taken. */
    public SuggestionBook suggestions() {
        return suggestions;
    }

    /** What people wrote on segments. */
    public NoteBook notes() {
        return notes;
    }
}
