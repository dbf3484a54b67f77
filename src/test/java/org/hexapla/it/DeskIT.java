package org.hexapla.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a translator sees and does with kits, with a mouse, without script, on a phone. */
class DeskIT {
    private static final String DECLARATION = "/documents/A/RES/217(III)";
    private static final String NOTE = "/documents/WIPO/IP/AI/GE/19/INF/2";
    private static final String ARABIC = "source=en&target=ar";
    private static final Server ADMIN = Server.admin();

    private static Chrome chrome;
    private static BrowserContext admin;
    private static String pending = "";

    private final String run = stamp();
    private final List<BrowserContext> readers = new ArrayList<>();

    /** One file is brought that meets newer work, and looked at but not applied. */
    @BeforeAll
    static void startTheBrowserAndBringAFile() {
        chrome = Chrome.start();
        String run = stamp();
        admin = chrome.admin(Chrome.settings());
        Kit kit = Kit.of(ADMIN, DECLARATION, ARABIC);
        List<String> ids = kit.plain();
        ADMIN.post(
                DECLARATION + "/xliff",
                kit.with(ids.get(0), "نص جاء أولا وهو أحدث من غيره" + run).bytes());
        Kit late =
                kit.with(ids.get(0), "نص جاء متأخرا وهو أقدم من غيره" + run)
                        .with(ids.get(1), kit.text(ids.get(1)) + " وهذا جديد");
        ADMIN.post(DECLARATION + "/xliff", late.with(ids.get(2), kit.text(ids.get(2))).bytes());
        Kit later =
                late.with(ids.get(0), "نص آخر جاء متأخرا" + run)
                        .with(ids.get(3), "ترجمة جديدة لهذه الجملة");
        pending = Server.json(ADMIN.post(DECLARATION + "/imports", later.bytes())).get("id") + "";
    }

    /** A text that no earlier run of this test has left behind. */
    private String fresh(String text) {
        return text + run;
    }

    private static String stamp() {
        return " " + Long.toString(System.nanoTime(), 36);
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
    }

    private static Page open(BrowserContext reader, String path) {
        Page page = reader.newPage();
        page.navigate(path);
        return page;
    }

    /** What the account has of a document; other tests take kits with the same account. */
    private static Locator work(Page page, String symbol) {
        return page.locator(".works > li").filter(new Locator.FilterOptions().setHasText(symbol));
    }

    private static FilePayload file(Kit kit) {
        return new FilePayload("مترجم.xlf", "application/xliff+xml", kit.bytes());
    }

    private static void bringByButton(Page page, Kit kit) {
        page.navigate("/en" + DECLARATION + "/imports");
        page.locator("#file").setInputFiles(file(kit));
        page.click(".drop button");
    }

    @Test
    void findsKitsFromTheNavigationOnceSignedIn() {
        Page page = open(admin, "/en/");
        page.click("header nav a[href='/en/kits']");
        assertThat(page.locator("h1")).hasText("Kits");
        assertThat(work(page, "A/RES/217(III)").first()).isVisible();
        Page stranger = chrome.reader().newPage();
        readers.add(stranger.context());
        stranger.navigate("/en/");
        assertThat(stranger.locator("header nav a[href='/en/kits']")).hasCount(0);
    }

    @Test
    void tellsHowMuchIsNewBeforeAKitIsTaken() {
        String document = "/documents/TEST/DESK" + run.strip().toUpperCase(Locale.ROOT);
        ADMIN.put(document, "{\"titles\":{\"en\":\"Desk\"},\"originalLanguage\":\"en\"}");
        String text =
                """
                1. No one shall be subjected to arbitrary arrest, detention or exile.

                2. Whoever reads this sentence has %s been looking for it.
                """;
        byte[] file = text.formatted(run.strip()).getBytes(StandardCharsets.UTF_8);
        assertEquals(201, ADMIN.put(document + "/versions/en", file).statusCode());
        Kit.of(ADMIN, document, "source=en&target=fr");
        Page page = open(admin, "/en/kits");
        Locator work = work(page, document.substring("/documents/".length()));
        work.locator("a", new Locator.LocatorOptions().setHasText("Analysis")).click();
        assertThat(page.locator("h1")).hasText("Analysis");
        assertEquals(
                "1 11, 0 0, 0 0, 0 0, 0 0, 0 0, 1 10, 2 21",
                String.join(
                        ", ",
                        page.locator("main tr:has(td)").all().stream()
                                .map(row -> String.join(" ", row.locator("td").allInnerTexts()))
                                .toList()));
        assertThat(page.locator("thead")).containsText("Words");
    }

    @Test
    void leadsToTheAnalysisFromTheDocumentAndItsProgress() {
        for (String path : List.of("", "/progress")) {
            Page page = open(admin, "/en" + NOTE + path);
            page.locator("main a[href$='/analysis?source=en&target=fr']").click();
            assertThat(page.locator("h1")).hasText("Analysis");
            Page stranger = chrome.reader().newPage();
            readers.add(stranger.context());
            stranger.navigate("/en" + NOTE + path);
            assertThat(stranger.locator("main a[href*='/analysis']")).hasCount(0);
        }
    }

