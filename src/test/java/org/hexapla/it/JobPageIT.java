package org.hexapla.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees of a long work, with script and without. */
class JobPageIT {
    private static final Server ADMIN = Server.admin();
    private static final int PARAGRAPHS = 2500;
    private static final double PATIENCE_MILLIS = 120_000;

    private static Chrome chrome;

    @BeforeAll
    static void startTheBrowser() {
        chrome = Chrome.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chrome != null) {
            chrome.close();
        }
    }

    /** A work that takes some seconds. */
    private static String begun(String place) {
        String document = place + "/" + System.nanoTime();
        ADMIN.put(document, "{\"titles\":{\"en\":\"A text\"},\"originalLanguage\":\"en\"}");
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= PARAGRAPHS; i++) {
            text.append(i)
                    .append(". The committee took note of the report of session ")
                    .append(i)
                    .append(". It decided to come back to it later.\n\n");
        }
        byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> accepted =
                Server.send(
                        ADMIN.request(document + "/versions/en?accept=warned")
                                .header("Prefer", "respond-async")
                                .PUT(BodyPublishers.ofByteArray(file)));
        assertEquals(202, accepted.statusCode(), Server.text(accepted));
        return URI.create(accepted.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static void awaitDone(Page page) {
        Locator state = page.locator("main [role=status]");
        assertThat(state)
                .containsText(
                        "Done",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    }

    @Test
    void comesToItsEndBeforeTheReadersEyes() {
        try (BrowserContext reader = chrome.admin(Chrome.settings())) {
            String job = begun("/documents/JOB/SEEN");
            Page page = reader.newPage();
            page.navigate("/en" + job);
            assertThat(page.locator("progress")).hasCount(1);
            assertEquals(List.of(), Axe.violations(page));
            page.evaluate("document.body.dataset.same = 'yes'");
            awaitDone(page);
            assertThat(page.locator("main a.button"))
                    .hasAttribute("href", Pattern.compile("/en/documents/JOB/SEEN/\\d+"));
            assertThat(page.locator("body")).hasAttribute("data-same", "yes");
            assertThat(page.locator("progress")).hasCount(0);
            assertEquals(List.of(), Axe.violations(page));
            assertEquals(List.of(), Axe.violationsInTheDark(page));
        }
    }

    @Test
    void comesToItsEndWithoutScript() {
        Browser.NewContextOptions plain = Chrome.settings().setJavaScriptEnabled(false);
        try (BrowserContext reader = chrome.admin(plain)) {
            String job = begun("/documents/JOB/PLAIN");
            Page page = reader.newPage();
            page.navigate("/en" + job);
            awaitDone(page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "ru"})
    void fitsAPhone(String language) {
        Path folder = Path.of(System.getProperty("hexapla.screenshots", "target/screenshots"));
        try (BrowserContext reader = chrome.admin(Chrome.settings())) {
            String job = begun("/documents/JOB/PHONE/" + language.toUpperCase(Locale.ROOT));
            Page page = reader.newPage();
            page.setViewportSize(320, 640);
            page.navigate("/" + language + job);
            assertEquals(0, Chrome.overflow(page));
            assertEquals(List.of(), Axe.violations(page));
            Path file = folder.resolve("job-" + language + "-320.png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
            assertTrue(file.toFile().length() > 2_000, file + " is empty");
        }
    }
}
