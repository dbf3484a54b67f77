package org.hexapla.it;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** How many bytes a page costs its reader besides the text that he came for. */
final class Weight {
    /** What DESIGN.md allows: 25 kB. */
    static final int MOST = 25_000;

    private Weight() {}

    /**
     * Bytes of markup, style and script, each compressed, over those of the plain text that the
     * page shows, compressed too; without fonts and pictures.
     */
    static int overText(Page page) {
        String html = (String) page.evaluate("fetch(location.href).then(page => page.text())");
        // What is out of sight and not drawn yet is no text to the browser.
        String text =
                (String)
                        page.evaluate(
                                """
                                () => {
                                  const rows = [...document.querySelectorAll('.rows')];
                                  rows.forEach((each) => { each.style.contentVisibility = 'visible'; });
                                  const text = document.body.innerText;
                                  rows.forEach((each) => { each.style.contentVisibility = ''; });
                                  return text;
                                }
                                """);
        List<?> rest =
                (List<?>)
                        page.evaluate(
                                "Promise.all([...document.querySelectorAll('link[rel=stylesheet],"
                                        + " script[src]')].map(each => fetch(each.href ?? each.src)"
                                        + ".then(file => file.text())))");
        return packed(html)
                + rest.stream().mapToInt(file -> packed((String) file)).sum()
                - packed(text);
    }

    private static int packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("while packing into memory", e);
        }
        return bytes.size();
    }
}
