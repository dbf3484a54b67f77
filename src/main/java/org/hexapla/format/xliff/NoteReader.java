package org.hexapla.format.xliff;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hexapla.core.translation.ReturnedKit.ReturnedNote;
import org.hexapla.format.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code note} of either family, and the comments that tools keep in elements of their own.
 * XLIFF 1.2 names the author of a note, XLIFF 2 does not; tools say it, and when, in attributes of
 * their own, whose names are much alike.
 */
final class NoteReader {
    private static final String OWN = "hexapla";
    private static final List<String> AUTHOR =
            List.of("from", "author", "person", "user", "creator", "creatoruser", "createdby");
    private static final List<String> TIME =
            List.of("timestamp", "datetime", "date", "time", "created", "modified");

    private NoteReader() {}

    /**
     * A note.
     *
     * @param id what annotations refer to it by, or null
     * @param segment the segment of the unit that it is on, if it is one that went out with a kit
     */
    record Note(@Nullable String id, @Nullable String segment, ReturnedNote note) {}

    /** Whether the element that starts here is a comment in the format of a tool. */
    static boolean isComment(SafeXml xml) {
        return xml.isStart() && xml.name().equalsIgnoreCase("comment");
    }

    /** The comments in an element of a tool's own, from its start to its end. */
    static List<ReturnedNote> comments(SafeXml xml) {
        List<ReturnedNote> notes = new ArrayList<>();
        if (isComment(xml)) {
            read(xml).map(Note::note).ifPresent(notes::add);
            return notes;
        }
        int outside = xml.depth() - 1;
        while (xml.advance() && xml.depth() > outside) {
            if (isComment(xml)) {
                read(xml).map(Note::note).ifPresent(notes::add);
            }
        }
        return notes;
    }

    /**
     * The note that starts here; empty for one of ours, one without words and one that was deleted.
     */
    static Optional<Note> read(SafeXml xml) {
        String id = xml.attribute("id");
        String category = xml.attribute("category");
        String segment = xml.attribute(Xliff.OWN_NAMESPACE, "segment");
        String author = named(xml, AUTHOR);
        Instant when = time(named(xml, TIME));
        boolean deleted = "true".equals(xml.attribute("deleted"));
        String text = Inline.read(xml).text().strip();
        boolean own = OWN.equals(author) || category != null && category.split(":")[0].equals(OWN);
        return own || deleted || text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Note(id, segment, new ReturnedNote(text, author, when)));
    }

    private static @Nullable String named(SafeXml xml, List<String> names) {
        for (String name : names) {
            for (SafeXml.Attribute attribute : xml.attributes()) {
                boolean same = attribute.name().toLowerCase(Locale.ROOT).equals(name);
                if (same && !attribute.value().isBlank()) {
                    return attribute.value().strip();
                }
            }
        }
        return null;
    }

    /** A time without a zone is taken for UTC; what is no time is none. */
    private static @Nullable Instant time(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException noZone) {
            return localTime(value);
        }
    }

    private static @Nullable Instant localTime(String value) {
        try {
            return value.contains("T")
                    ? LocalDateTime.parse(value).toInstant(ZoneOffset.UTC)
                    : LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
