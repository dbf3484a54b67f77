package org.hexapla.exchange;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hexapla.archive.Archive;
import org.hexapla.archive.Catalogue;
import org.hexapla.archive.Files;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.kit.KitImport;
import org.hexapla.archive.kit.Kits;
import org.hexapla.archive.kit.NoteBook;
import org.hexapla.archive.kit.SegmentHistory;
import org.hexapla.archive.kit.SentKits;
import org.hexapla.core.Refused;
import org.hexapla.core.account.Account;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.Recutting;
import org.hexapla.core.translation.ReturnedKit;
import org.hexapla.core.translation.Reunion;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.format.Formats;
import org.hexapla.format.xliff.Riders;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/** Tells what a file that came back would change, before anything is changed. */
@Part
class Judge {
    private final PairTexts texts;
    private final RidersAlong along;
    private final Archive archive;
    private final Catalogue catalogue;
    private final Kits kits;
    private final Formats formats;
    private final Files files;

    @Inject
    Judge(
            PairTexts texts,
            RidersAlong along,
            Archive archive,
            Catalogue catalogue,
            Kits kits,
            Formats formats,
            Files files) {
        this.texts = texts;
        this.along = along;
        this.archive = archive;
        this.catalogue = catalogue;
        this.kits = kits;
        this.formats = formats;
        this.files = files;
    }

    /** The languages meant by whoever brings a file that holds several; null for what it says. */
    record Meant(@Nullable Language source, @Nullable Language target) {
        static final Meant WHAT_IT_SAYS = new Meant(null, null);
    }

    /**
     * Tells what the texts of a file would change, and keeps others from changing them until the
     * transaction ends.
     *
     * @param provenance who brings it, when
     * @throws Refused if the file can not be read, is of another document or language, or the
     *     account may not translate into its language
     */
    Judgement judge(
            DocumentSymbol symbol,
            Path file,
            Meant meant,
            Account account,
            Provenance provenance,
            @Nullable String fileName) {
        ReturnedKit read = formats.readReturned(file, meant.source(), meant.target());
        Optional<SentKits.SentKit> sent =
                Optional.ofNullable(read.kit())
                        .flatMap(kits.sent()::find)
                        .filter(kit -> kit.symbol().equals(symbol));
        Strangers strangers = new Strangers(archive, catalogue, kits, symbol);
        ReturnedKit called = strangers.called(read, sent);
        Language target = target(symbol, called, sent);
        account.requireTranslator(target);
        archive.lock(symbol);
        Language source = sent.map(SentKits.SentKit::source).orElse(called.source());
        Present exported = texts.present(symbol, source, target, true);
        ReturnedKit returned = strangers.placed(called, exported.segments());
        strangers.refuseForeign(read, returned, exported.segments());
        Map<String, Merge.Sent> sentTexts =
                sent.map(SentKits.SentKit::sent)
                        .orElseGet(() -> strangers.sent(returned.source(), target));
        ReturnedStates states =
                ReturnedStates.of(formats, returned, sent, sentTexts, exported.segments());
        SegmentState highest = SegmentState.highestOf(account.role());
        Recutting.Result cut = cut(returned, states.segments(), exported, sentTexts, target);
        KitJoins joins = new KitJoins(exported.rows(), cut.joined(), target);
        Present present = exported.with(joins.rows(exported.rows()));
        Map<String, Merge.Sent> joinedTexts = joins.sent(sentTexts);
        Merge.Report merged =
                Merge.report(present.segments(), joinedTexts, cut.returned(), highest);
        BroughtBefore before =
                new BroughtBefore(brought(symbol, target, sent, account), present.segments());
        Successors.Followed followed =
                new Successors(archive, symbol, present).follow(before.told(merged), joinedTexts);
        List<String> warnings = warnings(returned, sent);
        warnings.addAll(states.warnings(followed.report(), highest));
        warnings.addAll(cut.warnings());
        Map<String, String> here = KitRow.names(present.rows());
        Map<String, String> names = new HashMap<>(here);
        cut.names().forEach((id, name) -> names.put(id, here.getOrDefault(name, name)));
        List<NoteBook.Note> notes =
                notes(returned, names, present.rows(), provenance, fileName, warnings);
        notes.replaceAll(noted(symbol, target, here));
        notes.removeIf(kits.notes().known(symbol, target, notes)::contains);
        Riders.Read riders = along.in(file, read, returned, cut.names(), present.rows());
        warnings.addAll(riders.warnings());
        return new Judgement(
                symbol,
                present,
                target,
                sent.map(SentKits.SentKit::id).orElse(null),
                followed,
                cut.returned(),
                highest,
                warnings,
                notes,
                returned.alsoHolds(),
                returned.version(),
                riders.riders());
    }

    /** Tells the same now of a file that was kept, in the languages it was brought for. */
    Judgement again(KitImport imported, Account account, Provenance provenance) {
        return judge(
                imported.symbol(),
                files.path(imported.sha256()),
                new Meant(imported.source(), imported.target()),
                account,
                provenance,
                imported.fileName());
    }

