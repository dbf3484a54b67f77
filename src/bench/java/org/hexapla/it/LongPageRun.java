package org.hexapla.it;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser does with the page of a very long document: {@code LongPageRun <paragraphs>
 * [languages]} on a running server ({@code -Dhexapla.url=…}, {@code -Dhexapla.admin.password=…}),
 * from the project's folder. Prints for visits to it and, for comparison, to a very short page,
 * each by a browser that has not been there before: the time spent on layout and on styles until
 * the page stands still, when something was painted first, by how much rows moved by themselves
 * (layout shift), and how far below the head the row of the address came to stand.
 */
final class LongPageRun {
    private static final int VISITS = 5;

    /**
     * Whether to count the browser's processor time where the machine is busy with other things.
     */
    private static final boolean CPU = System.getProperty("cpu") != null;

    private static final String WATCH =
            """
            window.shifts = [];
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                window.shifts.push({at: entry.startTime, value: entry.value, of: (entry.sources || [])
                  .map((s) => s.node && s.node.nodeType === 1 ? s.node.tagName + '.' + s.node.className + '#' + s.node.id : '-').join(' ')});
            }).observe({type: "layout-shift", buffered: true});
            """;
    private static final String PAINT =
            "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1";
    private static final String SHIFT = "window.shifts.reduce((sum, each) => sum + each.value, 0)";
    private static final String STILL =
            "() => document.fonts.ready.then(() => new Promise((done) =>"
                    + " requestAnimationFrame(() => requestAnimationFrame(done))))";

    private final Chrome chrome;
    private final String address;

    private LongPageRun(Chrome chrome, String address) {
        this.chrome = chrome;
        this.address = address;
    }

    public static void main(String[] arguments) throws Exception {
        int paragraphs = Integer.parseInt(arguments[0]);
        String languages = arguments.length > 1 ? arguments[1] : "en,fr,es,ru,ar,zh";
        LongDocument document = new LongDocument(Path.of("src/lexicon/tico19"), paragraphs);
        document.publish(Server.admin());
        try (Chrome chrome = Chrome.start()) {
            String address = "/en" + document.path() + "/bitext?languages=" + languages;
            LongPageRun run = new LongPageRun(chrome, address);
            long start = System.nanoTime();
            String html =
                    new String(Server.anonymous().get(address).body(), StandardCharsets.UTF_8);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d characters, %.1f s%n",
                    address,
                    html.length(),
                    (System.nanoTime() - start) / 1e9);
            // Not its label: 4321. looks like a year, and has an id by its place.
            String row = row(html, paragraphs * 4321 / 5000);
            for (int[] window : new int[][] {{1440, 900}, {390, 844}}) {
                new LongPageRun(chrome, "/en/meetings").arriving(window, "");
                run.arriving(window, "");
                run.arriving(window, "#" + row);
                run.scrolling(window);
            }
        }
    }

    private static String row(String html, int place) {
        Matcher rows = Pattern.compile("class=\"row\" id=\"([^\"]+)\"").matcher(html);
        for (int i = 0; i <= place; i++) {
            rows.find();
        }
        return rows.group(1);
    }

    private void arriving(int[] window, String fragment) {
        Map<String, List<Double>> all = new TreeMap<>();
        for (int i = 0; i < VISITS; i++) {
            visit(window, fragment)
                    .forEach((k, v) -> all.computeIfAbsent(k, x -> new ArrayList<>()).add(v));
        }
        System.out.printf("%s%s, %d × %d%n", address, fragment, window[0], window[1]);
        all.forEach(
                (name, values) -> {
                    values.sort(null);
                    System.out.printf(
                            Locale.ROOT,
                            "  %-28s median %10.3f, %.3f to %.3f%n",
                            name,
                            values.get(values.size() / 2),
                            values.get(0),
                            values.get(values.size() - 1));
                });
    }

    private Map<String, Double> visit(int[] window, String fragment) {
        Map<String, Double> found = new TreeMap<>();
        try (BrowserContext reader =
                chrome.reader(Chrome.settings().setViewportSize(window[0], window[1]))) {
            Page page = reader.newPage();
            page.setDefaultTimeout(120_000);
            page.addInitScript(WATCH);
            CDPSession session = reader.newCDPSession(page);
            JsonObject domain = new JsonObject();
            domain.addProperty("timeDomain", CPU ? "threadTicks" : "timeTicks");
            session.send("Performance.enable", domain);
            page.navigate(address + fragment);
            page.evaluate(STILL);
            page.waitForTimeout(1500);
            found.put("first paint, ms", number(page, PAINT));
            found.put("layout, ms", metric(session, "LayoutDuration") * 1000);
            found.put("layouts", metric(session, "LayoutCount"));
            found.put("styles, ms", metric(session, "RecalcStyleDuration") * 1000);
            found.put("script, ms", metric(session, "ScriptDuration") * 1000);
            found.put("all of the thread, ms", metric(session, "TaskDuration") * 1000);
            found.put("nodes", metric(session, "Nodes"));
            found.put("shift", number(page, SHIFT));
            found.put(
                    "first byte, ms",
                    number(page, "performance.getEntriesByType('navigation')[0].responseStart"));
            found.put(
                    "last byte, ms",
                    number(page, "performance.getEntriesByType('navigation')[0].responseEnd"));
            found.put(
                    "loaded, ms",
                    number(page, "performance.getEntriesByType('navigation')[0].loadEventEnd"));
            if (!fragment.isEmpty()) {
                found.put("row below the head, px", number(page, below(fragment)));
            }
        }
        return found;
    }

    private static String below(String fragment) {
        return "(() => { const head = document.querySelector('.bitext .head');"
                + " const stuck = getComputedStyle(head).position === 'sticky';"
                + " return document.getElementById('"
                + fragment.substring(1)
                + "').getBoundingClientRect().top"
                + " - (stuck ? head.getBoundingClientRect().bottom : 0); })()";
    }

    /** Scrolls through three thousand rows' worth of screens by wheel, down and a part up again. */
    private void scrolling(int[] window) {
        try (BrowserContext reader =
                chrome.reader(Chrome.settings().setViewportSize(window[0], window[1]))) {
            Page page = reader.newPage();
            page.setDefaultTimeout(120_000);
            page.addInitScript(WATCH);
            page.navigate(address);
            page.evaluate(STILL);
            page.mouse().move(window[0] / 2.0, window[1] / 2.0);
            for (int i = 0; i < 150; i++) {
                page.mouse().wheel(0, i % 5 == 4 ? -600 : 700);
                page.waitForTimeout(30);
            }
            page.waitForTimeout(500);
            System.out.printf(
                    Locale.ROOT,
                    "  scrolled by wheel to %,.0f px: shift %.4f %s%n",
                    number(page, "scrollY"),
                    number(page, SHIFT),
                    page.evaluate("JSON.stringify(window.shifts.slice(0, 4))"));
        }
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    private static double metric(CDPSession session, String name) {
        JsonObject answer = session.send("Performance.getMetrics");
        for (JsonElement each : answer.getAsJsonArray("metrics")) {
            JsonObject metric = each.getAsJsonObject();
            if (metric.get("name").getAsString().equals(name)) {
                return metric.get("value").getAsDouble();
            }
        }
        throw new IllegalStateException("no " + name);
    }
}
