package org.hexapla.core.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;

/** Sentences of the Universal Declaration, as a page of hits holds them. */
class WordLinksTest {
    private static final String[][] ENGLISH_ARABIC = {
        {
            "All human beings are born free and equal in dignity and rights.",
            "يولد جميع الناس أحراراً متساوين في الكرامة والحقوق."
        },
        {
            "Everyone is entitled to all the rights and freedoms set forth here.",
            "لكل إنسان حق التمتع بكافة الحقوق والحريات الواردة هنا."
        },
        {
            "Men and women are entitled to equal rights as to marriage.",
            "للرجل والمرأة متى بلغا حقوق متساوية عند الزواج."
        },
        {
            "Everyone is entitled to an order in which the rights and freedoms can be realized.",
            "لكل فرد التمتع بنظام تتحقق بمقتضاه الحقوق والحريات."
        },
        {
            "Everyone is subject to law in the exercise of his freedoms.",
            "يخضع الفرد في ممارسة حرياته للقانون."
        },
        {"Peoples reaffirmed their faith in human rights.", "أكدت الشعوب إيمانها بحقوق الإنسان."},
        {"Freedoms are limited by law.", "الحريات يحددها القانون."},
        {"These rights belong to all members of the family.", "هذه الحقوق لجميع أعضاء الأسرة."},
        {"No freedoms may be destroyed.", "لا يجوز هدم الحريات."}
    };

    private static List<String> partners(
            String[][] texts, int pair, String word, Language from, Language to, boolean turned) {
        int own = turned ? 1 : 0;
        List<WordLinks.Pair> pairs = new ArrayList<>();
        for (String[] text : texts) {
            pairs.add(
                    new WordLinks.Pair(
                            List.of(new WordLinks.Piece(0, text[own])),
                            List.of(new WordLinks.Piece(0, text[1 - own]))));
        }
        int start = texts[pair][own].indexOf(word);
        WordLinks.Place asked = new WordLinks.Place(start, start + word.length());
        return WordLinks.learnt(pairs, from, to).partners(pair, List.of(asked)).stream()
                .map(place -> texts[pair][1 - own].substring(place.start(), place.end()))
                .toList();
    }

    @Test
    void leavesTheWordBesideTheTranslationToTheWordItTranslates() {
        assertEquals(
                List.of("rights"),
                partners(ENGLISH_ARABIC, 3, "الحقوق", Language.ARABIC, Language.ENGLISH, true));
    }

    @Test
    void knowsAnArabicWordThatIsWrittenTogetherWithAPreposition() {
        assertEquals(
                List.of("بحقوق"),
                partners(ENGLISH_ARABIC, 5, "rights", Language.ENGLISH, Language.ARABIC, false));
    }

    @Test
    void findsThePartnersOfAnArabicWordThatStandsThereTwiceOnceWithAPreposition() {
        String[][] texts = ENGLISH_ARABIC.clone();
        texts[5] =
                new String[] {
                    "Peoples recognize rights and reaffirmed their faith in human rights.",
                    "تعترف الشعوب بالحقوق وأكدت إيمانها بحقوق الإنسان."
                };
        assertEquals(
                List.of("rights", "rights"),
                partners(texts, 5, "بالحقوق", Language.ARABIC, Language.ENGLISH, true));
    }

    @Test
    void leavesAnArabicWordWholeThatOnlyBeginsLikeAPreposition() {
        String[][] texts = {
            {"The book is new.", "الكتاب جديد."},
            {"He repented.", "لقد تاب الرجل."},
            {"He wrote a book.", "كتب الرجل في كتاب."},
            {"The book is old.", "الكتاب قديم."}
        };
        assertEquals(
                List.of("كتاب"),
                partners(texts, 2, "book", Language.ENGLISH, Language.ARABIC, false));
    }

    @Test
    void partsAPhraseThatIsTheSameEverywhereByThePlacesOfItsWords() {
        String[][] texts = {
            {"Everyone has the right to rest.", "Каждый имеет право на отдых."},
            {"Everyone has the right to schooling.", "Каждый имеет право на обучение."},
            {"Everyone has the right to a name.", "Каждый имеет право на имя."},
            {"Everyone has the right to leave.", "Каждый имеет право на отъезд."}
        };
        assertEquals(
                List.of("право"),
                partners(texts, 2, "right", Language.ENGLISH, Language.RUSSIAN, false));
        assertEquals(
                List.of("right"),
                partners(texts, 2, "право", Language.RUSSIAN, Language.ENGLISH, true));
    }

    @Test
    void takesNoWordOfOneSentenceAloneForAPartner() {
        String[][] texts = {
            {"Zanthor quibbles mightily.", "Веста рубит прочно."},
            {"The lamp is lit.", "Лампа горит."},
            {"The lamp is out.", "Лампа погасла."}
        };
        assertEquals(
                List.of(),
                partners(texts, 0, "quibbles", Language.ENGLISH, Language.RUSSIAN, false));
    }

    @Test
    void findsAnEnglishWordByAChineseOneThatSharesCharactersWithWhatStandsBesideIt() {
        String[][] texts = {
            {"Freedom is dear.", "的自由的可贵。"},
            {"Freedom is loved.", "的自由的可爱。"},
            {"Peace is dear.", "和平可贵。"},
            {"Peace is loved.", "和平可爱。"}
        };
        assertEquals(
                List.of("Freedom"),
                partners(texts, 0, "自由", Language.CHINESE, Language.ENGLISH, true));
    }

    @Test
    void saysNothingWhereItCanNotBeKnown() {
        String[][] same = {
            {"Zanthor quibbles mightily.", "Веста рубит прочно."},
            {"Zanthor quibbles mightily.", "Веста рубит прочно."}
        };
        assertEquals(
                List.of(),
                partners(same, 0, "quibbles", Language.ENGLISH, Language.RUSSIAN, false));
    }

    @Test
    void findsChineseWordsByTheirCharacters() {
        String[][] texts = {
            {"Patents protect inventions.", "专利保护发明。"},
            {"Patents are published by offices.", "主管局公布专利。"},
            {"Inventions are described in the application.", "申请书描述发明。"},
            {"Offices examine the application.", "主管局审查申请书。"}
        };
        assertEquals(
                "专利",
                String.join(
                        "",
                        partners(texts, 1, "Patents", Language.ENGLISH, Language.CHINESE, false)
                                .stream()
                                .filter(word -> word.length() == 2)
                                .toList()));
    }

    @Test
    void givesPlacesInTheWholeText() {
        List<WordLinks.Pair> pairs = new ArrayList<>();
        for (String[] text : ENGLISH_ARABIC) {
            pairs.add(
                    new WordLinks.Pair(
                            List.of(new WordLinks.Piece(100, text[1])),
                            List.of(new WordLinks.Piece(40, text[0]))));
        }
        int start = 100 + ENGLISH_ARABIC[3][1].indexOf("الحقوق");
        WordLinks.Place place =
                WordLinks.learnt(pairs, Language.ARABIC, Language.ENGLISH)
                        .partners(3, List.of(new WordLinks.Place(start, start + 6)))
                        .get(0);
        assertEquals(40 + ENGLISH_ARABIC[3][0].indexOf("rights"), place.start());
    }
}
