package org.hexapla.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hexapla.core.language.Language;
import org.hexapla.platform.Settings;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final Pattern SAID = Pattern.compile("say\\(\"([^\"]+)\"\\s*[,)]");

    private final InterfaceTexts texts = new InterfaceTexts();

    @Test
    void mirrorsArabicPages() {
        assertTrue(html(Language.ARABIC).contains("<html lang=\"ar\" dir=\"rtl\">"));
    }

    @Test
    void namesTheSamePageInSixLanguagesAndNone() {
        Matcher links =
                Pattern.compile("rel=\"alternate\" hreflang").matcher(html(Language.FRENCH));
        assertEquals(7, links.results().count());
    }

    @Test
    void escapesWhatACallerWrote() {
        assertFalse(html(Language.ENGLISH).contains("<script>alert"));
    }

    @Test
    void everyKeyThatATemplateSaysHasAText() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path template : files.filter(file -> file.toString().endsWith(".jte")).toList()) {
                SAID.matcher(Files.readString(template))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !texts.holds(key))
                        .forEach(missing::add);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyLanguageThatHasTextsHasAllOfThem() {
        Set<String> english = InterfaceTexts.load(Language.ENGLISH).keySet();
        assertTrue(english.size() > 40, "only " + english.size() + " interface texts");
        for (Language language : Language.OFFICIAL) {
            Map<String, String> own = InterfaceTexts.load(language);
            if (!own.isEmpty()) {
                assertEquals(english, own.keySet(), language.tag());
            }
        }
    }

    @Test
    void agreesWithANumber() {
        assertEquals(
                List.of("1 account", "2 accounts"),
                List.of(
                        texts.in(Language.ENGLISH).say("accounts.count", 1),
                        texts.in(Language.ENGLISH).say("accounts.count", 2)));
    }

    private String html(Language language) {
        Settings settings =
                new Settings(
                        Path.of("."),
                        "",
                        1,
                        Optional.of("http://example.org"),
                        true,
                        Optional.empty());
        Problem problem = Problem.of(404, "no <script>alert(1)</script>", "/x");
        return new Pages(texts, new Assets(), settings)
                .html(ProblemPage.of(problem, texts), new Guest(language, "/x", true));
    }
}
