package org.hexapla.core.rebuilding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of many short lines are headings, and how deep: h1 and so on, p for a paragraph. */
class ShortLinesTest {
    @Test
    void tellsTheMastheadOfAListFromItsEntries() {
        String text =
                """
                HX/RIV/4/INF/1
                Original: English
                Date: 14 May 2025

                Meeting on River Archives
                Fourth session
                Geneva, 12 to 14 May 2025

                LIST OF PARTICIPANTS

                I. STATES

                ARGENTINA
                Ana LÓPEZ (Ms.), First Secretary, Permanent Mission, Geneva
                Juan PEREZ (Mr.), Counsellor, Permanent Mission, Geneva

                BRAZIL
                Luiz SILVA (Mr.), Head of Division, Ministry of Culture, Brasilia

                CHINA
                LI Wei (Mr.), Deputy Director, National Archives, Beijing
                WANG Fang (Ms.), Programme Officer, National Archives, Beijing

                II. OBSERVERS

                River Friends Association (RFA)
                Eva HUBER (Ms.), President, Vienna
                Tom BAKER (Mr.), Member, London

                [End of document]
                """;
        assertEquals(
                "h1 h1 h1 h1 h1 h1 h1 h1 h2 p p h2 p h2 p p h1 h2 p p end",
                forms(text, Language.ENGLISH));
    }

