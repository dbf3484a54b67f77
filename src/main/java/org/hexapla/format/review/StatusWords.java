package org.hexapla.format.review;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hexapla.core.translation.SegmentState;
import org.jspecify.annotations.Nullable;

/**
 * What people write into the column of states: our own words, or those that the pages have in their
 * language, with another ending where the language has several. Capitals and accents count nothing.
 */
final class StatusWords {
    private static final Map<String, SegmentState> MEANT =
            meant(
                    Map.of(
                            SegmentState.INITIAL,
                            List.of(
                                    "to translate",
                                    "à traduire",
                                    "por traducir",
                                    "не переведено",
                                    "не переведен",
                                    "не переведена",
                                    "للترجمة",
                                    "待译"),
                            SegmentState.TRANSLATED,
                            List.of(
                                    "traduit",
                                    "traduite",
                                    "traducido",
                                    "traducida",
                                    "переведено",
                                    "переведен",
                                    "переведена",
                                    "مترجم",
                                    "مترجمة",
                                    "已译"),
                            SegmentState.REVIEWED,
                            List.of(
                                    "révisé",
                                    "révisée",
                                    "revisado",
                                    "revisada",
                                    "отредактировано",
                                    "отредактирован",
                                    "отредактирована",
                                    "مراجع",
                                    "مراجعة",
                                    "已审校"),
                            SegmentState.FINAL,
                            List.of(
                                    "définitif",
                                    "définitive",
                                    "definitivo",
                                    "definitiva",
                                    "окончательно",
                                    "окончательный",
                                    "окончательная",
                                    "نهائي",
                                    "نهائية",
                                    "定稿")));

    private StatusWords() {}

    private static Map<String, SegmentState> meant(Map<SegmentState, List<String>> words) {
        Map<String, SegmentState> meant = new HashMap<>();
        words.forEach((state, all) -> all.forEach(word -> meant.put(plain(word), state)));
        return Map.copyOf(meant);
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * Our word for the state that a cell names, or the first of its own words where it names none
     * that is known; null if it is empty. What stands in brackets behind it does not count.
     */
    static @Nullable String read(String cell) {
        String said = cell.replaceFirst("(?s)[(\uFF08].*", "").strip();
        SegmentState state = MEANT.get(plain(said));
        if (state != null) {
            return state.word();
        }
        return said.isEmpty() ? null : said.split("\\s+")[0].toLowerCase(Locale.ROOT);
    }
}
