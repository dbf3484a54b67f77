package org.hexapla.publication;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.archive.Document;
import org.hexapla.archive.Revision;
import org.hexapla.core.language.Language;
import org.hexapla.core.print.Sheet;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.web.Imprint;

/** One language version set out for paper. */
final class PrintedVersion {
    private PrintedVersion() {}

    static Sheet of(Document document, Revision revision, TextBody body, Imprint imprint) {
        Language language = body.language();
        boolean original = language.equals(document.originalLanguage());
        String word = revision.publishedAt() == null ? "working" : revision.status().word();
        List<Sheet.Row> rows = new ArrayList<>();
        for (Unit unit : body.units()) {
            String mark = unit.continues() ? "" : PlainText.mark(unit, language).strip();
            rows.add(
                    new Sheet.Row(
                            unit.id(), unit.kind(), unit.level(), mark, List.of(unit.content())));
        }
        return new Sheet(
                document.printed(),
                document.date(),
                imprint.address(
                        "/documents/" + document.symbol().path() + "/bitext?languages=" + language),
                List.of(
                        new Sheet.Column(
                                language,
                                document.titles().getOrDefault(language.tag(), ""),
                                imprint.worth(language, word, original))),
                rows);
    }
}