    @Test
    void tellsTheEntriesOfAListWithoutCapitalsOrBlankLines() {
        String text =
                """
                与会者名单

                阿根廷
                安娜·洛佩斯（女士），一等秘书，常驻代表团，日内瓦
                胡安·佩雷斯（先生），参赞，常驻代表团，日内瓦
                巴西
                路易斯·席尔瓦（先生），司长，文化部，巴西利亚
                中国
                李伟（先生），副主任，国家档案馆，北京
                王芳（女士），项目官员，国家档案馆，北京
                日本
                森健（先生），馆长，国立图书馆，东京
                """;
        assertEquals("h1 h2 p p h2 p h2 p p h2 p", forms(text, Language.CHINESE));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Austria|Belgium|Brazil|Chile|China|Egypt|France|India|Japan|Kenya'",
        "ru, 'Австрия|Бельгия|Бразилия|Чили|Китай|Египет|Франция|Индия|Япония|Кения'",
        "ar, 'النمسا|بلجيكا|البرازيل|شيلي|الصين|مصر|فرنسا|الهند|اليابان|كينيا'",
        "zh, '奥地利|比利时|巴西|智利|中国|埃及|法国|印度|日本|肯尼亚'",
        "es, 'Ana Lima, Brasil|Eva Huber, Austria|Jan Peeters, Bélgica|Luis Vega, España'"
    })
    void takesNoEntryOfABareListForAHeading(String tag, String entries) {
        String text = entries.replace('|', '\n');
        String wanted = entries.replaceAll("[^|]+", "p").replace('|', ' ');
        assertEquals(wanted, forms(text, new Language(tag)));
    }

    /** Word processors write the cells of a table so into a plain text. */
    @ParameterizedTest
    @CsvSource({
        "en, 'The lamps were counted in spring by two keepers of each of the lamp houses.|Lamps by coast|Coast|Lamps|Northern coast|41|Dark since May|Southern coast|38|New oil|Grey Island|9'",
        "ru, 'Огни сосчитали весной по два смотрителя каждого из маяков, как и год назад.|Огни по берегам|Берег|Огни|Северный берег|41|Темно с мая|Южный берег|38|Новое масло|Серый остров|9'",
        "ar, 'عدّ الأضواءَ في الربيع حارسان من كل منارة من المنارات، كما جرى في العام الماضي.|الأضواء حسب الساحل|الساحل|الأضواء|الساحل الشمالي|41|مظلم منذ أيار|الساحل الجنوبي|38|زيت جديد|الجزيرة الرمادية|9'",
        "zh, '春天由每座灯塔的两位看守人清点了灯火，清点的办法同去年完全一样，结果也都写进了册子。|沿岸灯火|海岸|灯火|北岸|41|五月以来未点|南岸|38|新油|灰岛|9'"
    })
    void takesNoCellOfATableForAHeading(String tag, String lines) {
        String text = lines.replace('|', '\n');
        assertEquals("p h1 p p p p p p p p p p", forms(text, new Language(tag)));
    }

    @Test
    void keepsTheShortLinesThatOpenAText() {
        String text =
                """
                Standing Committee on Shared Rivers
                Seventh session
                Report on the river survey
                Note by the Chair

                The Committee met twice in the year and heard what had been measured.
                """;
        assertEquals("h1 h1 h1 h1 p", forms(text, Language.ENGLISH));
    }

    @Test
    void putsEachSeriesOfNumbersBelowTheOneInWhichItBegins() {
        String text =
                """
                I. Rivers

                The rivers are these.

                A. The northern ones

                They are cold.

                B. The southern ones

                They are warm.

                II. Lakes

                The lakes are these.

                A. The deep ones

                They are dark.
                """;
        assertEquals("h1 p h2 p h2 p h1 p h2 p", forms(text, Language.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({
        "ar, 'أولا - الأنهار|هذه هي الأنهار.|ألف - أنهار الشمال|إنها باردة.|ثانيا - البحيرات|هذه هي البحيرات.'",
        "ru, 'I. Реки|Вот эти реки.|A. Северные реки|Они холодные.|II. Озера|Вот эти озера.'",
        "fr, 'Chapitre I. Les rivières|Les voici.|A. Celles du nord|Elles sont froides.|Chapitre II. Les lacs|Les voici.'"
    })
    void readsTheNumbersOfHeadingsInOtherScripts(String tag, String lines) {
        assertEquals("h1 p h2 p h1 p", forms(lines.replace("|", "\n\n") + "\n", new Language(tag)));
    }

    @ParameterizedTest
    @CsvSource({
        "zh, '河流档案会议于五月十二日在日内瓦总部的大会议厅由主席宣布开幕，|会议通过了议程，|与会代表向主席致谢。'",
        "zh, '会议开幕，|主席向所有远道而来的与会代表和各位观察员以及秘书处致意，|会议结束。'",
        "ar, 'افتتح الرئيس الاجتماع في جنيف صباح يوم الاثنين الثاني عشر من أيار،|وأقر جدول الأعمال، ثم شكر المشاركين.'",
        "ru, 'Председатель открыл заседание в Женеве,|сообщил о повестке дня,|поблагодарил всех участников и закрыл заседание до следующего утра.'"
    })
    void endsNoParagraphWithAComma(String tag, String lines) {
        assertEquals("p", forms(lines.replace('|', '\n'), new Language(tag)));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'State\tPaid\tOwed|Argentina\t12 400\t0|Brazil\t18 250\t1 300|Chile\t7 100\t0'",
        "ru, 'Страна      Участник      Должность|Аргентина   Ана Лопес     секретарь|Бразилия    Луис Силва    начальник|Китай       Ли Вэй        архивист'",
        "ar, 'البند\t2025\t2026|ورق\t8000\t9500|حبر\t1200\t1200|أسفار\t14000\t11300'"
    })
    void takesRowsOfColumnsForThoseOfATable(String tag, String rows) {
        String text = rows.replace("\\t", "\t").replace('|', '\n') + "\n";
        assertEquals("cell ".repeat(12).strip(), forms(text, new Language(tag)));
    }

    @ParameterizedTest
    @CsvSource({
        "false, 'г-жа Анна Бергер, министр портов'",
        "false, 'г-н Паул Лима, эксперт'",
        "true, 'года, когда они собрались'"
    })
    void takesNoEntryThatCallsSomebodyForTheInsideOfASentence(boolean inside, String line) {
        assertEquals(inside, new PrintedLine(line, 0, false, 0).beginsSmall());
    }

    @Test
    void keepsTheParagraphsOfAPreambleApart() {
        String text =
                """
                The Meeting,
                Recalling its resolution 4/2,
                Noting the report of the Chair on the archives of the rivers and of
                the lakes and its table,
                Decides to meet again in the spring of the year after next, if the
                rivers allow it, and to ask the Chair for another report then.
                """;
        assertEquals(4, forms(text, Language.ENGLISH).split(" ").length);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Programme budget|Budget line|2025 (USD)|2026 (USD)|Change|Staff costs|1,204,000|1,310,500|+8.8%|Travel|85,000|72,250|-15.0%|Conference services|410,300|415,000|+1.1%|Total|1,699,300|1,797,750|+5.8%|The increase in staff costs results from two new posts.'",
        "fr, 'Budget-programme|Rubrique|2025 (dollars É.-U.)|2026 (dollars É.-U.)|Variation|Dépenses de personnel|1 204 000|1 310 500|+8,8 %|Voyages|85 000|72 250|-15,0 %|Services de conférence|410 300|415 000|+1,1 %|Total|1 699 300|1 797 750|+5,8 %|L’augmentation des dépenses de personnel résulte de la création de deux postes.'"
    })
    void keepsLinesNarrowerThanAnyMeasureApart(String tag, String lines) {
        String text = lines.replace('|', '\n') + "\n";
        assertEquals(22, forms(text, new Language(tag)).split(" ").length);
    }

    private static String forms(String text, Language language) {
        List<Block> blocks = new PrintedText(text).blocks(language);
        return blocks.stream()
                .map(
                        block ->
                                switch (block.kind()) {
                                    case HEADING -> "h" + block.level();
                                    case PARAGRAPH -> "p";
                                    default -> block.kind().word();
                                })
                .collect(Collectors.joining(" "));
    }
}
