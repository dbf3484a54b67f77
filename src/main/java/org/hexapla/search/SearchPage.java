package org.hexapla.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hexapla.archive.Document;
import org.hexapla.core.language.Language;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.index.Filter;
import org.hexapla.index.Mark;
import org.hexapla.index.PublishedDocument;
import org.hexapla.index.SearchIndex;
import org.hexapla.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, or where one begins.
 *
 * @param documents those whose symbol was looked for
 * @param total how many rows match, or at least so many
 * @param hasOpenQuotes whether a quotation mark had no partner
 * @param isCurrent whether the index has all that is published
 */
public record SearchPage(
        SearchRequest request,
        List<Document> documents,
        List<Hit> hits,
        long total,
        boolean isExact,
        boolean hasOpenQuotes,
        boolean isCurrent)
        implements Page {
    static final int PART = 20;

    public SearchPage {
        documents = List.copyOf(documents);
        hits = List.copyOf(hits);
    }

    static SearchPage empty(SearchRequest request, boolean isCurrent) {
        return new SearchPage(request, List.of(), List.of(), 0, true, false, isCurrent);
    }

    @Override
    public Object data() {
        List<Object> items = new ArrayList<>();
        for (Hit hit : hits) {
            if (request.isConcordance()) {
                hit.lines().forEach(line -> items.add(json(hit, line)));
            } else {
                items.add(json(hit));
            }
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("items", items);
        json.put("next", Optional.ofNullable(next()));
        json.put("total", total);
        json.put("totalIsExact", isExact);
        json.put("documents", documents.stream().map(SearchPage::json).toList());
        json.put("openQuotes", hasOpenQuotes);
        json.put("current", isCurrent);
        return json;
    }

    private static Map<String, Object> json(Document document) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("symbol", document.symbol());
        json.put("titles", document.titles());
        json.put("address", "/documents/" + document.symbol().path());
        return json;
    }

    private static Map<String, Object> json(Hit hit) {
        Map<String, Object> json = head(hit);
        json.putAll(side(hit.match()));
        json.put("partner", hit.partner().map(SearchPage::side));
        return json;
    }

    private static Map<String, Object> json(Hit hit, Hit.Line line) {
        Map<String, Object> json = head(hit);
        json.put("language", hit.match().language());
        json.put("before", line.before());
        json.put("match", line.match());
        json.put("after", line.after());
        json.put("partner", line.partner().map(SearchPage::side));
        return json;
    }

    private static Map<String, Object> head(Hit hit) {
        PublishedDocument document = hit.found().document();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("symbol", document.symbol());
        json.put("row", hit.found().row().id());
        json.put("label", hit.found().row().label());
        json.put("meeting", Optional.ofNullable(document.meeting()));
        json.put("date", Optional.ofNullable(document.date()));
        json.put("kind", Optional.ofNullable(document.kind()));
        json.put("address", hit.address());
        return json;
    }

    private static Map<String, Object> side(Side side) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("language", side.language());
        json.put("status", side.status());
        json.put("text", side.text());
        json.put("marks", side.marks().stream().map(SearchPage::place).toList());
        return json;
    }

    private static List<Integer> place(Mark mark) {
        return List.of(mark.start(), mark.end());
    }

    /** The address of the following part; null at the end. */
    public @Nullable String next() {
        int next = request.start() + PART;
        boolean more = hits.size() == PART && (next < total || !isExact);
        return more && next + PART <= SearchIndex.FARTHEST ? request.from(next).address() : null;
    }

    /** The same search seen the other way. */
    public String inView(boolean concordance) {
        return request.asConcordance(concordance).address();
    }

    public boolean isAsked() {
        return !request.words().isEmpty();
    }

    public String words() {
        return request.words();
    }

    public Filter filter() {
        return request.filter();
    }

    /** How many things but the words limit the search. */
    public int limits() {
        Filter filter = filter();
        return (int)
                Stream.of(
                                filter.language(),
                                filter.with(),
                                filter.meeting(),
                                filter.from(),
                                filter.until(),
                                filter.status(),
                                filter.kind())
                        .filter(Objects::nonNull)
                        .count();
    }

    /** The value of a field of the form. */
    public static String shown(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    public List<String> statuses() {
        return List.of(TextStatus.values()).stream().map(TextStatus::word).toList();
    }

    /** The title of a document in the reader's language, else in English, else in any. */
    public static Map.Entry<Language, String> title(Document document, Language reader) {
        Map<String, String> titles = document.titles();
        for (Language language : List.of(reader, Language.ENGLISH)) {
            if (titles.containsKey(language.tag())) {
                return Map.entry(language, titles.get(language.tag()));
            }
        }
        return titles.entrySet().stream()
                .findFirst()
                .map(title -> Map.entry(new Language(title.getKey()), title.getValue()))
                .orElse(Map.entry(Language.ENGLISH, document.printed()));
    }
}
