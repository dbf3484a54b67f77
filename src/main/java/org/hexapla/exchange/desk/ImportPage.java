package org.hexapla.exchange.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hexapla.archive.Document;
import org.hexapla.archive.kit.KitImport;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.Choice;
import org.hexapla.core.translation.Choices;
import org.hexapla.core.translation.Merge.Outcome;
import org.hexapla.exchange.MergeReport;
import org.hexapla.exchange.ReturnedFile;
import org.hexapla.exchange.ReturnedFile.Line;
import org.hexapla.web.Page;
import org.hexapla.web.Remark;
import org.jspecify.annotations.Nullable;

/**
 * A file that came back: before it is applied what it would change, with the decisions that it asks
 * for, after that what it did.
 *
 * @param choices what was decided before, where somebody has to look again
 * @param hasMoved whether texts were changed here since the reader looked last
 * @param mayDecide whether it is the reader who brought it
 */
public record ImportPage(ReturnedFile file, Choices choices, boolean hasMoved, boolean mayDecide)
        implements Page {
    /** How many segments of one outcome are shown; a program gets all. */
    private static final int MANY = 3;

    private static final int MOST = 300;

    private static final List<Outcome> ORDER =
            List.of(
                    Outcome.CONFLICT,
                    Outcome.STALE,
                    Outcome.BROKEN_CODES,
                    Outcome.UNKNOWN,
                    Outcome.ACCEPTED);

    /**
     * The segments of one outcome.
     *
     * @param all how many there are; the list may be cut short
     */
    public record Group(Outcome outcome, int all, List<Line> lines) {
        public boolean isCut() {
            return all > lines.size();
        }

        /** The name of the outcome, as keys of texts and addresses within the page use it. */
        public String word() {
            return outcome == Outcome.BROKEN_CODES ? "broken" : outcome.word();
        }
    }

    @Override
    public Object data() {
        Map<String, Object> json = KitsPage.json(imported());
        json.put("state", file.token().isEmpty() ? null : file.token());
        json.put("counts", file.counts());
        json.put("warnings", file.warnings());
        json.put("notes", file.notes());
        json.put("segments", file.lines().stream().map(ImportPage::json).toList());
        return json;
    }

    private static Map<String, Object> json(Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", line.id());
        json.put("row", line.row());
        json.put("outcome", line.outcome().word());
        json.put("reason", line.reason());
        json.put("source", text(line.texts().source()));
        json.put("text", text(line.texts().returned()));
        json.put("current", text(line.texts().current()));
        json.put("open", line.isOpen());
        return json;
    }

    private static @Nullable String text(@Nullable CodedText text) {
        return text == null ? null : text.text();
    }

    public KitImport imported() {
        return file.imported();
    }

    public Document document() {
        return file.document();
    }

    public boolean isOpen() {
        return !imported().isApplied();
    }

    /** The segments by outcome, first those that ask for something. */
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Outcome outcome : ORDER) {
            List<Line> lines =
                    file.lines().stream().filter(line -> line.outcome() == outcome).toList();
            if (!lines.isEmpty()) {
                int shown = Math.min(MOST, lines.size());
                groups.add(new Group(outcome, lines.size(), lines.subList(0, shown)));
            }
        }
        return groups;
    }

    /** What people wrote on the segment in the file. */
    public List<Remark> remarks(Line line) {
        return file.notes().stream()
                .filter(note -> note.id().equals(line.id()))
                .map(ImportPage::remark)
                .toList();
    }

    /** A note on a segment that is not among those shown. */
    public record Elsewhere(String row, String address, Remark remark) {}

    /** What people wrote on segments that are not shown, in the file's order. */
    public List<Elsewhere> elsewhere() {
        Set<String> shown = new HashSet<>();
        groups().forEach(group -> group.lines().forEach(line -> shown.add(line.id())));
        return file.notes().stream()
                .filter(note -> !shown.contains(note.id()))
                .map(note -> new Elsewhere(note.row(), bitext() + "#" + note.row(), remark(note)))
                .toList();
    }

    private static Remark remark(MergeReport.NoteLine note) {
        return new Remark(note.text(), note.author(), note.when());
    }

    /** Whether more waits for a decision than anybody wants to decide on one by one. */
    public boolean isMoreOpen() {
        return file.lines().stream().filter(Line::isOpen).count() >= MANY;
    }

    /** The source with what was changed in it since the kit was made. */
    public Marked source(Line line) {
        CodedText source = line.texts().source();
        return source == null
                ? Marked.plain(CodedText.EMPTY, notes())
                : Marked.of(line.texts().sourceThen(), source, imported().source(), notes());
    }

    /** What came back, with what is different in it from what is, or was, here. */
    public Marked target(Line line) {
        CodedText text = line.texts().returned();
        return text == null
                ? Marked.plain(CodedText.EMPTY, notes())
                : Marked.of(line.texts().current(), text, target(), notes());
    }

    public Language target() {
        return imported().target();
    }

    public boolean isChosen(Line line, Choice choice) {
        Choice chosen = choices.bySegment().get(line.id());
        return (chosen == null ? line.proposed() : chosen) == choice;
    }

    /** The path of the document. */
    public String path() {
        return "/documents/" + document().symbol().path();
    }

    public String address() {
        return path() + "/imports/" + imported().id();
    }

    private String notes() {
        return bitext() + "#fn";
    }

    private String bitext() {
        return path()
                + "/bitext?working=true&languages="
                + imported().source()
                + ","
                + imported().target();
    }

    /** Where a segment's row is read; null for one that is not here. */
    public @Nullable String row(Line line) {
        return line.row() == null ? null : bitext() + "#" + line.row();
    }
}
