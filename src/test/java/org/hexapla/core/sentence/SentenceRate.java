package org.hexapla.core.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.zip.GZIPInputStream;
import org.hexapla.core.language.Language;

/**
 * Measures from the command line how many sentences a second are split, each language by itself,
 * and beside it Okapi with its default rules where {@code okapi-lib-segmentation} is on the class
 * path; it is no dependency of the product, so it is called by name.
 *
 * <p>Arguments: text files, one segment a line, named {@code ANYTHING.LANGUAGE.txt} or {@code
 * .txt.gz}. Five lines are one paragraph. The best of several rounds counts.
 */
final class SentenceRate {
    private static final int OWN_ROUNDS = 60;
    private static final int OTHER_ROUNDS = 8;

    private SentenceRate() {}

    public static void main(String[] files) throws IOException, ReflectiveOperationException {
        for (String name : files) {
            Path file = Path.of(name);
            String tag = file.getFileName().toString().replaceAll("\\.txt(?:\\.gz)?$", "");
            Language language = new Language(tag.substring(tag.lastIndexOf('.') + 1));
            List<String> paragraphs = paragraphs(file, language);
            int letters = paragraphs.stream().mapToInt(String::length).sum();
            ToIntFunction<String> own = text -> Sentences.breaks(text, language).size() + 1;
            Rate ours = Rate.of(own, paragraphs, OWN_ROUNDS);
            Rate okapi = Rate.of(okapi(language), paragraphs, OTHER_ROUNDS);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d characters; here %d sentences, %.0f a second; Okapi %d, %.0f a second;"
                            + " time of Okapi by ours %.0f%n",
                    language.tag(),
                    letters,
                    ours.sentences(),
                    ours.perSecond(),
                    okapi.sentences(),
                    okapi.perSecond(),
                    okapi.seconds() / ours.seconds());
        }
    }

    private record Rate(int sentences, double seconds) {
        static Rate of(ToIntFunction<String> splitter, List<String> paragraphs, int rounds) {
            Rate best = new Rate(0, Double.POSITIVE_INFINITY);
            for (int round = 0; round < rounds; round++) {
                long begin = System.nanoTime();
                int sentences = paragraphs.stream().mapToInt(splitter).sum();
                double seconds = (System.nanoTime() - begin) / 1e9;
                best = seconds < best.seconds ? new Rate(sentences, seconds) : best;
            }
            return best;
        }

        double perSecond() {
            return sentences / seconds;
        }
    }

    private static ToIntFunction<String> okapi(Language language)
            throws ReflectiveOperationException {
        Class<?> srx;
        try {
            srx = Class.forName("net.sf.okapi.lib.segmentation.SRXDocument");
        } catch (ClassNotFoundException absent) {
            return text -> 0;
        }
        Object rules = srx.getConstructor().newInstance();
        srx.getMethod("loadRules", InputStream.class)
                .invoke(rules, srx.getResourceAsStream("defaultSegmentation.srx"));
        Class<?> locale = Class.forName("net.sf.okapi.common.LocaleId");
        Object tag = locale.getMethod("fromString", String.class).invoke(null, language.tag());
        Class<?> cache = Class.forName("net.sf.okapi.common.ISegmenter");
        Object segmenter =
                srx.getMethod("compileLanguageRules", locale, cache).invoke(rules, tag, null);
        Method split = cache.getMethod("computeSegments", String.class);
        return text -> {
            try {
                return (Integer) split.invoke(segmenter, text);
            } catch (ReflectiveOperationException failed) {
                throw new IllegalStateException(failed);
            }
        };
    }

    private static List<String> paragraphs(Path file, Language language) throws IOException {
        List<String> paragraphs = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                InputStream plain =
                        file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            String text = new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            String between = language.primary().equals("zh") ? "" : " ";
            List<String> lines = text.lines().map(String::strip).toList();
            for (int i = 0; i < lines.size(); i += 5) {
                paragraphs.add(
                        String.join(between, lines.subList(i, Math.min(i + 5, lines.size()))));
            }
        }
        return paragraphs;
    }
}
