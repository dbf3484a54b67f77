package org.hexapla.format.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.language.Language;
import org.hexapla.core.print.Sheet;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.UnitKind;

/** Sheets in up to six languages with a row of each kind, long enough for several pages. */
final class SixLanguages {
    private static final int PARAGRAPHS = 24;

    private SixLanguages() {}

    static Sheet sheet(Language... languages) {
        List<Sheet.Row> rows = new ArrayList<>();
        rows.add(row("t", UnitKind.TITLE, 0, "", languages));
        rows.add(row("h1", UnitKind.HEADING, 3, "", languages));
        for (int i = 1; i <= PARAGRAPHS; i++) {
            rows.add(row("p" + i, UnitKind.PARAGRAPH, 0, i % 5 == 0 ? "" : "" + i, languages));
        }
        rows.add(row("h2", UnitKind.HEADING, 5, "", languages));
        rows.add(row("a", UnitKind.ITEM, 1, "(a)", languages));
        rows.add(row("b", UnitKind.ITEM, 1, "", languages));
        rows.add(row("fn1", UnitKind.FOOTNOTE, 0, "1", languages));
        return new Sheet(
                "A/RES/217(III)",
                LocalDate.of(1948, 12, 10),
                "http://example.org/documents/A/RES/217(III)/bitext",
                List.of(languages).stream()
                        .map(language -> new Sheet.Column(language, "", language.ownName()))
                        .toList(),
                rows);
    }

    private static Sheet.Row row(
            String id, UnitKind kind, int level, String mark, Language... languages) {
        List<CodedText> cells = new ArrayList<>();
        for (Language language : languages) {
            // The last language says nothing of one row.
            boolean silent =
                    id.equals("p3") && cells.size() > 0 && cells.size() + 1 == languages.length;
            cells.add(silent ? CodedText.EMPTY : CodedText.of(text(language)));
        }
        return new Sheet.Row(id, kind, level, mark, cells);
    }

    /** The first article of the Universal Declaration of Human Rights. */
    private static String text(Language language) {
        return switch (language.tag()) {
            case "ar" ->
                    "يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق (الوثيقة A/RES/217(III)، 1948)،"
                            + " وقد وُهبوا عقلًا وضميرًا وعليهم أن يعامل بعضهم بعضًا بروح الإخاء.";
            case "zh" -> "人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。";
            case "fr" ->
                    "Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont"
                            + " doués de raison et de conscience et doivent agir les uns envers les"
                            + " autres dans un esprit de fraternité.";
            case "ru" ->
                    "Все люди рождаются свободными и равными в своём достоинстве и правах. Они наделены"
                            + " разумом и совестью и должны поступать в отношении друг друга в духе"
                            + " братства.";
            case "es" ->
                    "Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados"
                            + " como están de razón y conciencia, deben comportarse fraternalmente los"
                            + " unos con los otros.";
            default ->
                    "All human beings are born free and equal in dignity and rights. They are endowed"
                            + " with reason and conscience and should act towards one another in a"
                            + " spirit of brotherhood.";
        };
    }
}
