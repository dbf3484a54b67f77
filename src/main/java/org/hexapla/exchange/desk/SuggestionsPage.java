package org.hexapla.exchange.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.archive.Document;
import org.hexapla.archive.kit.NoteBook;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.exchange.Suggestions.Beside;
import org.hexapla.exchange.Suggestions.Place;
import org.hexapla.web.Items;
import org.hexapla.web.Page;
import org.hexapla.web.Remark;
import org.jspecify.annotations.Nullable;

/**
 * The suggestions of a translation beside its present texts.
 *
 * @param notes what people wrote on segments, by segment
 * @param mayDecide whether the reader may take or drop them
 */
public record SuggestionsPage(
        Document document,
        Language language,
        List<Beside> suggestions,
        Map<String, List<NoteBook.Note>> notes,
        boolean mayDecide)
        implements Page {
    /** So many characters of a sentence tell it from others. */
    private static final int LONGEST = 90;

    public SuggestionsPage {
        suggestions = List.copyOf(suggestions);
    }

    @Override
    public Object data() {
        return Items.all(suggestions.stream().map(SuggestionsPage::json).toList());
    }

    private static Map<String, Object> json(Beside beside) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", beside.id());
        json.put("row", beside.row());
        json.put("segment", beside.segment());
        json.put("outcome", beside.suggestion().outcome());
        json.put("reason", beside.suggestion().reason());
        json.put("text", beside.suggestion().text().text());
        json.put("current", text(beside.current()));
        json.put("sourceLanguage", beside.sourceLanguage());
        json.put("source", text(beside.source()));
        json.put("oldSource", text(beside.oldSource()));
        json.put("takeable", beside.isTakeable());
        json.put("state", beside.tag());
        json.put("provenance", beside.suggestion().provenance());
        if (!beside.places().isEmpty()) {
            json.put("places", beside.places().stream().map(SuggestionsPage::json).toList());
        }
        return json;
    }

    private static Map<String, Object> json(Place place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("segment", place.segment());
        json.put("row", place.row());
        json.put("source", place.source().text());
        json.put("current", text(place.current()));
        json.put("state", place.tag());
        return json;
    }

    private static @Nullable String text(@Nullable CodedText text) {
        return text == null ? null : text.text();
    }

    /** What people wrote on the segment. */
    public List<Remark> remarks(Beside beside) {
        return notes.getOrDefault(beside.segment(), List.of()).stream()
                .map(note -> new Remark(note.text(), note.author(), note.when()))
                .toList();
    }

    /** The source, with what is different in it from the one that was translated. */
    public Marked source(Beside beside) {
        CodedText source = beside.source();
        return Marked.of(
                beside.oldSource(),
                source == null ? CodedText.EMPTY : source,
                beside.sourceLanguage(),
                footnotes());
    }

    /** How a sentence that the text may be put at is named in a list. */
    public String shown(Place place) {
        String source = place.source().text();
        int end =
                source.offsetByCodePoints(
                        0, Math.min(LONGEST, source.codePointCount(0, source.length())));
        return end < source.length() ? source.substring(0, end) + "…" : source;
    }

    /** What is here. */
    public Marked current(Beside beside) {
        CodedText current = beside.current();
        return Marked.plain(current == null ? CodedText.EMPTY : current, footnotes());
    }

    /** What was suggested, with what is different in it from what is here. */
    public Marked suggested(Beside beside) {
        return Marked.of(beside.current(), beside.suggestion().text(), language, footnotes());
    }

    /** The path of the document. */
    public String path() {
        return "/documents/" + document.symbol().path();
    }

    public String address(Beside beside) {
        return path() + "/versions/" + language + "/suggestions/" + beside.id();
    }

    private String footnotes() {
        return bitext() + "#fn";
    }

    private String bitext() {
        return path()
                + "/bitext?working=true&languages="
                + document.originalLanguage()
                + ","
                + language;
    }

    /** Where the segment's row is read; null for one that is not here any more. */
    public @Nullable String row(Beside beside) {
        return beside.row().isEmpty() ? null : bitext() + "#" + beside.row();
    }
}
