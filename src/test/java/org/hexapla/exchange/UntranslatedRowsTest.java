package org.hexapla.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hexapla.archive.Tally;
import org.hexapla.archive.TranslatedBead;
import org.hexapla.archive.VersionText;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Unit;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.intake.Taken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that translators leave alone: every language shows what the original has. */
class UntranslatedRowsTest {
    private static final DocumentSymbol SYMBOL = new DocumentSymbol("X/9");
    private static final Language EN = Language.ENGLISH;
    private static final Language FR = Language.FRENCH;
    private static final Account TRANSLATOR = new Account("jean", Role.TRANSLATOR, Set.of(FR));

    @TempDir Path folder;
    private TestExchange exchange;
    private String sha256 = "";

    @BeforeEach
    void send() {
        exchange = new TestExchange(folder);
        exchange.intake().addDocument(SYMBOL);
        Taken taken = exchange.intake().send(SYMBOL, EN, page("1,250", "Cost of the boats"));
        sha256 = taken.sha256();
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    private static byte[] page(String number, String cost) {
        return """
        <html><body><h1>Report on wetlands</h1>
        <p translate="no">HEXAPLA-7, Geneva.</p>
        <table><tr><td>%s</td><td translate="no">%s</td></tr></table>
        <p>The Committee met.</p></body></html>
        """
                .formatted(cost, number)
                .getBytes(UTF_8);
    }

    private TranslationKit translated() {
        return TestExchange.with(
                exchange.kit(SYMBOL, EN, FR),
                segment -> CodedText.of("Selon : " + segment.source().text()));
    }

    private void bring(TranslationKit kit) {
        byte[] file = exchange.file(kit, XliffVersion.V1_2);
        TestExchange.bring(exchange.intake(), SYMBOL, file, TRANSLATOR);
    }

    private VersionText french() {
        return exchange.intake().text(SYMBOL, FR);
    }

    private List<String> texts() {
        return french().body().units().stream().map(Unit::text).toList();
    }

    private Tally tally(Language language) {
        return exchange.intake()
                .database()
                .archive()
                .version(SYMBOL, language)
                .orElseThrow()
                .tally();
    }

    @Test
    void kitsDoNotHoldThem() {
        assertEquals(
                List.of("Report on wetlands", "Cost of the boats", "The Committee met."),
                translated().units().stream()
                        .flatMap(unit -> unit.segments().stream())
                        .map(segment -> segment.source().text())
                        .toList());
    }

    @Test
    void aTranslationShowsThemInTheirPlaces() {
        bring(translated());
        assertEquals(
                List.of(
                        "Selon : Report on wetlands",
                        "HEXAPLA-7, Geneva.",
                        "Selon : Cost of the boats",
                        "1,250",
                        "Selon : The Committee met."),
                texts());
        Unit number = french().body().units().get(3);
        assertFalse(number.translatable());
        TranslatedBead link = french().rows().get(number.id()).beads().get(0);
        assertEquals(SegmentState.FINAL, link.state());
        assertEquals(1, link.bead().confidence());
    }

    @Test
    void progressDoesNotCountThem() {
        assertEquals(3, tally(EN).segments().get(SegmentState.FINAL));
        assertEquals(10, tally(EN).words().get(SegmentState.FINAL));
        bring(translated());
        assertEquals(3, tally(FR).segments().get(SegmentState.TRANSLATED));
        assertEquals(0, tally(FR).segments().get(SegmentState.FINAL));
        assertEquals(10, tally(FR).words().get(SegmentState.TRANSLATED));
    }

    @Test
    void aSecondKitKeepsThemAsTheyAre() {
        bring(translated());
        List<Unit> before = french().body().units();
        bring(
                TestExchange.with(
                        exchange.kit(SYMBOL, EN, FR),
                        segment -> CodedText.of("D'après : " + segment.source().text())));
        assertEquals(before.get(1), french().body().units().get(1));
        assertEquals(before.get(3), french().body().units().get(3));
        assertEquals("D'après : The Committee met.", texts().get(4));
    }

    @Test
    void aRevisedOriginalRevisesThem() {
        bring(translated());
        exchange.intake().replace(SYMBOL, EN, page("1,300", "Cost of the boats"), sha256);
        assertEquals("1,300", texts().get(3));
        assertEquals("Selon : Cost of the boats", texts().get(2));
        assertEquals(3, tally(FR).segments().get(SegmentState.TRANSLATED));
    }

    @Test
    void whatIsTranslatedFromNowOnIsOpen() {
        bring(translated());
        byte[] open =
                new String(page("1,250", "Cost of the boats"), UTF_8)
                        .replace("<p translate=\"no\">", "<p>")
                        .getBytes(UTF_8);
        exchange.intake().replace(SYMBOL, EN, open, sha256);
        assertEquals(
                List.of(
                        "Selon : Report on wetlands",
                        "Selon : Cost of the boats",
                        "1,250",
                        "Selon : The Committee met."),
                texts());
        assertEquals(1, tally(FR).segments().get(SegmentState.INITIAL));
        assertEquals(4, exchange.kit(SYMBOL, EN, FR).units().size());
    }

    @Test
    void aTranslationFromItsOwnFileHasItsOwn() {
        String own = new String(page("1 250", "Coût des bateaux"), UTF_8);
        exchange.intake().sendAnyway(SYMBOL, FR, own.getBytes(UTF_8));
        assertEquals("1 250", texts().get(3));
        assertEquals(3, tally(FR).segments().get(SegmentState.FINAL));
        exchange.intake().replace(SYMBOL, EN, page("1,250", "Cost of boats"), sha256);
        assertEquals("1 250", texts().get(3));
    }
}
