package org.hexapla.bitext;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hexapla.core.difference.CorrelationTable;
import org.hexapla.core.difference.CorrelationTable.Outcome;
import org.hexapla.core.text.CitationStyle;
import org.hexapla.core.text.TextBody;
import org.hexapla.web.Frame;

/**
 * What an address of a paragraph meant before, and where the paragraph went, so that a reader who
 * comes by an old reference finds what was meant.
 *
 * @param later the text that took the place of the one that is shown, if one did
 * @param went where the paragraphs shown are in it, by row; nothing where that can not be said
 * @param held by row, what stood at the address in an earlier revision, where that is not there now
 * @param stood by row, where what is there now stood in an earlier revision
 */
public record Whereabouts(
        Optional<Later> later,
        Map<String, CorrelationTable.Entry> went,
        Map<String, Held> held,
        Map<String, Stood> stood) {
    static final Whereabouts UNKNOWN =
            new Whereabouts(Optional.empty(), Map.of(), Map.of(), Map.of());

    /**
     * A text that took the place of another.
     *
     * @param isOfAnother whether it is a document of its own, not a revision of the same one
     * @param revision the number of its original's revision
     */
    public record Later(BitextAddress address, boolean isOfAnother, int revision) {
        /** What it is called on a page: its symbol, or its revision. */
        public String name(Frame frame) {
            return isOfAnother
                    ? address.symbol().value()
                    : frame.say("went.revision", frame.number(revision));
        }

        private Link link(String row, Frame frame) {
            String there = frame.at(address.path()) + "#" + row;
            CitationStyle style = CitationStyle.of(frame.language());
            String place = style.place(row);
            if (!isOfAnother) {
                return new Link(there, place.isEmpty() ? "¶ " + row : "", place);
            }
            String symbol = address.symbol().value();
            return new Link(there, symbol, place.isEmpty() ? "" : style.between() + place);
        }
    }

    /**
     * What an earlier revision held at an address.
     *
     * @param until when the next revision was published
     * @param entry what became of it
     */
    public record Held(int revision, Instant until, CorrelationTable.Entry entry) {}

    /** Where a paragraph stood in an earlier revision. */
    public record Stood(int revision, Instant until, String row) {}

    /** A published revision of the original before the one that is shown. */
    record Earlier(int revision, Instant until, TextBody body) {}

    /**
     * A place to go to.
     *
     * @param name a symbol or what else is written from the left in every language; may be empty
     * @param place what follows it in the language of the page; may be empty
     */
    public record Link(String address, String name, String place) {}

    /** Words, and the places they speak of. */
    public record Part(String words, List<Link> links) {}

    /**
     * What is said of a row.
     *
     * @param isLoud whether readers should be told without asking
     */
    public record Note(boolean isLoud, List<Part> parts) {}

    /**
     * @param later the text that took the place of {@code shown}, with its address
     * @param earlier the revisions before, the oldest first
     */
    static Whereabouts of(
            TextBody shown, Optional<Later> later, Optional<TextBody> then, List<Earlier> earlier) {
        Map<String, Held> held = new LinkedHashMap<>();
        Map<String, Stood> stood = new LinkedHashMap<>();
        for (Earlier revision : earlier) {
            CorrelationTable.of(revision.body(), shown)
                    .forEach(
                            (row, entry) -> {
                                if (entry.rows().contains(row)) {
                                    return;
                                }
                                int number = revision.revision();
                                held.put(row, new Held(number, revision.until(), entry));
                                entry.rows()
                                        .forEach(
                                                to ->
                                                        stood.put(
                                                                to,
                                                                new Stood(
                                                                        number,
                                                                        revision.until(),
                                                                        row)));
                            });
        }
        Map<String, CorrelationTable.Entry> went =
                then.map(body -> CorrelationTable.of(shown, body)).orElse(Map.of());
        return new Whereabouts(later, went, held, stood);
    }

    /** What is said of a row, to readers of the page at {@code address}. */
    public List<Note> notes(String row, BitextAddress address, Frame frame) {
        List<Note> notes = new ArrayList<>();
        CorrelationTable.Entry entry = went.get(row);
        if (entry != null && later.isPresent()) {
            notes.add(new Note(!entry.isAsItWas(row), List.of(part(entry, later.get(), frame))));
        }
        if (held.containsKey(row)) {
            notes.add(new Note(false, held(row, address, frame)));
        }
        if (stood.containsKey(row)) {
            notes.add(new Note(false, List.of(stood(stood.get(row), address, frame))));
        }
        return notes;
    }

    /** What stood at an address, and where it is in the text shown. */
    public List<Part> held(String row, BitextAddress address, Frame frame) {
        Held before = held.get(row);
        if (before == null) {
            return List.of();
        }
        Link there =
                new Link(
                        frame.at(address.at(before.revision()).path()) + "#" + row,
                        "",
                        frame.say("went.revision", frame.number(before.revision())));
        Part was = new Part(frame.say("went.held", day(before.until(), frame)), List.of(there));
        if (before.entry().outcome() == Outcome.TAKEN_OUT) {
            return List.of(was, new Part(frame.say("went.gone"), List.of()));
        }
        return List.of(was, part(before.entry(), new Later(address, false, 0), frame));
    }

    private static Part stood(Stood before, BitextAddress address, Frame frame) {
        Later revision = new Later(address.at(before.revision()), false, before.revision());
        return new Part(
                frame.say("went.stood", day(before.until(), frame)),
                List.of(revision.link(before.row(), frame)));
    }

    private static Part part(CorrelationTable.Entry entry, Later later, Frame frame) {
        List<Link> links =
                entry.outcome() == Outcome.TAKEN_OUT
                        ? List.of(new Link(frame.at(later.address().path()), "", later.name(frame)))
                        : entry.rows().stream().map(row -> later.link(row, frame)).toList();
        return new Part(frame.say("went." + entry.outcome().word()), links);
    }

    private static String day(Instant instant, Frame frame) {
        return frame.day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    /** What is known of a row, for programs: {@code replacedBy}, {@code held}, {@code stood}. */
    Map<String, Object> data(String row) {
        Map<String, Object> json = new LinkedHashMap<>();
        CorrelationTable.Entry entry = went.get(row);
        if (entry != null && later.isPresent()) {
            Map<String, Object> to = new LinkedHashMap<>();
            to.put("symbol", later.get().address().symbol());
            to.put("revision", later.get().revision());
            json.put("replacedBy", with(to, entry));
        }
        Held before = held.get(row);
        if (before != null) {
            json.put("held", with(dated(before.revision(), before.until()), before.entry()));
        }
        Stood elsewhere = stood.get(row);
        if (elsewhere != null) {
            Map<String, Object> from = dated(elsewhere.revision(), elsewhere.until());
            from.put("row", elsewhere.row());
            json.put("stood", from);
        }
        return json;
    }

    private static Map<String, Object> dated(int revision, Instant until) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("revision", revision);
        json.put("until", until);
        return json;
    }

    private static Map<String, Object> with(
            Map<String, Object> json, CorrelationTable.Entry entry) {
        json.put("how", entry.outcome().word());
        json.put("rows", entry.rows());
        return json;
    }
}
