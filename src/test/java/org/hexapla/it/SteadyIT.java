package org.hexapla.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That a reader finds the row he was sent to, and nothing moves under his eyes. */
class SteadyIT {
    private static final String PAIR = "/documents/WIPO/IP/AI/GE/19/INF/2/bitext?languages=en,zh";
    private static final String SIX =
            "/documents/A/RES/217(III)/bitext?languages=en,fr,es,ru,ar,zh";
    private static final double MOST_SHIFT = 0.02;
    private static final double MOST_GAP = 48;

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

    private static BrowserContext reader(int width) {
        BrowserContext reader = chrome.reader(Chrome.settings().setViewportSize(width, 800));
        reader.addInitScript(
                """
                window.shift = 0;
                new PerformanceObserver((list) => {
                  for (const entry of list.getEntries()) window.shift += entry.value;
                }).observe({ type: "layout-shift", buffered: true });
                """);
        return reader;
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    private static void settle(Page page) {
        page.evaluate("document.fonts.ready.then(() => true)");
        page.waitForTimeout(300);
    }

    @ParameterizedTest
    @CsvSource({"390", "800", "1100", "1440"})
    void standsStillWhileItLoadsAndIsScrolled(int width) {
        for (String path : new String[] {PAIR, SIX, SIX + "&view=stacked"}) {
            try (BrowserContext reader = reader(width)) {
                Page page = reader.newPage();
                page.navigate("/en" + path);
                settle(page);
                page.mouse().move(width / 2.0, 400);
                for (int i = 0; i < 15; i++) {
                    page.mouse().wheel(0, i % 4 == 3 ? -500 : 700);
                    page.waitForTimeout(20);
                }
                settle(page);
                double shift = number(page, "window.shift");
                assertTrue(shift <= MOST_SHIFT, path + " moved by " + shift);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "390, en, a11.p2",
        "800, en, a11.p2",
        "1000, ru, a11.p2",
        "1100, fr, a21.p3",
        "1440, en, a11.p2",
        "1440, ar, a29.p1",
        "1920, zh, a26.p2"
    })
    void showsTheRowOfItsAddressRightBelowTheHead(int width, String language, String row) {
        try (BrowserContext reader = reader(width)) {
            Page page = reader.newPage();
            page.navigate("/" + language + SIX + "#" + row);
            settle(page);
            double gap =
                    number(
                            page,
                            """
                            (() => {
                              const head = document.querySelector('.bitext .head');
                              const stuck = getComputedStyle(head).position === 'sticky';
                              return document.querySelector('.row:target').getBoundingClientRect().top
                                  - (stuck ? head.getBoundingClientRect().bottom : 0);
                            })()
                            """);
            assertTrue(gap >= 0 && gap <= MOST_GAP, row + " stands " + gap + " px below the head");
            double shift = number(page, "window.shift");
            assertTrue(shift <= MOST_SHIFT, "moved by " + shift);
        }
    }

    @Test
    void tellsHowSureAPairingIsInTheLanguageOfThePage() {
        try (BrowserContext reader = reader(1440)) {
            Page page = reader.newPage();
            page.navigate("/fr" + SIX);
            page.locator(".row:has([data-pairs]) .cell > span").first().hover();
            String told = page.locator(".pairing > .shown").first().innerText();
            assertTrue(told.matches("anglais 1 ↔ français 1\\u00a0: .+ 0,\\d\\d"), told);
            assertEquals(0, page.locator(".row:hover [data-pairs]").count());
        }
    }
}
