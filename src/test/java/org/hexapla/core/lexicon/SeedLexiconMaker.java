package org.hexapla.core.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.hexapla.core.language.Language;

/** Makes the lexicons that are shipped from a text that has the same lines in six languages. */
final class SeedLexiconMaker {
    private static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "ru", "zh");

    private SeedLexiconMaker() {}

    public static void main(String[] arguments) throws IOException {
        Path text = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        int most = arguments.length > 2 ? Integer.parseInt(arguments[2]) : Integer.MAX_VALUE;
        Files.createDirectories(out);
        for (int i = 0; i < LANGUAGES.size(); i++) {
            for (int j = i + 1; j < LANGUAGES.size(); j++) {
                String from = LANGUAGES.get(i);
                String to = LANGUAGES.get(j);
                PairLexicon lexicon =
                        PairLexicon.learnt(
                                lines(text, from, most),
                                new Language(from),
                                lines(text, to, most),
                                new Language(to),
                                List.of());
                try (OutputStream file =
                        Files.newOutputStream(out.resolve(from + "-" + to + ".lex"))) {
                    lexicon.write(file);
                }
            }
        }
    }

    private static List<String> lines(Path folder, String language, int most) throws IOException {
        Path file = folder.resolve("tico19." + language + ".txt.gz");
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            return reader.lines().limit(most).toList();
        }
    }
}
