package org.hexapla.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11.|11",
                "1234.|1234",
                "١٢٣٤ -|1234",
                "第一千二百六十条|a1260",
                "一千零一、|1001",
                "11)|11",
                "１１．|11",
                "١١.|11",
                "١١ -|11",
                "2.3|2.3",
                "(b)|b",
                "b)|b",
                "(B)|b",
                "（二）|b",
                "㈡|b",
                "(ب)|b",
                "(هـ)|e",
                "(б)|b",
                "(iv)|iv",
                "(i)|i",
                "‘1’|i",
                "’14‘|xiv",
                "’٢‘|ii",
                "三、|3",
                "十二、|12",
                "第十二条|a12",
                "第 三 十 条|a30",
                "第12条|a12",
                "Article 5|a5",
                "ARTICLE 5|a5",
                "Article premier|a1",
                "Artículo 5|a5",
                "Статья 5|a5",
                "المادة 5|a5",
                "المادة ٥|a5",
                "المادة الأولى|a1",
                "Article XII|a12",
                "(3)|3"
            })
    void compares_between_languages(String mark, String label) {
        assertEquals(label, Label.ofMark(mark).orElseThrow().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"•", "-", "*", "", "—", "word", "The"})
    void has_none_for_a_mark_without_order(String mark) {
        assertTrue(Label.ofMark(mark).isEmpty());
    }

    @Test
    void stands_below_its_parent() {
        assertEquals("11.b", new Label("b").within(new Label("11")).value());
    }

    @Test
    void names_a_footnote_by_its_number() {
        assertEquals("fn3", Label.footnote("٣").value());
    }
}
