package org.hexapla.it;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Whether everybody can read a page, by the rules of WCAG 2.2 that a program can ask. */
final class Axe {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

    /** Another colour scheme changes colours only. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String SCRIPT = script();

    private Axe() {}

    /** What breaks a rule of level A or AA. */
    static List<String> violations(Page page) {
        return violations(page, "tag", WCAG);
    }

    /** What breaks a rule about colours, on a page that has been asked in light colours. */
    static List<String> violationsInTheDark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        return violations(page, "rule", COLOURS);
    }

    /**
     * Asks in the page itself, which has no frames, and brings the script there once. Of all that
     * keeps the rules nothing is told: to describe it took longer than to find it. Rows out of
     * sight are drawn for it: what is not has a height that is guessed, so that the last row of a
     * long page may lie below what follows it until somebody comes there.
     */
    private static List<String> violations(Page page, String kind, List<String> rules) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate("() => {" + SCRIPT + "}");
        }
        Object found =
                page.evaluate(
                        """
                        async (runOnly) => {
                          const rows = [...document.querySelectorAll('.rows')];
                          rows.forEach((each) => { each.style.contentVisibility = 'visible'; });
                          await document.fonts.ready;
                          const told = await axe.run(document, { runOnly, resultTypes: ['violations'] });
                          rows.forEach((each) => { each.style.contentVisibility = ''; });
                          return told.violations.flatMap((rule) => rule.nodes.map(
                              (node) => `${rule.id}: ${node.html} ${node.failureSummary}`));
                        }
                        """,
                        Map.of("type", kind, "values", rules));
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream file =
                AxeBuilder.class.getClassLoader().getResourceAsStream("axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("while reading axe", e);
        }
    }
}
