package org.hexapla.core.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.alignment.AlignedRow;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.gold.SixWay;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of times of day and what is then, each language with its own way of writing hours. */
class ScheduleTest {
    private static final int[][] TIMES = {
        {9, 30}, {10, 0}, {11, 15}, {13, 0}, {15, 0}, {16, 30}, {18, 0}, {10, 0}, {12, 30}, {15, 0}
    };

    private static String time(Language language, int hour, int minute) {
        String two = (minute < 10 ? "0" : "") + minute;
        int twelve = hour > 12 ? hour - 12 : hour;
        return switch (language.tag()) {
            case "en" -> twelve + (minute == 0 ? "" : "." + two) + (hour < 12 ? " a.m." : " p.m.");
            case "fr" -> hour + " h " + two;
            case "es" -> hour + "." + two + " horas";
            case "ru" -> hour + " ч. " + two + " м.";
            case "ar" -> "الساعة " + hour + "/" + two;
            default -> (hour < 12 ? "上午" : "下午") + twelve + "时" + (minute == 0 ? "" : minute + "分");
        };
    }

    private static TextBody schedule(Language language, boolean timesLast) {
        List<SixWay> lines = SixWay.all().stream().filter(l -> l.source().equals("sdg")).toList();
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < TIMES.length; row++) {
            String item = lines.get(3 * row).in(language);
            String time = time(language, TIMES[row][0], TIMES[row][1]);
            texts.add(timesLast ? item : time);
            texts.add(timesLast ? time : item);
        }
        List<Unit> units = new ArrayList<>();
        for (String text : texts) {
            Segment only = new Segment("s" + units.size(), CodedText.of(text), "");
            units.add(
                    new Unit(
                            "u" + units.size(),
                            UnitKind.CELL,
                            null,
                            0,
                            List.of(only),
                            null,
                            false));
        }
        return new TextBody(language, units);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pairsTheHoursOfEveryRowWithTheirSentences(boolean timesLast) {
        List<String> wrong = new ArrayList<>();
        for (List<Language> pair : SixWay.pairs()) {
            TextBody source = schedule(pair.get(0), timesLast);
            TextBody target = schedule(pair.get(1), timesLast);
            for (AlignedRow row : VersionAligner.align(source, target)) {
                boolean right =
                        row.parts().size() == 1
                                && row.sourceUnit() == row.parts().get(0).unit()
                                && row.beads().beads().stream().allMatch(Bead::isPaired);
                if (!right) {
                    wrong.add(pair + " " + row);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }
}
