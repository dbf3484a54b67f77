package org.hexapla.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, started once and asked for as many readers as tests need. */
final class Chrome implements AutoCloseable {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** The size of a wide window, in CSS pixels. */
    static final int WIDTH = 1440;

    static final int HEIGHT = 900;

    private static final double PATIENCE_MS = 15_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chrome(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it; without one, tests that need it are skipped, and where all must run they fail. */
    static Chrome start() {
        Optional<Path> place = place();
        if (place.isEmpty()) {
            String message =
                    "NO BROWSER: the tests of pages did not run. Install chromium, or name a"
                            + " Chromium with CHROME_BIN.";
            if ("true".equals(System.getenv("CI"))) {
                fail(message);
            }
            System.err.printf("%n*** %s ***%n%n", message);
            abort(message);
        }
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(place.orElseThrow())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
        return new Chrome(playwright, browser);
    }

    private static Optional<Path> place() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROME_BIN")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Somebody who has not been here before, with a wide window, in light colours. */
    BrowserContext reader() {
        return reader(settings());
    }

    BrowserContext reader(Browser.NewContextOptions settings) {
        BrowserContext reader = browser.newContext(settings);
        reader.setDefaultTimeout(PATIENCE_MS);
        return reader;
    }

    /** The administrator of the server, signed in by the form. */
    BrowserContext admin(Browser.NewContextOptions settings) {
        BrowserContext admin = reader(settings);
        Page page = admin.newPage();
        page.navigate("/en/sign-in");
        page.fill("#name", "admin");
        page.fill("#password", System.getProperty("hexapla.admin.password", "admin-pass-1"));
        page.click("main form button");
        // A page that is closed while it goes elsewhere may never say that it is closed.
        assertThat(page.locator("header .self bdi")).hasText("admin");
        page.close();
        return admin;
    }

    /** What {@link #reader()} has, to be changed by those who need something else. */
    static Browser.NewContextOptions settings() {
        return new Browser.NewContextOptions()
                .setBaseURL(Server.anonymous().url())
                .setLocale("en-GB")
                .setViewportSize(WIDTH, HEIGHT)
                .setColorScheme(ColorScheme.LIGHT);
    }

    /** How much wider than its window a page is, in CSS pixels; 0 if it fits. */
    static int overflow(Page page) {
        return ((Number)
                        page.evaluate(
                                "Math.max(0, document.scrollingElement.scrollWidth"
                                        + " - document.documentElement.clientWidth)"))
                .intValue();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
