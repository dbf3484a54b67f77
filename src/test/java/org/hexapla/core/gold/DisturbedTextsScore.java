package org.hexapla.core.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hexapla.core.language.Language;
import org.hexapla.core.likelihood.LikelihoodAligner;

/**
 * Aligns gold texts as other programs would have left them: read by a scanner, in capitals, with
 * letters in other forms, without a lexicon, again and again. Arguments: a folder of sets and the
 * names of sets in it, such as {@code sdg-n2}.
 */
public final class DisturbedTextsScore {
    private static final int COPIES = 12;

    /** Stands for each language where no lexicon is to be found. */
    private static final Map<String, String> NEIGHBOURS =
            Map.of("ar", "fa", "en", "de", "es", "it", "fr", "ro", "ru", "uk", "zh", "ja");

    private DisturbedTextsScore() {}

    public static void main(String[] args) throws IOException {
        List<GoldDocument> documents = new ArrayList<>();
        for (String set : List.of(args).subList(1, args.length)) {
            try (Stream<Path> files = Files.walk(Path.of(args[0], set))) {
                for (Path file : files.filter(path -> path.endsWith("gold.tsv")).toList()) {
                    documents.add(GoldDocument.in(file.getParent()));
                }
            }
        }
        System.out.println(Score.HEAD);
        UnaryOperator<Language> same = UnaryOperator.identity();
        disturbances()
                .forEach((name, disturbance) -> print(name, documents, each(disturbance), same));
        print(
                "without a lexicon",
                documents,
                UnaryOperator.identity(),
                language -> new Language(NEIGHBOURS.get(language.tag())));
        print("12 times the same", documents, document -> document.repeated(COPIES), same);
    }

    /** What is done to a segment in a language. */
    private static Map<String, BinaryOperator<String>> disturbances() {
        Random random = new Random(7);
        Map<String, BinaryOperator<String>> all = new LinkedHashMap<>();
        all.put("as it is", (text, language) -> text);
        all.put("in capitals", (text, language) -> text.toUpperCase(Locale.ROOT));
        all.put("3 letters in 100 wrong", (text, language) -> misread(text, 0.03, random));
        all.put("8 letters in 100 wrong", (text, language) -> misread(text, 0.08, random));
        all.put("no punctuation", (text, language) -> text.replaceAll("[\\p{P}&&[^'’]]", ""));
        all.put("a number before each", (text, language) -> "[12] " + text);
        all.put("in markup", (text, language) -> "<p class=\"x\">" + text + "</p>");
        all.put("letters in other forms", DisturbedTextsScore::inOtherForms);
        all.put(
                "soft hyphens",
                (text, language) -> text.replaceAll("(\\p{L}{3})(?=\\p{L}{3})", "$1\u00ad"));
        all.put("blanks between characters", DisturbedTextsScore::spaced);
        all.put("no blanks", (text, language) -> text.replace(" ", ""));
        return all;
    }

    private static UnaryOperator<GoldDocument> each(BinaryOperator<String> disturbance) {
        return document ->
                new GoldDocument(
                        document.name(),
                        all(document.source(), document.sourceLanguage(), disturbance),
                        all(document.target(), document.targetLanguage(), disturbance),
                        document.beads());
    }

    private static List<String> all(
            List<String> segments, Language language, BinaryOperator<String> disturbance) {
        return segments.stream().map(text -> disturbance.apply(text, language.tag())).toList();
    }

    private static void print(
            String name,
            List<GoldDocument> documents,
            UnaryOperator<GoldDocument> change,
            UnaryOperator<Language> language) {
        List<Score> scores = new ArrayList<>();
        for (GoldDocument document : documents) {
            GoldDocument changed = change.apply(document);
            scores.add(
                    changed.score(
                            new LikelihoodAligner()
                                    .align(
                                            changed.source(),
                                            language.apply(changed.sourceLanguage()),
                                            changed.target(),
                                            language.apply(changed.targetLanguage()))));
        }
        System.out.println(Score.total(scores).row(name));
    }

    /** Of the letters meant one in three each is lost, doubled or another one of the text. */
    private static String misread(String text, double part, Random random) {
        int[] letters = text.codePoints().toArray();
        StringBuilder read = new StringBuilder();
        for (int letter : letters) {
            int kind =
                    Character.isLetter(letter) && random.nextDouble() < part
                            ? random.nextInt(3)
                            : -1;
            if (kind != 0) {
                read.appendCodePoint(kind == 2 ? letters[random.nextInt(letters.length)] : letter);
            }
            if (kind == 1) {
                read.appendCodePoint(letter);
            }
        }
        return read.toString();
    }

    /**
     * Joined letters for Arabic, radicals and wide letters for Chinese, accents apart elsewhere.
     */
    private static String inOtherForms(String text, String language) {
        if (!language.equals("ar") && !language.equals("zh")) {
            return Normalizer.normalize(text, Normalizer.Form.NFD);
        }
        StringBuilder forms = new StringBuilder();
        text.codePoints().forEach(letter -> forms.appendCodePoint(form(letter)));
        return forms.toString();
    }

    private static int form(int letter) {
        if (letter < 0x80) {
            return Character.isLetterOrDigit(letter) ? letter - 0x20 + 0xFF00 : letter;
        }
        int first = letter < 0x700 ? 0xFE70 : 0x2F00;
        int last = letter < 0x700 ? 0xFEFC : 0x2FD5;
        String plain = Character.toString(letter);
        for (int form = first; form <= last; form++) {
            String meant = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
            if (meant.equals(plain)) {
                return form;
            }
        }
        return letter;
    }

    private static String spaced(String text, String language) {
        return language.equals("zh")
                ? text.replaceAll("(?<=\\p{IsHan})(?=\\p{IsHan})", " ")
                : text.replace(" ", "  ");
    }
}
