package org.hexapla.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hexapla.archive.ImportedRow.Place;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Method;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.InlineCode;
import org.hexapla.core.text.Label;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.hexapla.core.translation.SegmentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportedRowsTest {
    @TempDir Path folder;

    private static Unit unit(String text, boolean continues) {
        CodedText content = new CodedText(text, List.of(InlineCode.note("n1", "١", 1)));
        return new Unit(
                "p1",
                UnitKind.PARAGRAPH,
                new Label("1"),
                "1-",
                0,
                List.of(new Segment("s1", content, "\n"), new Segment("s2", content, "")),
                continues ? "word/document.xml#4" : null,
                continues);
    }

    private static RowText row(String text, SegmentState state) {
        TranslatedBead bead =
                new TranslatedBead(
                        new Bead(new Span(0, 1), new Span(0, 4), Method.CONTENT, .1 + .2),
                        state,
                        "hexapla:mt",
                        true,
                        new Provenance(
                                "مي",
                                Instant.parse("2026-11-22T10:00:00.000001Z"),
                                Provenance.Way.FILE,
                                null));
        return new RowText(
                List.of(unit(text, false), unit(text, true)),
                new TranslatedRow(Method.LABEL, 1, List.of(bead)));
    }

    @Test
    void givesRowsBackAsTheyWereWritten() throws IOException {
        List<ImportedRow> rows =
                List.of(
                        new ImportedRow(
                                "p1",
                                row("السطر\u2028الأول 𠮷", SegmentState.FINAL),
                                "ab",
                                List.of(new Place("s1", new Span(0, 1), new Span(0, 4)))),
                        new ImportedRow(
                                "p2",
                                new RowText(List.of(), null),
                                "cd",
                                List.of(new Place("s2", new Span(0, 1), new Span(0, 0)))));
        Path file = folder.resolve("rows");
        try (OutputStream out = java.nio.file.Files.newOutputStream(file)) {
            ImportedRows.write(rows, out);
        }
        List<ImportedRow> read = new ArrayList<>();
        ImportedRows.read(file, read::add);
        assertEquals(rows, read);
    }

    @Test
    void namesEqualRowsTheSameAndOthersOtherwise() {
        assertEquals(row("one", SegmentState.FINAL).hash(), row("one", SegmentState.FINAL).hash());
        assertNotEquals(
                row("one", SegmentState.FINAL).hash(), row("one", SegmentState.REVIEWED).hash());
        assertNotEquals(
                row("one", SegmentState.FINAL).hash(), row("two", SegmentState.FINAL).hash());
    }
}
