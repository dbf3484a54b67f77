package org.hexapla.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.hexapla.format.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers of a meeting as a word processor prints them. */
class ArchivePapersTest {
    @ParameterizedTest
    @CsvSource({
        "budget-fr, 'Poste|2025|2026|Papier sans acide|8 000|9 500|Encre|1 200|1 200|Voyages|14 000|11 300|Total|23 200|22 000'",
        "budget-ar, 'البند|2025|2026|ورق بلا حمض|8000|9500|حبر|1200|1200|أسفار|14000|11300|المجموع|23200|22000'",
        "people-zh, '国家|姓名|职务|阿根廷|安娜·洛佩斯|一等秘书|巴西|路易斯·席尔瓦|司长|中国|李伟|副主任|日本|森健|图书馆馆长|肯尼亚|乔伊·瓦伊塔|档案员'"
    })
    void readsTablesThatNoRuleIsDrawnFor(String name, String cells) {
        List<Unit> units = units(name);
        assertEquals(
                Arrays.asList(cells.split("\\|")),
                units.stream()
                        .filter(unit -> unit.kind() == UnitKind.CELL)
                        .map(Unit::text)
                        .toList());
        assertTrue(units.get(units.size() - 1).kind() == UnitKind.END, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contents-ru", "columns-ar", "report-es", "red-en"})
    void takesNothingElseForATable(String name) {
        assertTrue(units(name).stream().noneMatch(unit -> unit.kind() == UnitKind.CELL));
    }

    @Test
    void tellsTheDepthOfHeadingsByTheirSize() {
        assertEquals(
                List.of(
                        "1 Introducción",
                        "1 Labor de la sesión",
                        "2 Informes de las regiones",
                        "2 Intercambio de copias",
                        "1 Clausura de la sesión",
                        "1 Anexo",
                        "2 Cuestiones pendientes"),
                units("report-es").stream()
                        .filter(unit -> unit.kind() == UnitKind.HEADING)
                        .map(unit -> unit.level() + " " + unit.text())
                        .skip(3)
                        .toList());
    }

    @Test
    void takesNoNumberedParagraphForAHeadingBecauseOfItsColours() {
        List<Unit> numbered =
                units("red-en").stream().filter(unit -> unit.labelled().isPresent()).toList();
        assertEquals(
                List.of("p1", "p2", "p3", "p4", "p5", "p6", "p7"),
                numbered.stream().map(Unit::id).toList());
        assertTrue(numbered.stream().allMatch(unit -> unit.kind() == UnitKind.PARAGRAPH));
    }

    private static List<Unit> units(String name) {
        try {
            var file = ArchivePapersTest.class.getResource("archive-" + name + ".pdf");
            Path path = Path.of(Objects.requireNonNull(file).toURI());
            Language language = new Language(name.substring(name.length() - 2));
            return new Formats().read(path, language).body().units();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
