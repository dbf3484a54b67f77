package org.hexapla.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in each of the six languages of the interface. */
@Tag("beside-others")
class InterfaceIT {
    private static final String NOTE = "/documents/WIPO/IP/AI/GE/19/INF/2";
    private static final String DECLARATION = "/documents/A/RES/217(III)";
    private static final String PAIR = NOTE + "/bitext?languages=en,zh";
    private static final String SIX = DECLARATION + "/bitext?languages=en,fr,es,ru,ar,zh";
    private static final String SPANISH = "source=en&target=es";
    private static final Server ADMIN = Server.admin();

    /** Whether every page is asked in the dark too, not in two languages only. */
    private static final boolean ALL = Boolean.getBoolean("hexapla.everything");

    /** Words that every English sentence has some of, and none of the other languages. */
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?i)\\b(the|of|and|is|are|was|not|with|this|to|from|by|for|it|or|your|you)\\b");

    private static Chrome chrome;
    private static BrowserContext admin;
    private static BrowserContext stranger;
    private static String brought = "";

    @BeforeAll
    static void startTheBrowserAndBringAFile() {
        chrome = Chrome.start();
        stranger = chrome.reader();
        admin = chrome.admin(Chrome.settings());
        bringAFile();
    }

    /** One that meets newer work and names a state that nobody knows. */
    private static void bringAFile() {
        Kit kit = Kit.of(ADMIN, DECLARATION, SPANISH);
        List<String> ids = kit.plain();
        ADMIN.post(DECLARATION + "/xliff", kit.with(ids.get(7), "Un texto más nuevo.").bytes());
        Kit late = kit.with(ids.get(7), "Un texto tardío.").with(ids.get(8), "Otro texto.");
        brought =
                Server.json(ADMIN.post(DECLARATION + "/imports", late.bytes()))
                        .get("id")
                        .toString();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chrome != null) {
            chrome.close();
        }
    }

    private static Stream<String> readersPages() {
        return Stream.of(
                "/",
                "/meetings",
                "/meetings/WIPO/IP/AI/GE/19",
                "/meetings/WIPO/IP/AI/2/GE/20",
                "/processes",
                "/processes/ip-and-ai",
                "/documents",
                "/documents?q=nothing-fits",
                NOTE,
                DECLARATION,
                PAIR,
                SIX,
                PAIR + "&view=stacked",
                PAIR + "&view=lines",
                "/search",
                "/search?q=freedom&language=en&with=fr",
                "/search?q=freedom&view=concordance",
                "/search?q=%22zzz-qqq",
                "/progress",
                NOTE + "/progress",
                "/sign-in",
                "/xliff/inspect",
                "/documents/NO/SUCH",
                "/meetings/NO/SUCH",
                NOTE + "/bitext?languages=en,en",
                NOTE + "/imports");
    }

    private static Stream<String> workersPages() {
        return Stream.of(
                "/accounts",
                "/accounts/admin",
                "/kits",
                DECLARATION,
                "/meetings/WIPO/IP/AI/GE/19",
                "/documents",
                DECLARATION + "/delivery",
                DECLARATION + "/analysis?" + SPANISH,
                DECLARATION + "/imports",
                DECLARATION + "/imports/" + brought,
                DECLARATION + "/versions/es/changes",
                DECLARATION + "/versions/es/suggestions");
    }

    /** A page, whether an account is needed for it, and the language. */
    static Stream<Arguments> pages() {
        return Language.OFFICIAL.stream()
                .flatMap(
                        language ->
                                Stream.concat(
                                        readersPages().map(path -> asked(path, false, language)),
                                        workersPages().map(path -> asked(path, true, language))));
    }

    private static Arguments asked(String path, boolean signedIn, Language language) {
        return Arguments.of(language, path, signedIn);
    }

    /** One window each for all pages: to open another takes as long as what is asked in it. */
    private static Page open(Language language, String path, boolean signedIn) {
        BrowserContext context = signedIn ? admin : stranger;
        Page page = context.pages().isEmpty() ? context.newPage() : context.pages().get(0);
        page.setViewportSize(Chrome.WIDTH, Chrome.HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate("/" + language.tag() + path);
        return page;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void canBeReadByEverybodyInEveryLanguage(Language language, String path, boolean signedIn) {
        Page page = open(language, path, signedIn);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator("html")).hasAttribute("lang", language.htmlTag());
        assertThat(page.locator("html")).hasAttribute("dir", language.direction());
        assertEquals(List.of("ar", "zh-Hans", "en", "fr", "ru", "es", "x-default"), others(page));
        assertEquals(List.of(), english(page, language));
        int weight = Weight.overText(page);
        assertTrue(weight <= Weight.MOST, () -> "is " + weight + " bytes heavier than its text");
        assertEquals(List.of(), Axe.violations(page));
        if (ALL || language.equals(Language.ARABIC) || language.equals(Language.CHINESE)) {
            assertEquals(List.of(), Axe.violationsInTheDark(page), "in the dark");
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(320, 640);
        assertEquals(0, Chrome.overflow(page), "wider than 320 px by");
    }

    private static List<String> others(Page page) {
        return strings(
                page.evaluate(
                        "[...document.querySelectorAll('link[rel=alternate][hreflang]')]"
                                + ".map(link => link.hreflang)"));
    }

    /** What a page says in its own language and is English nevertheless. */
    private static List<String> english(Page page, Language language) {
        if (language.equals(Language.ENGLISH)) {
            return List.of();
        }
        return said(page).stream()
                .filter(text -> ENGLISH.matcher(text).find() || isEnglishWord(text, language))
                .toList();
    }

    /** A word of Latin letters where other letters are written. */
    private static boolean isEnglishWord(String text, Language language) {
        boolean otherLetters = !List.of("fr", "es").contains(language.tag());
        return otherLetters && text.matches("[A-Za-z][a-z]+( [a-z]+)*[:.]?");
    }

    /** Texts and names that stand under no other language, without names, codes and keys. */
    private static List<String> said(Page page) {
        return strings(
                        page.evaluate(
                                """
                        () => {
                          const apart = 'bdi, code, kbd, script, style, [translate=no], .symbol';
                          const own = (element) => element.closest('[lang]') === document.documentElement
                              && !element.closest(apart);
                          const found = [];
                          if (own(document.querySelector('h1'))) {
                            found.push(document.title.replace(/ – Hexapla$/, ''));
                          }
                          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                          while (walker.nextNode()) {
                            if (own(walker.currentNode.parentElement)) found.push(walker.currentNode.data);
                          }
                          for (const element of document.querySelectorAll('body *')) {
                            for (const { name, value } of element.attributes) {
                              const read = ['aria-label', 'title', 'alt', 'placeholder'].includes(name)
                                  || name === 'data-copied' || name === 'data-failed';
                              if (read && own(element)) found.push(value);
                            }
                          }
                          return found.map((text) => text.trim().replace(/\\s+/g, ' ')).filter(Boolean);
                        }
                        """))
                .stream()
                .filter(text -> !text.equals("Hexapla") && !isTitleOfADocument(text))
                .toList();
    }

    /** The title of a page about a document holds the document's own, in whatever language. */
    private static boolean isTitleOfADocument(String text) {
        return text.startsWith("WIPO/") || text.startsWith("A/RES/");
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    @Test
    void noticesWhatIsLeftInEnglish() {
        Page page = open(Language.RUSSIAN, "/meetings", false);
        page.evaluate("document.querySelector('h1').textContent = 'Meetings'");
        page.evaluate("document.querySelector('nav').ariaLabel = 'Go to the text'");
        assertEquals(List.of("Meetings", "Go to the text"), english(page, Language.RUSSIAN));
    }

    @Test
    void noticesWhatIsTooFaintInTheDarkOnly() {
        Page page = open(Language.ENGLISH, "/meetings", false);
        assertEquals(List.of(), Axe.violations(page));
        page.evaluate(
                "document.styleSheets[0].insertRule('@media (prefers-color-scheme: dark)"
                        + " { h1 { color: rgb(50 50 50) !important } }')");
        List<String> found = Axe.violationsInTheDark(page);
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.get(0).startsWith("color-contrast: <h1"), found.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr-CH, fr;q=0.9, en;q=0.8 | | fr",
                "zh-TW, en;q=0.5 | | zh",
                "pt-BR, pt;q=0.9, es;q=0.8 | | es",
                "* | | en",
                "fr | ar | ar",
                "fr | xx | fr"
            })
    void sendsABareAddressToTheLanguageThatFits(String wanted, String cookie, String language) {
        var request =
                Server.anonymous()
                        .request("/meetings?a=b")
                        .header("Accept", "text/html")
                        .header("Accept-Language", wanted);
        if (cookie != null) {
            request.header("Cookie", "hexapla-language=" + cookie);
        }
        HttpResponse<byte[]> answer = Server.send(request);
        assertEquals(302, answer.statusCode());
        String location = answer.headers().firstValue("Location").orElse("");
        assertTrue(location.endsWith("/" + language + "/meetings?a=b"), location);
        List<String> vary = answer.headers().allValues("Vary");
        for (String header : List.of("Accept", "Accept-Language", "Cookie")) {
            assertTrue(
                    vary.stream()
                            .flatMap(all -> Arrays.stream(all.split(", ")))
                            .anyMatch(header::equals),
                    vary.toString());
        }
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    }

    @ParameterizedTest
    @CsvSource({"*/*", "application/json", "text/*"})
    void sendsAProgramNowhere(String accept) {
        HttpResponse<byte[]> answer =
                Server.send(
                        Server.anonymous()
                                .request("/meetings")
                                .header("Accept", accept)
                                .header("Accept-Language", "fr"));
        assertTrue(answer.statusCode() != 302, Server.text(answer));
    }

    @Test
    void keepsProblemsInEnglishForPrograms() {
        HttpResponse<byte[]> answer =
                Server.send(
                        Server.anonymous()
                                .request("/documents/NO/SUCH")
                                .header("Accept", "application/json")
                                .header("Accept-Language", "ru"));
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertTrue(body.contains("There is no document NO/SUCH"), body);
    }

    static Stream<Arguments> photographs() {
        List<Arguments> all = new ArrayList<>();
        for (Language language : List.of(Language.ARABIC, Language.CHINESE)) {
            for (String path : List.of("/", NOTE, PAIR, "/progress")) {
                all.add(Arguments.of(language, path));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("photographs")
    void isPhotographed(Language language, String path) {
        Path folder = Path.of(System.getProperty("hexapla.screenshots", "target/screenshots"));
        Page page = open(language, path, false);
        String name = language + path.replaceAll("[^A-Za-z]+", "-");
        for (int width : new int[] {1440, 360}) {
            page.setViewportSize(width, 900);
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                Path file = folder.resolve(name + "-" + width + "-" + scheme + ".png");
                page.screenshot(new Page.ScreenshotOptions().setPath(file));
                assertTrue(file.toFile().length() > 2_000, file + " is empty");
            }
        }
    }
}
