package org.hexapla.bitext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hexapla.core.language.Language;
import org.hexapla.core.language.Languages;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.hexapla.intake.TestIntake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers and letters, which each version prints in its own way, from the file to the margin. */
class PrintedMarksTest {
    private static final DocumentSymbol SYMBOL = new DocumentSymbol("X/MARKS/1");
    private static final String ENGLISH =
            """
            1. The Committee invites its members to report on two matters:

            (a) the works that they have registered in the last two years;

            (b) the fees that they ask of libraries and of schools.

            2. The Secretariat will put the answers on its pages.
            """;
    private static final String ARABIC =
            """
            1- تدعو اللجنة أعضاءها إلى تقديم تقارير عن مسألتين:

            (أ) المصنفات التي سجلوها في السنتين الماضيتين؛

            (ب) الرسوم التي يطلبونها من المكتبات والمدارس.

            2- وستنشر الأمانة الأجوبة على صفحاتها.
            """;

    @TempDir Path folder;
    private TestIntake intake;

    @BeforeEach
    void sendBoth() {
        intake = new TestIntake(folder);
        intake.addDocument(SYMBOL);
        intake.sendAnyway(SYMBOL, Language.ENGLISH, ENGLISH.getBytes(UTF_8));
        intake.sendAnyway(SYMBOL, Language.ARABIC, ARABIC.getBytes(UTF_8));
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private List<String> margin(String languages) {
        Bitexts bitexts = TestBitexts.on(intake.database());
        BitextPage page =
                intake.database()
                        .inTransaction(
                                () ->
                                        bitexts.page(
                                                SYMBOL,
                                                Optional.of(Languages.valueOf(languages)),
                                                Language.ENGLISH,
                                                View.COLUMNS,
                                                false));
        return page.rows().stream()
                .filter(row -> row.kind() == UnitKind.ITEM)
                .map(page::mark)
                .toList();
    }

    private List<String> marks(Language language) {
        return intake
                .database()
                .archive()
                .newestText(SYMBOL, language)
                .orElseThrow()
                .body()
                .units()
                .stream()
                .map(Unit::mark)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void standInTheMarginAsTheOnlyLanguagePrintsThem() {
        assertEquals(List.of("(أ)", "(ب)"), margin("ar"));
        assertEquals(List.of("(a)", "(b)"), margin("en"));
    }

    @Test
    void standInTheMarginAsTheirAddressWhereLanguagesDiffer() {
        assertEquals(List.of("(a)", "(b)"), margin("ar,en"));
    }

    @Test
    void stayWithATranslationWhoseOriginalIsRevised() {
        String revised = ENGLISH.replace("two years", "five years");
        intake.replace(
                SYMBOL,
                Language.ENGLISH,
                revised.getBytes(UTF_8),
                intake.database()
                        .archive()
                        .version(SYMBOL, Language.ENGLISH)
                        .flatMap(version -> version.published())
                        .flatMap(revision -> revision.carrier())
                        .orElseThrow()
                        .sha256());
        assertEquals(List.of("1-", "(أ)", "(ب)", "2-"), marks(Language.ARABIC));
        assertEquals(List.of("1.", "(a)", "(b)", "2."), marks(Language.ENGLISH));
    }
}
