package org.hexapla.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees and does on the pages: with a mouse, with keys, on a phone, in the dark. */
@Tag("beside-others")
class BrowserIT {
    private static final String NOTE = "/documents/WIPO/IP/AI/GE/19/INF/2";
    private static final String DECLARATION = "/documents/A/RES/217(III)";
    private static final String PAIR = NOTE + "/bitext?languages=en,zh";
    private static final String SIX = DECLARATION + "/bitext?languages=en,fr,es,ru,ar,zh";
    private static final String PASSWORD =
            System.getProperty("hexapla.admin.password", "admin-pass-1");
    private static final String NO_COLOUR = "rgba(0, 0, 0, 0)";

    private static Chrome chrome;
    private static BrowserContext admin;
    private static BrowserContext stranger;

    private final List<BrowserContext> readers = new ArrayList<>();

    @BeforeAll
    static void startTheBrowser() {
        chrome = Chrome.start();
        stranger = chrome.reader();
        admin = chrome.reader();
        signIn(admin.newPage());
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chrome != null) {
            chrome.close();
        }
    }

    @AfterEach
    void closeTheWindows() {
        readers.forEach(BrowserContext::close);
        admin.pages().forEach(Page::close);
        stranger.pages().forEach(Page::close);
    }

    private static void signIn(Page page) {
        page.navigate("/en/sign-in");
        page.fill("#name", "admin");
        page.fill("#password", PASSWORD);
        page.click("main form button");
    }

    private Page open(String path) {
        return open(stranger, path);
    }

    private Page open(BrowserContext reader, String path) {
        if (reader != admin && reader != stranger) {
            readers.add(reader);
        }
        Page page = reader.newPage();
        page.navigate(path);
        return page;
    }

    private Page withoutScript(String path) {
        return open(chrome.reader(Chrome.settings().setJavaScriptEnabled(false)), path);
    }

    /** A row of the pair page that holds at least two beads, so that not all of it lights up. */
    private static Locator rowOfTwoBeads(Page page) {
        return page.locator(".row:has([lang=en] > span + span):has([lang|=zh] > span + span)")
                .filter(new Locator.FilterOptions().setHasNot(page.locator("span[data-bead]")))
                .first();
    }

    /** A sentence of such a row, where a sentence has the number of its place. */
    private static Locator sentence(Locator row, String language, int place) {
        return row.locator("[lang|=" + language + "] > span").nth(place);
    }

    private static String background(Locator segment) {
        return (String) segment.evaluate("segment => getComputedStyle(segment).backgroundColor");
    }

    @Test
    void showsTheBackgroundNoteInPairs() {
        Page page = open("/en" + PAIR);
        assertThat(page.locator(".row")).hasCount(33);
        Locator eleven = page.locator("#p11 .cell");
        assertThat(eleven).hasCount(2);
        assertThat(eleven.nth(1)).containsText("预期成果如下");
    }

    @Test
    void linksToEveryRowByItsLabel() {
        Page page = open("/en" + PAIR);
        page.click("#p11 > .label");
        assertTrue(page.url().endsWith("/en" + PAIR + "#p11"), page.url());
        assertThat(page.locator(".row:target")).hasId("p11");
    }

    @Test
    void tintsThePartnersOfTheSentenceUnderTheMouse() {
        Page page = open("/en" + PAIR);
        Locator row = rowOfTwoBeads(page);
        sentence(row, "en", 0).hover();
        assertThat(sentence(row, "zh", 0)).hasClass("paired");
        assertThat(sentence(row, "zh", 1)).not().hasClass("paired");
        sentence(row, "zh", 1).hover();
        assertThat(sentence(row, "en", 1)).hasClass("paired");
        assertThat(sentence(row, "en", 0)).not().hasClass("paired");
    }

    @Test
    void tintsThePartnersOfTheSentenceThatKeysCameTo() {
        Page page = open("/en" + PAIR);
        Locator row = rowOfTwoBeads(page);
        row.locator(".label").focus();
        page.keyboard().press("ArrowRight");
        assertThat(sentence(row, "en", 0)).isFocused();
        assertThat(sentence(row, "zh", 0)).hasClass("paired");
        page.keyboard().press("ArrowRight");
        assertThat(sentence(row, "en", 1)).isFocused();
        page.keyboard().press("ArrowLeft");
        assertThat(sentence(row, "en", 0)).isFocused();
    }

    @Test
    void stepsFromRowToRowByKeys() {
        Page page = open("/en" + PAIR + "#p11");
        page.keyboard().press("j");
        Locator next = page.locator("#p11 + .row");
        assertThat(next).isFocused();
        page.keyboard().press("k");
        assertThat(page.locator("#p11")).isFocused();
    }

    @Test
    void opensANoteWhereItIsCalled() {
        Page page = open("/en" + PAIR);
        Locator call = page.locator(".cell a[href^='#fn']").first();
        call.hover();
        Locator note = page.locator(".note-box");
        assertThat(note).isVisible();
        double gap = note.boundingBox().y - call.boundingBox().y - call.boundingBox().height;
        assertTrue(gap >= 0 && gap < 24, "the note opens " + gap + " px below its call");
    }

    @Test
    void opensANoteAtTheFirstTouchAndGoesThereAtTheSecond() {
        Page page =
                open(
                        chrome.reader(Chrome.settings().setHasTouch(true).setIsMobile(true)),
                        "/en" + PAIR);
        Locator call = page.locator(".cell a[href^='#fn']").first();
        call.tap();
        assertThat(page.locator(".note-box")).isVisible();
        assertTrue(page.url().endsWith(PAIR), page.url());
        call.tap();
        assertTrue(page.url().contains("#fn"), page.url());
    }

    @Test
    void setsArabicFromTheRight() {
        Page page = open("/en" + DECLARATION + "/bitext?languages=en,ar");
        Locator arabic = page.locator(".cell[lang=ar]").first();
        assertThat(arabic).hasAttribute("dir", "rtl");
        assertThat(arabic).hasCSS("direction", "rtl");
        assertThat(page.locator(".cell[lang=en]").first()).hasCSS("direction", "ltr");
        Page turned = open("/ar" + PAIR);
        assertThat(turned.locator("html")).hasAttribute("dir", "rtl");
        assertThat(turned.locator(".cell[lang=en]").first()).hasCSS("direction", "ltr");
    }

    @Test
    void saysWhatEveryColumnIsWorth() {
        Page page = open("/en" + SIX);
        Locator statuses = page.locator(".bitext .head .column .status");
        assertThat(statuses).hasCount(6);
        for (String status : statuses.allInnerTexts()) {
            assertFalse(status.isBlank());
        }
        assertThat(page.locator(".bitext .head b")).hasCount(6);
    }

    /** A sheet of A4 is about 718 px wide between its margins, less than many tablets. */
    @ParameterizedTest
    @CsvSource({"'en,zh', 2", "'en,fr,ar', 3", "'ar,zh,en,fr', 2", "'ar,zh,en,fr,ru,es', 3"})
    void printsLanguagesBesideEachOther(String languages, int beside) {
        Page page = open(chrome.reader(), "/en" + DECLARATION + "/bitext?languages=" + languages);
        page.setViewportSize(718, 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertEquals(beside, besideTheFirst(page, "#a20\\.p1 > .cell"));
        assertEquals(beside, besideTheFirst(page, ".bitext .head > .column"));
        assertEquals(0, Chrome.overflow(page), "wider than the sheet by");
    }

    @Test
    void putsEachLanguageAboveItsTextOnATablet() {
        Page page = open(chrome.reader(), "/en" + SIX);
        page.setViewportSize(1000, 800);
        assertEquals(2, besideTheFirst(page, ".bitext .head > .column"));
        assertEquals(
                List.of(true, true, true, true, true, true),
                page.evaluate(
                        "[...document.querySelectorAll('.head > .column')].map((head, place) =>"
                                + " head.getBoundingClientRect().left === document.querySelectorAll("
                                + "'#a20\\\\.p1 > .cell')[place].getBoundingClientRect().left)"));
    }

    /** How many of some boxes stand on the same line as the first. */
    private static int besideTheFirst(Page page, String boxes) {
        return ((Number)
                        page.evaluate(
                                "boxes => { const tops = [...document.querySelectorAll(boxes)]"
                                        + ".map(box => box.getBoundingClientRect());"
                                        + " return tops.filter(box => box.top < tops[0].bottom).length;"
                                        + " }",
                                boxes))
                .intValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ru/progress", "/es/progress", "/ru/", "/en/meetings/A/3"})
    void showsEveryStateOnAPhone(String path) {
        Page page = open(chrome.reader(), path);
        page.setViewportSize(360, 740);
        assertEquals(
                0,
                page.evaluate(
                        "[...document.querySelectorAll('.scroll')]"
                                + ".filter(box => box.scrollWidth > box.clientWidth).length"));
    }

    @Test
    void worksWithoutScript() {
        Page page = withoutScript("/en" + PAIR);
        assertThat(page.locator(".row")).hasCount(33);
        page.click("#p11 > .label");
        assertTrue(page.url().endsWith("#p11"), page.url());
        assertThat(page.locator("[data-opens=keys]")).isHidden();
        page.click(".tools .pill[href*='languages=zh,en']");
        assertThat(page.locator(".bitext .head b").first()).hasAttribute("lang", "zh-Hans");
    }

    @Test
    void searchesWithoutScript() {
        Page page = withoutScript("/en/");
        page.fill("header input[name=q]", "being born");
        page.press("header input[name=q]", "Enter");
        assertThat(page.locator(".hits mark").first()).isVisible();
        page.click(".hits a.symbol");
        assertTrue(page.url().contains("/bitext?languages=en,"), page.url());
        assertTrue(page.url().contains("#"), page.url());
    }

    @Test
    void tintsPartnersWithoutScriptToo() {
        Page page = withoutScript("/en" + PAIR);
        Locator row = rowOfTwoBeads(page);
        Locator partner = sentence(row, "zh", 0);
        assertEquals(NO_COLOUR, background(partner));
        sentence(row, "en", 0).hover();
        assertNotEquals(NO_COLOUR, background(partner));
        assertEquals(NO_COLOUR, background(sentence(row, "zh", 1)));
    }

    @Test
    void addsALanguageFromTheToolbar() {
        Page page = open("/en" + DECLARATION + "/bitext?languages=en,fr");
        page.locator("nav.tools a.pill", new Page.LocatorOptions().setHasText("русский")).click();
        assertThat(page.locator(".bitext")).hasAttribute("data-columns", "3");
        assertTrue(page.url().endsWith("languages=en,fr,ru"), page.url());
    }

    @Test
    void carriesTheChoicesAlongInTheHead() {
        Page page = open("/en" + DECLARATION + "/bitext?languages=en,fr#a20.p1");
        page.click(".choices > summary");
        assertThat(page.locator(".choices a.pill").first()).isInViewport();
        page.locator(".choices a.pill", new Page.LocatorOptions().setHasText("русский")).click();
        assertThat(page.locator(".bitext")).hasAttribute("data-columns", "3");
        assertTrue(page.url().endsWith("languages=en,fr,ru#a20.p1"), page.url());
    }

    @Test
    void signsInAndOutByForms() {
        Page page = open(chrome.reader(), "/en/");
        signIn(page);
        assertThat(page.locator("header .self bdi")).hasText("admin");
        page.click("header nav a[href='/en/accounts']");
        assertThat(page.locator("main table")).containsText("admin");
        page.click("header .self form button");
        assertThat(page.locator("header .self bdi")).hasCount(0);
        page.navigate("/en/accounts");
        assertThat(page.locator("main table")).hasCount(0);
    }

    @Test
    void staysOutWithAWrongPasswordAndSaysSo() {
        Page page = open("/en/sign-in");
        page.fill("#name", "nobody");
        page.fill("#password", "not-the-password");
        page.click("main form button");
        assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(page.locator("header .self bdi")).hasCount(0);
        assertThat(page.locator("#name")).hasValue("nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "0123456789abcdef0123456789abcdef"})
    void refusesAFormThatWasNotSentFromItsPages(String csrf) {
        FormData form = FormData.create();
        if (!csrf.isEmpty()) {
            form.set("csrf", csrf);
        }
        APIResponse signOut =
                admin.request().post("/en/sign-out", RequestOptions.create().setForm(form));
        assertEquals(403, signOut.status());
        assertTrue(signOut.text().contains("foreign-form") || signOut.text().contains("session"));
        form.set("name", "admin").set("password", PASSWORD);
        APIResponse signIn =
                stranger.request().post("/en/sign-in", RequestOptions.create().setForm(form));
        assertEquals(403, signIn.status());
        assertThat(open(admin, "/en/").locator("header .self bdi")).hasText("admin");
    }

    @ParameterizedTest
    @CsvSource({"en-GB,en", "fr-CH,fr", "ar-EG,ar", "zh-CN,zh", "de-DE,en"})
    void sendsABrowserToItsLanguageAndKeepsTheFragment(String locale, String language) {
        Page page = open(chrome.reader(Chrome.settings().setLocale(locale)), PAIR + "#p11");
        assertTrue(page.url().endsWith("/" + language + PAIR + "#p11"), page.url());
        assertThat(page.locator(".row:target")).hasId("p11");
    }

    @Test
    void asksNobodyElseForAnything() {
        BrowserContext reader = chrome.reader();
        List<String> elsewhere = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        reader.onRequest(
                request -> {
                    if (!request.url().startsWith(Server.anonymous().url())) {
                        elsewhere.add(request.url());
                    }
                });
        reader.onConsoleMessage(message -> complaints.add(message.text()));
        Page page = open(reader, "/en/");
        page.navigate("/en" + SIX);
        assertEquals(List.of(), elsewhere);
        assertEquals(List.of(), complaints);
    }

    static Stream<String> mainPages() {
        return Stream.of(
                "/en/",
                "/en/meetings",
                "/en/meetings/WIPO/IP/AI/GE/19",
                "/en" + NOTE,
                "/en" + PAIR,
                "/en" + SIX,
                "/en/progress",
                "/en/sign-in",
                "/en/accounts",
                "/en/xliff/inspect",
                "/en/search",
                "/en/search?q=human+rights&language=en&with=ar",
                "/ar/search?q=human+rights&view=concordance",
                "/ar/",
                "/ar/meetings/WIPO/IP/AI/GE/19",
                "/ar" + NOTE,
                "/ar" + PAIR,
                "/ar/progress",
                "/ar/sign-in");
    }

    /** Accounts are seen by administrators only; all else as a stranger sees it. */
    private Page openAsAllowed(String path) {
        return path.contains("/accounts") ? open(admin, path) : open(path);
    }

    @Test
    void noticesWhatCanNotBeReadByEverybody() {
        Page page = open("/en/");
        page.evaluate(
                "document.querySelector('main').append(new Image());"
                        + "document.querySelector('h1').style.color = 'rgb(200 200 200)'");
        List<String> found = Axe.violations(page);
        assertEquals(2, found.size(), found.toString());
        assertTrue(found.stream().anyMatch(one -> one.startsWith("image-alt")), found.toString());
    }

    @ParameterizedTest
    @MethodSource("mainPages")
    void fitsAPhone(String path) {
        Page page = openAsAllowed(path);
        page.setViewportSize(320, 640);
        assertEquals(0, Chrome.overflow(page), path + " is wider than 320 px by");
    }

    @ParameterizedTest
    @CsvSource({
        "home, /",
        "meetings, /meetings",
        "meeting, /meetings/WIPO/IP/AI/GE/19",
        "document, " + NOTE,
        "pair, '" + PAIR + "'",
        "six, '" + SIX + "'",
        "progress, /progress",
        "sign-in, /sign-in"
    })
    void isPhotographed(String name, String path) {
        Path folder = Path.of(System.getProperty("hexapla.screenshots", "target/screenshots"));
        Page page = open("/en" + path);
        photograph(page, folder.resolve(name + "-1440.png"));
        page.setViewportSize(768, 1024);
        photograph(page, folder.resolve(name + "-768.png"));
        page.setViewportSize(360, 740);
        photograph(page, folder.resolve(name + "-360.png"));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        photograph(page, folder.resolve(name + "-360-dark.png"));
        page.setViewportSize(1440, 900);
        photograph(page, folder.resolve(name + "-1440-dark.png"));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate("/ar" + path);
        photograph(page, folder.resolve(name + "-1440-ar.png"));
        page.setViewportSize(360, 740);
        photograph(page, folder.resolve(name + "-360-ar.png"));
    }

    private static void photograph(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertTrue(file.toFile().length() > 2_000, file + " is empty");
    }
}
