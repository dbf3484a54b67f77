package org.hexapla.core.pairing;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hexapla.core.language.Language;

/**
 * A person who does not exist, made of syllables that can be written in four scripts.
 *
 * @param first given name, syllable by syllable, as numbers
 * @param last family name, the same
 */
record InventedName(List<Integer> first, List<Integer> last, boolean female) {
    private static final String[] LATIN =
            ("ka ri mo la be no ta vi sa du el mi ro na ha pe lu go fa ti jo ze an or is um")
                    .split(" ");
    private static final String[] CYRILLIC =
            ("ка ри мо ла бе но та ви са ду эл ми ро на ха пе лу го фа ти джо зе ан ор ис ум")
                    .split(" ");
    private static final String[] ARABIC =
            ("كا ري مو لا بي نو تا في سا دو إل مي رو نا ها بي لو غو فا تي جو زي ان ور يس وم")
                    .split(" ");
    private static final String[] HAN =
            ("卡 里 莫 拉 贝 诺 塔 维 萨 杜 埃 米 罗 纳 哈 佩 卢 戈 法 蒂 乔 泽 安 奥 伊 乌").split(" ");

    static InventedName of(Random random) {
        return new InventedName(syllables(2, random), syllables(3, random), random.nextBoolean());
    }

    private static List<Integer> syllables(int most, Random random) {
        int count = most + random.nextInt(2);
        return random.ints(count, 0, LATIN.length).boxed().toList();
    }

    /** As a list of participants has it, the form of address with it. */
    String in(Language language, boolean transliterated) {
        boolean keeps = !transliterated;
        String latin =
                capital(word(first, LATIN)) + " " + word(last, LATIN).toUpperCase(Locale.ROOT);
        return switch (language.tag()) {
            case "en" -> (female ? "Ms. " : "Mr. ") + latin;
            case "fr" -> (female ? "Mme " : "M. ") + latin;
            case "es" -> (female ? "Sra. " : "Sr. ") + latin;
            case "ru" ->
                    (female ? "г-жа " : "г-н ")
                            + (keeps
                                    ? latin
                                    : capital(word(first, CYRILLIC))
                                            + " "
                                            + capital(word(last, CYRILLIC)));
            case "ar" ->
                    (female ? "السيدة " : "السيد ")
                            + (keeps ? latin : word(first, ARABIC) + " " + word(last, ARABIC));
            default ->
                    (keeps ? latin : word(first, HAN) + "·" + word(last, HAN))
                            + (female ? "女士" : "先生");
        };
    }

    String address() {
        return word(first, LATIN) + "." + word(last, LATIN) + "@mail.example";
    }

    private static String word(List<Integer> syllables, String[] script) {
        StringBuilder word = new StringBuilder();
        syllables.forEach(syllable -> word.append(script[syllable]));
        return word.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
