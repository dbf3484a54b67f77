package org.hexapla.exchange;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hexapla.archive.Files;
import org.hexapla.archive.kit.Kits;
import org.hexapla.archive.kit.NoteBook;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.ReturnedKit;
import org.hexapla.core.translation.TranslationKit.Alongside;
import org.hexapla.core.translation.TranslationKit.Elsewhere;
import org.hexapla.core.translation.TranslationKit.KitNote;
import org.hexapla.format.Formats;
import org.hexapla.format.xliff.Riders;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.platform.Part;

/**
 * What goes along with the texts of a pair, out and back: the notes of people, and what tools wrote
 * for themselves.
 */
@Part
class RidersAlong {
    private final Kits kits;
    private final Formats formats;
    private final Files files;

    @Inject
    RidersAlong(Kits kits, Formats formats, Files files) {
        this.kits = kits;
        this.formats = formats;
        this.files = files;
    }

    /**
     * What goes out with a kit of the pair as it is being worked on.
     *
     * @param rows the rows as they are, all of them
     * @param elsewhere what other documents have for sentences of it, by segment
     */
    Alongside of(
            DocumentSymbol symbol,
            Language source,
            Language target,
            List<KitRow> rows,
            SortedMap<String, List<Elsewhere>> elsewhere) {
        Map<String, String> names = KitRow.names(rows);
        SortedMap<String, List<KitNote>> notes = new TreeMap<>();
        for (NoteBook.Note note : kits.notes().notes(symbol, target, null)) {
            KitNote one = new KitNote(note.text(), note.author(), note.when());
            String segment = names.getOrDefault(note.segment(), note.segment());
            notes.merge(segment, List.of(one), RidersAlong::joined);
        }
        return new Alongside(notes, kits.sent().riders(symbol, source, target), elsewhere);
    }

    private static List<KitNote> joined(List<KitNote> some, List<KitNote> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /** What tools wrote into files of that version. */
    Riders riders(Alongside alongside, XliffVersion version) {
        String sha256 = alongside.riders().get(version.number());
        return sha256 == null ? Riders.NONE : kept(sha256);
    }

    private Riders kept(String sha256) {
        try (InputStream in = java.nio.file.Files.newInputStream(files.path(sha256))) {
            return Riders.kept(in);
        } catch (IOException e) {
            throw new UncheckedIOException("reading what rides along", e);
        }
    }

    /**
     * What a file holds of what is here, under the ids that it has here.
     *
     * @param read as it was read, with {@code placed} the same segments under our ids
     * @param names the ids that segments go by after that, where they are others
     */
    Riders.Read in(
            Path file,
            ReturnedKit read,
            ReturnedKit placed,
            Map<String, String> names,
            List<KitRow> rows) {
        if (read.alsoHolds().isEmpty()) {
            return Riders.Read.NOTHING;
        }
        Map<String, String> ids = new HashMap<>();
        for (int i = 0; i < read.segments().size(); i++) {
            String id = placed.segments().get(i).id();
            ids.put(read.segments().get(i).id(), names.getOrDefault(id, id));
        }
        Set<String> rowIds = new HashSet<>();
        Set<String> segmentIds = new HashSet<>();
        for (KitRow row : rows) {
            rowIds.add(row.original().id());
            row.beads().forEach(bead -> segmentIds.add(bead.segment().id()));
        }
        Riders.Read found = formats.riders(file);
        Riders here =
                found.riders()
                        .placed(
                                id -> id.map(ids::get).filter(segmentIds::contains),
                                id -> id.filter(rowIds::contains));
        return new Riders.Read(here, found.warnings());
    }

    /** Keeps what a file held, beside what is kept already. */
    void keep(
            DocumentSymbol symbol,
            Language source,
            Language target,
            String version,
            Riders riders) {
        if (riders.isEmpty()) {
            return;
        }
        Optional<String> before =
                Optional.ofNullable(kits.sent().riders(symbol, source, target).get(version));
        Riders all = before.map(this::kept).orElse(Riders.NONE).with(riders);
        try (Files.Received file = files.receive(all::write)) {
            files.keep(file);
            kits.sent().ride(symbol, source, target, version, file.sha256());
        }
    }
}