    @Test
    void bringsAKitBackWithoutScript() {
        BrowserContext reader = chrome.admin(Chrome.settings().setJavaScriptEnabled(false));
        readers.add(reader);
        Kit kit = Kit.of(ADMIN, DECLARATION, ARABIC);
        String id = kit.plain().get(5);
        String old = kit.text(id);
        Page page = reader.newPage();
        bringByButton(page, kit.with(id, old + " كلمة"));
        assertThat(page.locator("h1")).hasText("What this file would change");
        Locator cell = page.locator("#" + id + " .cell").nth(1);
        assertThat(cell).hasAttribute("lang", "ar");
        assertThat(cell).hasAttribute("dir", "rtl");
        assertThat(cell.locator("ins")).containsText("كلمة");
        assertEquals(old, Kit.of(ADMIN, DECLARATION, ARABIC).text(id));
        page.click("button.main");
        assertThat(page.locator("h1")).hasText("What this file changed");
        assertEquals(old + " كلمة", Kit.of(ADMIN, DECLARATION, ARABIC).text(id));
        page.click("form[action$='/undo'] button");
        assertThat(page.locator(".notice[role=status]")).containsText("Undone: 1 segment");
        assertEquals(old, Kit.of(ADMIN, DECLARATION, ARABIC).text(id));
    }

    @Test
    void takesAFileThatIsDropped() {
        Kit kit = Kit.of(ADMIN, DECLARATION, ARABIC);
        String id = kit.plain().get(6);
        byte[] bytes = kit.with(id, kit.text(id) + " كلمة").bytes();
        Page page = open(admin, "/en" + DECLARATION + "/imports");
        page.evaluate(
                "base64 => {"
                        + " const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));"
                        + " const transfer = new DataTransfer();"
                        + " transfer.items.add(new File([bytes], 'dropped.xlf'));"
                        + " const drop = new DragEvent('drop',"
                        + " {dataTransfer: transfer, bubbles: true, cancelable: true});"
                        + " setTimeout(() => document.querySelector('.drop').dispatchEvent(drop));"
                        + " return true; }",
                Base64.getEncoder().encodeToString(bytes));
        assertThat(page.locator("h1")).hasText("What this file would change");
        assertThat(page.locator("article > .quiet").first()).containsText("dropped.xlf");
        page.click("form[action$='/removal'] button");
        assertThat(page.locator("h1")).hasText("Bring a kit back");
    }

    @Test
    void takesMineWhereThatIsChosenAndShowsItAgainWhereTextsMovedOn() {
        Kit kit = Kit.of(ADMIN, DECLARATION, ARABIC);
        String id = kit.plain().get(7);
        ADMIN.post(
                DECLARATION + "/xliff", kit.with(id, fresh("نص وصل قبل ذلك من شخص آخر")).bytes());
        Page page = admin.newPage();
        bringByButton(page, kit.with(id, fresh("نصي أنا الذي جاء متأخرا عن غيره")));
        Locator row = page.locator("#" + id);
        assertThat(row).containsText("the one that you brought with this kit before");
        assertThat(row.locator("input[value=take]")).isChecked();
        row.locator("input[value=later]").check();
        row.locator("input[value=take]").check();
        Kit now = Kit.of(ADMIN, DECLARATION, ARABIC);
        ADMIN.post(
                DECLARATION + "/xliff",
                now.with(id, fresh("نص ثالث وصل بين النظر والقرار")).bytes());
        page.click("button.main");
        assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(page.locator("#" + id + " input[value=take]")).isChecked();
        assertThat(page.locator("#" + id + " del")).not().hasCount(0);
        page.click("button.main");
        assertThat(page.locator("h1")).hasText("What this file changed");
        assertEquals(
                fresh("نصي أنا الذي جاء متأخرا عن غيره"),
                Kit.of(ADMIN, DECLARATION, ARABIC).text(id));
    }

    @Test
    void takesASuggestionByOneClick() {
        Kit kit = Kit.of(ADMIN, DECLARATION, ARABIC);
        String id = kit.plain().get(8);
        ADMIN.post(
                DECLARATION + "/xliff", kit.with(id, fresh("نص وصل قبل غيره بوقت قصير")).bytes());
        ADMIN.post(
                DECLARATION + "/xliff", kit.with(id, fresh("نص مقترح وصل بعد ذلك بقليل")).bytes());
        Page page = open(admin, "/en" + DECLARATION + "/versions/ar/suggestions?segment=" + id);
        assertThat(page.locator(".row")).hasCount(1);
        assertThat(page.locator(".row ins").first()).isVisible();
        page.click("button[value=take]");
        assertThat(page.locator("h1")).hasText("Suggestions");
        assertEquals(
                fresh("نص مقترح وصل بعد ذلك بقليل"), Kit.of(ADMIN, DECLARATION, ARABIC).text(id));
    }

    static Stream<String> pages() {
        return Stream.of("/en", "/ar")
                .flatMap(
                        language ->
                                Stream.of(
                                        language + "/kits",
                                        language + DECLARATION + "/imports",
                                        language + DECLARATION + "/imports/" + pending,
                                        language + DECLARATION + "/versions/ar/suggestions"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void fitsAPhone(String path) {
        Page page = open(admin, path);
        page.setViewportSize(320, 640);
        assertEquals(0, Chrome.overflow(page), path + " is wider than 320 px by");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isPhotographed(String path) {
        Path folder = Path.of(System.getProperty("hexapla.screenshots", "target/screenshots"));
        String name = "desk" + path.replaceAll("[^a-z]+", "-");
        Page page = open(admin, path);
        for (int width : new int[] {1440, 768, 360}) {
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
