package org.hexapla.core.plausibility;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.Segment;
import org.hexapla.core.text.TextBody;
import org.hexapla.core.text.Unit;
import org.hexapla.core.text.UnitKind;
import org.hexapla.format.Formats;

/** True pairs of texts: what is in the demo, and what a folder of gold data adds to it. */
final class PairCollection {
    /**
     * A text and its true translation.
     *
     * @param set where it comes from
     * @param document which text of the set it is, the same for every pair of languages
     */
    record TruePair(String set, String document, TextBody original, TextBody translation) {
        String name() {
            return set + " " + document + " " + original.language() + "-" + translation.language();
        }
    }

    private static final int TICO_ROWS = 60;

    private final Formats formats = new Formats();
    private final List<TruePair> pairs = new ArrayList<>();

    List<TruePair> pairs() {
        return List.copyOf(pairs);
    }

    /** The demo's documents, each language as the original of each other. */
    PairCollection addDemo(Path translations) {
        Map<Language, TextBody> declaration = new LinkedHashMap<>();
        for (Language language : Language.OFFICIAL) {
            String type = language.equals(Language.ENGLISH) ? ".docx" : ".html";
            declaration.put(
                    language,
                    read(translations.resolve("un-ga-3/RES-217-III/" + language + type), language));
        }
        for (Language from : Language.OFFICIAL) {
            for (Language to : Language.OFFICIAL) {
                if (!from.equals(to)) {
                    add("demo", "udhr", declaration.get(from), declaration.get(to));
                }
            }
        }
        Path note = translations.resolve("wipo-ip-ai-ge-19/INF-2");
        TextBody en = read(note.resolve("en.txt"), Language.ENGLISH);
        TextBody zh = read(note.resolve("zh.txt"), Language.CHINESE);
        add("demo", "note", en, zh);
        add("demo", "note", zh, en);
        return this;
    }

    /** The gold sets of a folder, one segment a line, and its files as pulled from a PDF. */
    PairCollection addGold(Path gold) {
        for (String set : List.of("ntrex-n2", "sdg-n2", "udhr-para")) {
            for (Path document : documents(gold.resolve("sets").resolve(set))) {
                addLines(set, document, "src.txt", "tgt.txt");
            }
        }
        for (Path document : documents(gold.resolve("sets/raw"))) {
            String[] languages = languages(document);
            add(
                    "raw",
                    name(document),
                    read(document.resolve("src.raw.txt"), new Language(languages[0])),
                    read(document.resolve("tgt.raw.txt"), new Language(languages[1])));
        }
        return this;
    }

    /** Parts of the seed text, as documents of their own. */
    PairCollection addSeedText(Path seedtext, int parts) {
        Map<Language, List<String>> lines = new LinkedHashMap<>();
        for (Language language : Language.OFFICIAL) {
            lines.put(language, unzipped(seedtext.resolve("tico19." + language + ".txt.gz")));
        }
        for (Language from : Language.OFFICIAL) {
            for (Language to : Language.OFFICIAL) {
                for (int part = 0; from.tag().compareTo(to.tag()) < 0 && part < parts; part++) {
                    int start = part * TICO_ROWS;
                    add(
                            "tico",
                            "part" + part,
                            body(lines.get(from).subList(start, start + TICO_ROWS), from),
                            body(lines.get(to).subList(start, start + TICO_ROWS), to));
                }
            }
        }
        return this;
    }

    private void addLines(String set, Path document, String source, String target) {
        String[] languages = languages(document);
        try {
            add(
                    set,
                    name(document),
                    body(Files.readAllLines(document.resolve(source)), new Language(languages[0])),
                    body(Files.readAllLines(document.resolve(target)), new Language(languages[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String set, String document, TextBody original, TextBody translation) {
        pairs.add(new TruePair(set, document, original, translation));
    }

    private static String name(Path document) {
        return document.getFileName().toString();
    }

    private static String[] languages(Path document) {
        return document.getParent().getFileName().toString().split("-");
    }

    private static List<Path> documents(Path set) {
        List<Path> found = new ArrayList<>();
        for (Path pair : sorted(set)) {
            found.addAll(sorted(pair));
        }
        return found;
    }

    private static List<Path> sorted(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> unzipped(Path path) {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(path)),
                                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TextBody read(Path file, Language language) {
        return formats.read(file, language).body();
    }

    /** Each line a paragraph of one sentence, without a label. */
    static TextBody body(List<String> lines, Language language) {
        List<Unit> units = new ArrayList<>();
        for (String line : lines) {
            int number = units.size() + 1;
            Segment segment = new Segment("s" + number, CodedText.of(line), "");
            units.add(
                    new Unit(
                            "u" + number,
                            UnitKind.PARAGRAPH,
                            null,
                            0,
                            List.of(segment),
                            null,
                            false));
        }
        return new TextBody(language, units);
    }
}
