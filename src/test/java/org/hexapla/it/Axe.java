package org.hexapla.it;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** Whether everybody can read a page, by the rules of WCAG 2.2 that a program can ask. */
final class Axe {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

    /** Another colour scheme changes colours only. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private Axe() {}

    /** What breaks a rule of level A or AA. */
    static List<String> violations(Page page) {
        return violations(axe(page).withTags(WCAG));
    }

    /** What breaks a rule about colours, on a page that has been asked in light colours. */
    static List<String> violationsInTheDark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        return violations(axe(page).withRules(COLOURS));
    }

    /** Asks in the page itself, which has no frames; a second window for that costs time. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<String> violations(AxeBuilder axe) {
        List<String> found = new ArrayList<>();
        for (Rule rule : axe.analyze().getViolations()) {
            for (CheckedNode node : rule.getNodes()) {
                found.add(rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary());
            }
        }
        return found;
    }
}