    /** The segments of a file, with what its tool cut or joined put together again. */
    private static Recutting.Result cut(
            ReturnedKit returned,
            List<Merge.Returned> segments,
            Present exported,
            Map<String, Merge.Sent> sent,
            Language target) {
        Map<String, List<Recutting.Part>> parts = parts(exported.rows(), sent);
        List<Recutting.Piece> pieces = pieces(returned, segments);
        if (!returned.byText()) {
            return Recutting.of(parts, pieces, target);
        }
        // A memory may hold whole paragraphs; that nobody joined the sentences here says nobody.
        return returned.tool() == null
                ? Recutting.Result.uncut(segments)
                : Reunion.of(parts, pieces, target);
    }

    private Map<String, SegmentHistory.Brought> brought(
            DocumentSymbol symbol,
            Language target,
            Optional<SentKits.SentKit> sent,
            Account account) {
        return sent.map(kit -> kits.history().brought(symbol, target, kit.id(), account.name()))
                .orElse(Map.of());
    }

    private static Language target(
            DocumentSymbol symbol, ReturnedKit returned, Optional<SentKits.SentKit> sent) {
        if (!isOf(returned.original(), symbol)) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "another-document",
                    "The file says that it is of "
                            + shortened(returned.original())
                            + ", not of "
                            + symbol
                            + ". Bring it back to the document it was made from.");
        }
        Language target = returned.target();
        if (target == null && sent.isPresent()) {
            target = sent.get().target();
        }
        if (target == null) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "no-target-language",
                    "The file does not say which language it is translated into.");
        }
        Language into = target;
        boolean otherPair =
                sent.filter(
                                kit ->
                                        !into.isFormOf(kit.target())
                                                || !returned.source().isFormOf(kit.source()))
                        .isPresent();
        if (otherPair) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "another-language",
                    "The file says "
                            + returned.source()
                            + " to "
                            + into
                            + ", but its kit was made for "
                            + sent.get().source()
                            + " to "
                            + sent.get().target()
                            + ".");
        }
        return sent.map(SentKits.SentKit::target).orElse(into);
    }

    private static boolean isOf(String original, DocumentSymbol symbol) {
        try {
            return new DocumentSymbol(original).equals(symbol);
        } catch (Refused e) {
            return false;
        }
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    /** The segments of a file as pieces of the text, with the states that count. */
    private static List<Recutting.Piece> pieces(
            ReturnedKit returned, List<Merge.Returned> segments) {
        List<Recutting.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            ReturnedKit.ReturnedSegment segment = returned.segments().get(i);
            pieces.add(
                    new Recutting.Piece(
                            segments.get(i),
                            segment.row(),
                            segment.after(),
                            segment.afterTarget()));
        }
        return pieces;
    }

    /** The segments that are here, with the sources that the kit had. */
    private static Map<String, List<Recutting.Part>> parts(
            List<KitRow> rows, Map<String, Merge.Sent> sent) {
        Map<String, List<Recutting.Part>> parts = new HashMap<>();
        for (KitRow row : rows) {
            List<Recutting.Part> own = new ArrayList<>();
            for (KitBead bead : row.beads()) {
                String id = bead.segment().id();
                Merge.Sent then = sent.get(id);
                own.add(
                        new Recutting.Part(
                                id, then == null ? bead.segment().source().text() : then.source()));
            }
            parts.put(row.original().id(), own);
        }
        return parts;
    }

    /**
     * Knows a note again that went out with a segment made of several: it is where it was written.
     *
     * @param names the ids that segments of the original have in the kit
     */
    private UnaryOperator<NoteBook.Note> noted(
            DocumentSymbol symbol, Language target, Map<String, String> names) {
        Map<List<String>, String> segments = new HashMap<>();
        for (NoteBook.Note note : kits.notes().notes(symbol, target, null)) {
            String name = names.getOrDefault(note.segment(), note.segment());
            segments.putIfAbsent(note.on(name).words(), note.segment());
        }
        return note -> note.on(segments.getOrDefault(note.words(), note.segment()));
    }

    /** The notes of a file; one on a segment that is not here is only told of. */
    private static List<NoteBook.Note> notes(
            ReturnedKit returned,
            Map<String, String> names,
            List<KitRow> rows,
            Provenance provenance,
            @Nullable String fileName,
            List<String> warnings) {
        Map<String, String> rowIds = new HashMap<>();
        for (KitRow row : rows) {
            row.beads().forEach(bead -> rowIds.put(bead.segment().id(), row.original().id()));
        }
        List<NoteBook.Note> notes = new ArrayList<>();
        for (ReturnedKit.ReturnedSegment segment : returned.segments()) {
            String id = names.getOrDefault(segment.id(), segment.id());
            String row = rowIds.get(id);
            for (ReturnedKit.ReturnedNote note : segment.notes()) {
                if (row == null) {
                    warnings.add(
                            "A note is on segment "
                                    + shortened(id)
                                    + ", which is not here: "
                                    + shortened(note.text()));
                } else {
                    notes.add(
                            new NoteBook.Note(
                                    row,
                                    id,
                                    note.text(),
                                    note.author() == null ? null : shortened(note.author()),
                                    note.when(),
                                    provenance,
                                    fileName));
                }
            }
        }
        return notes;
    }

    private List<String> warnings(ReturnedKit returned, Optional<SentKits.SentKit> sent) {
        List<String> warnings = new ArrayList<>(returned.warnings());
        warnings.addAll(Strangers.warnings(returned, sent));
        if (sent.isEmpty() && !returned.byText()) {
            warnings.add(
                    "The file does not name a kit that was made here; its own source was compared"
                            + " with the present one.");
        }
        return warnings;
    }
}
