package org.hexapla.format.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.hexapla.core.language.Language;
import org.hexapla.core.print.Sheet;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.UnitKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF says of our files: each of them claims to keep to PDF/UA-1. */
class PdfUaTest {
    private static final SheetPdf PDF = new SheetPdf();

    @BeforeAll
    static void ready() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** Clause and message of every rule that a file breaks. */
    private static Set<String> faults(byte[] pdf) throws Exception {
        try (var parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator =
                        Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertTrue(result.getTotalAssertions() > 100, "the validator saw no file");
            Set<String> faults = new TreeSet<>();
            for (TestAssertion fault : result.getTestAssertions()) {
                faults.add(fault.getRuleId().getClause() + " " + fault.getMessage());
            }
            return faults;
        }
    }

    private static Language[] languages(String tags) {
        return List.of(tags.split(",")).stream().map(Language::new).toArray(Language[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en,ar", "ar,fr", "zh,ru", "en,fr,es,ru,zh,ar", "en", "ar", "zh"})
    void findsNoFaultInAnyLanguage(String tags) throws Exception {
        assertEquals(Set.of(), faults(PDF.write(SixLanguages.sheet(languages(tags)))));
    }

    @Test
    void findsNoFaultInOddCharacters() throws Exception {
        List<CodedText> cells = List.of(CodedText.of("a ꀀ \uD83D\uDE00 \uFEFFb\nc"));
        Sheet sheet =
                new Sheet(
                        "A<1>",
                        null,
                        "http://h/a?b&c",
                        List.of(new Sheet.Column(Language.ENGLISH, "1 < 2 & \u0007", "")),
                        List.of(new Sheet.Row("p1", UnitKind.CELL, 0, "&", cells)));
        assertEquals(Set.of(), faults(PDF.write(sheet)));
    }

    @Test
    void findsFaultsInAFileWhoseTagsAreTakenAway() throws Exception {
        byte[] pdf = PDF.write(SixLanguages.sheet(Language.ENGLISH, Language.ARABIC));
        ByteArrayOutputStream without = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
            document.save(without);
        }
        Set<String> faults = faults(without.toByteArray());
        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith("7.1 ")), faults.toString());
    }
}
