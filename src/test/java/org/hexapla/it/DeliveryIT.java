package org.hexapla.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An officer hands the versions of a document in and publishes them, without a script. */
class DeliveryIT {
    private static final Server ADMIN = Server.admin();

    private static Chrome chrome;
    private static BrowserContext officer;

    @BeforeAll
    static void signIn() {
        chrome = Chrome.start();
        officer = chrome.admin(Chrome.settings().setJavaScriptEnabled(false));
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chrome != null) {
            chrome.close();
        }
    }

    private static byte[] note(String language) throws IOException {
        return Files.readAllBytes(
                Path.of("translations/wipo-ip-ai-ge-19/INF-2", language + ".txt"));
    }

    private static String document(String name) {
        String document = "/documents/DELIVERY/" + name + "/" + Long.toString(System.nanoTime());
        ADMIN.put(document, "{\"titles\":{\"en\":\"A note\"},\"originalLanguage\":\"en\"}");
        return document;
    }

    private static Page open(String document) {
        Page page = officer.newPage();
        page.navigate("/en" + document);
        page.click("a.button[href$='/delivery']");
        return page;
    }

    private static void send(Page page, String language, byte[] bytes) {
        page.selectOption("#language", language);
        page.setInputFiles("#file", new FilePayload("note.txt", "text/plain", bytes));
        page.click(".drop button");
    }

    @Test
    void takesTheOriginalThenATranslationAndPublishesBoth() throws IOException {
        String document = document("BOTH");
        Page page = open(document);
        assertThat(page.locator("#language option")).hasCount(1);
        send(page, "en", note("en"));
        assertThat(page.locator("#taken")).containsText("Revision 1 (English) is published.");
        assertThat(page.locator("#language option")).hasCount(6);
        assertThat(page.locator("#language option[value=en]")).hasText("English ✓");
        page.selectOption("#status", "courtesy");
        page.check("input[name=draft]");
        send(page, "zh", note("zh"));
        assertThat(page.locator("#taken"))
                .containsText("Revision 1 (Chinese) is kept as the working revision.");
        assertEquals(404, Server.anonymous().get(document + "/versions/zh").statusCode());
        page.click("#taken a");
        page.click("form[action$='/versions/zh/publication/decision'] button");
        assertThat(page.locator("#zh .status").first()).hasText("courtesy translation");
        assertArrayEquals(note("zh"), Server.anonymous().get(document + "/versions/zh").body());
        page.close();
    }

    @Test
    void replacesAFileOnlyWhereThatIsSaid() throws IOException {
        String document = document("REPLACED");
        ADMIN.put(document + "/versions/en", note("en"));
        byte[] better =
                (new String(note("en"), StandardCharsets.UTF_8) + "\n\nOne more paragraph.\n")
                        .getBytes(StandardCharsets.UTF_8);
        Page page = open(document);
        send(page, "en", better);
        assertThat(page.locator("main")).containsText("There is a file in this language already");
        assertArrayEquals(note("en"), ADMIN.get(document + "/versions/en").body());
        page.navigate("/en" + document + "/delivery");
        page.check("input[name=replace]");
        send(page, "en", better);
        assertThat(page.locator("#taken")).containsText("Revision 2 (English) is published.");
        assertArrayEquals(better, ADMIN.get(document + "/versions/en").body());
        page.close();
    }

    @Test
    void showsWhatLooksWrongWhereItIsDecidedOn() throws IOException {
        String document = document("HELD");
        ADMIN.put(document + "/versions/en", note("en"));
        Page page = open(document);
        byte[] another = Files.readAllBytes(Path.of("translations/un-ga-3/RES-217-III/zh.html"));
        page.setInputFiles("#file", new FilePayload("zh.html", "text/html", another));
        page.selectOption("#language", "zh");
        page.click(".drop button");
        assertThat(page.locator("#held-zh")).containsText("looks wrong");
        assertThat(page.locator("#held-zh button").first()).hasText("Accept and publish");
        page.close();
    }

    @Test
    void addsADocumentAndGoesOnToItsOriginal() throws IOException {
        String symbol = "DELIVERY/ADDED/" + System.nanoTime();
        Page page = officer.newPage();
        page.navigate("/fr/meetings/WIPO/IP/AI/GE/19");
        page.click("a.button[href$='#add']");
        page.fill("#symbol", symbol.replace("ADDED/", "Added "));
        page.fill("#title", "Note d’information");
        page.selectOption("#original", "en");
        page.click("main form[method=post] button");
        assertThat(page.locator("#language option")).hasCount(1);
        send(page, "en", note("en"));
        assertThat(page.locator("#taken")).containsText("La révision 1 (anglais) est publiée.");
        assertEquals("WIPO/IP/AI/GE/19", ADMIN.json("/documents/" + symbol).getString("meeting"));
        page.navigate("/en/documents");
        page.fill("#symbol", symbol);
        page.fill("#title", "Another");
        page.click("main form[method=post] button");
        assertThat(page.locator("main")).containsText("with this symbol already");
        assertEquals(
                "Note d’information",
                ADMIN.json("/documents/" + symbol).getJsonObject("titles").getString("fr"));
        page.close();
    }
}
