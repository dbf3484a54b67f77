package org.hexapla.core.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hexapla.core.alignment.Bead;
import org.hexapla.core.alignment.Span;
import org.hexapla.core.language.Language;
import org.hexapla.core.likelihood.LikelihoodAligner;
import org.junit.jupiter.api.Test;

class LostSpacesTest {
    private static final LostSpaces SPACES =
            new LostSpaces(Set.of("لجن", "مشروع", "قرار", "دول", "اعضاء", "اعتمدت"));

    @Test
    void cutsARunIntoKnownWords() {
        assertEquals(
                List.of("اعتمدت", "اللجنة", "مشروع", "القرار"),
                SPACES.apart("اعتمدتاللجنةمشروعالقرار"));
    }

    @Test
    void keepsLettersBetweenKnownWordsAsAWord() {
        List<String> words = SPACES.apart("مشروعبوتسوانامشروعالقرار");
        assertTrue(words.contains("بوتسوانا"), words.toString());
        assertEquals("مشروع", words.get(0));
    }

    @Test
    void takesARunOfUnknownWordsAsItStands() {
        assertEquals(List.of("بوتسواناوزمبابويوملاوي"), SPACES.apart("بوتسواناوزمبابويوملاوي"));
    }

    @Test
    void takesWordsOfUsualLengthAsTheyStand() {
        assertEquals(List.of("مشروعقرار"), SPACES.apart("مشروعقرار"));
        assertEquals(List.of("للاستراتيجيات"), SPACES.apart("للاستراتيجيات"));
    }

    @Test
    void isNotSlowForAPageWithoutASpace() {
        String run = "مشروعالقرار".repeat(100_000);
        assertEquals(1, SPACES.apart(run).size());
    }

    /** What the aligner makes of an Arabic text whose lines lost all their spaces. */
    @Test
    void alignsArabicWithoutSpaces() {
        List<String> english =
                List.of(
                        "The committee elected a chair and two vice-chairs for one year.",
                        "Member States reported on access to safe water in rural areas.",
                        "The budget for the next two years was approved without a vote.",
                        "Women and children suffer most from the lack of health services.",
                        "Developing countries asked for technical assistance and training.",
                        "The next session will take place in Geneva.");
        List<String> arabic =
                List.of(
                        "انتخبت اللجنة رئيسا ونائبين للرئيس لمدة سنة واحدة.",
                        "أبلغت الدول الأعضاء عن الحصول على المياه المأمونة في المناطق الريفية.",
                        "اعتمدت الميزانية للسنتين المقبلتين دون تصويت.",
                        "تعاني النساء والأطفال أكثر من غيرهم من نقص الخدمات الصحية.",
                        "طلبت البلدان النامية المساعدة التقنية والتدريب.",
                        "ستعقد الدورة المقبلة في جنيف.");
        List<String> source = new ArrayList<>(english);
        source.remove(2);
        List<String> target = arabic.stream().map(line -> line.replace(" ", "")).toList();
        List<Bead> beads =
                new LikelihoodAligner()
                        .align(source, Language.ENGLISH, target, Language.ARABIC)
                        .beads();
        assertEquals(
                List.of("0:0", "1:1", ":2", "2:3", "3:4", "4:5"),
                beads.stream().map(bead -> at(bead.source()) + ":" + at(bead.target())).toList());
    }

    private static String at(Span span) {
        return span.isEmpty() ? "" : String.valueOf(span.start());
    }
}
