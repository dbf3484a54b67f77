package org.hexapla.core.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLettersTest {
    @ParameterizedTest
    @CsvSource({
        "com\u00adpre\u00adhen\u00adsive, comprehensive",
        "\u200fالمادة\u200f, المادة",
        "حـــقوق, حقوق",
        "\ufee3\ufea4\ufee4\ufeaa, محمد",
        "\ufefb, لا",
        "２０１８年ＷＩＰＯ, 2018年WIPO",
        "\u2f08\u2f12, 人力",
        "\uf9e4, 理",
        "\ufb01nance, finance",
        "Е\u0306, Ӗ",
        "re\u0301gime, régime",
        "zero\u200bwidth\ufeff, zerowidth",
    })
    void makesPlainLettersOfForms(String form, String plain) {
        assertEquals(plain, PlainLetters.of(form));
    }

    @Test
    void leavesSignsAsTheyAre() {
        String text = "第三条，共（１）项：“知识产权”… ½ ² ﴿ ﴾ naïve € №";
        assertEquals(text.replace('１', '1'), PlainLetters.of(text));
    }

    @Test
    void makesNothingNewOfWhatIsPlain() {
        String text = "Всеобщая декларация прав человека, العالمي لحقوق, 世界人权宣言, été";
        assertSame(text, PlainLetters.of(text));
    }
}
