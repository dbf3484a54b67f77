package org.hexapla.bitext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hexapla.core.bitext.BitextRow;
import org.hexapla.core.language.Language;
import org.hexapla.core.print.Sheet;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.Segment;
import org.hexapla.web.Imprint;

/** A page of rows set out for paper, in paragraphs or, where it is in lines, in sentences. */
final class Printout {
    private final BitextPage page;

    private Printout(BitextPage page) {
        this.page = page;
    }

    /** The sheet; what of it does not depend on the rows is said as {@code imprint} says it. */
    static Sheet of(BitextPage page, Imprint imprint) {
        Printout printout = new Printout(page);
        return new Sheet(
                page.document().printed(),
                page.document().date(),
                imprint.address(page.address().path()),
                page.columns().stream().map(column -> printout.column(column, imprint)).toList(),
                page.rows().stream().flatMap(printout::rows).toList());
    }

    private Sheet.Column column(BitextPage.Column column, Imprint imprint) {
        Language language = column.language();
        String word = column.statusWord();
        boolean isEarlier = page.address().revision().isPresent();
        String worth =
                column.revision()
                        .filter(revision -> isEarlier)
                        .map(
                                revision ->
                                        imprint.worth(
                                                language,
                                                word,
                                                column.original(),
                                                revision.number()))
                        .orElseGet(() -> imprint.worth(language, word, column.original()));
        return new Sheet.Column(language, page.title(language), worth);
    }

    private Stream<Sheet.Row> rows(BitextRow row) {
        Map<Language, List<Part>> parts = new LinkedHashMap<>();
        page.columns()
                .forEach(column -> parts.put(column.language(), parts(row, column.language())));
        if (!page.isInLines()) {
            return Stream.of(row(row, page.mark(row), parts));
        }
        List<Sheet.Row> lines = new ArrayList<>();
        for (Map<Language, List<Part>> line : Lines.of(parts, Part::bead)) {
            lines.add(row(row, lines.isEmpty() ? page.mark(row) : "", line));
        }
        return lines.stream();
    }

    /**
     * A sentence with the blank after it.
     *
     * @param bead its number in the row
     */
    private record Part(CodedText text, int bead) {}

    private static List<Part> parts(BitextRow row, Language language) {
        List<Segment> segments = row.cells().get(language).segments();
        int[] beads = Beads.of(row, language, segments.size());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < beads.length; i++) {
            Segment segment = segments.get(i);
            boolean blank = segment.after().isEmpty() && !language.isUnspaced();
            CodedText after = CodedText.of(blank ? " " : segment.after());
            parts.add(new Part(segment.content().then(after), beads[i]));
        }
        return parts;
    }

    private Sheet.Row row(BitextRow row, String mark, Map<Language, List<Part>> parts) {
        List<CodedText> cells = new ArrayList<>();
        for (BitextPage.Column column : page.columns()) {
            CodedText whole = CodedText.EMPTY;
            for (Part part : parts.getOrDefault(column.language(), List.of())) {
                whole = whole.then(part.text());
            }
            cells.add(whole);
        }
        return new Sheet.Row(row.id(), row.kind(), row.level(), mark, cells);
    }
}
