package org.hexapla.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hexapla.core.language.Language;
import org.junit.jupiter.api.Test;

class KeptPagesTest {
    private static final String PATH = "/documents/A/1/bitext";
    private static final String ADDRESS = "/fr" + PATH + "?languages=en,fr";

    private String state = "revision 1";
    private int asked;
    private final KeptPages pages =
            new KeptPages(
                    List.of(
                            path -> {
                                asked++;
                                return path.equals(PATH) ? Optional.of(state) : Optional.empty();
                            }));

    private KeptPages.Order ordered() {
        return assertInstanceOf(KeptPages.Order.class, pages.find(PATH, ADDRESS));
    }

    private KeptPages.Kept kept() {
        return assertInstanceOf(KeptPages.Kept.class, pages.find(PATH, ADDRESS));
    }

    private void render(String html) {
        pages.keep(ordered(), Language.FRENCH, html);
    }

    @Test
    void a_page_is_rendered_once_for_its_state() {
        render("<p>un</p>");

        KeptPages.Kept first = kept();

        assertSame(first.page(), kept().page());
        assertEquals(2, asked, "once for the order, once for the first use");
    }

    @Test
    void what_programs_get_is_kept_beside_the_page() {
        render("<p>un</p>");
        String address = "fr" + PATH + "?languages=en,fr";
        KeptPages.Order order = assertInstanceOf(KeptPages.Order.class, pages.find(PATH, address));
        pages.keep(order, "{}".getBytes(StandardCharsets.UTF_8));

        KeptPages.Kept data = assertInstanceOf(KeptPages.Kept.class, pages.find(PATH, address));

        assertEquals("application/json; charset=UTF-8", data.page().type());
        assertEquals("text/html; charset=UTF-8", kept().page().type());
    }

    @Test
    void bytes_that_are_not_sent_as_they_are_kept_have_a_tag_of_their_own() {
        KeptPages.Kept data = pages.keep(ordered(), "{}".getBytes(StandardCharsets.UTF_8));

        assertEquals("gzip", PageHeaders.of(data, true).get("Content-Encoding"));
        assertFalse(PageHeaders.of(data, false).containsKey("Content-Encoding"));
        assertNotEquals(PageHeaders.tag(data, true), PageHeaders.tag(data, false));
        assertTrue(new EntityTags(PageHeaders.tag(data, true)).allow(data.tag()));
    }

    @Test
    void what_is_published_meanwhile_is_seen_at_once() {
        render("<p>un</p>");
        kept();

        pages.writing();
        state = "revision 2";
        pages.written();

        assertEquals("revision 2", ordered().state());
    }

    @Test
    void while_somebody_writes_nothing_is_trusted() {
        render("<p>un</p>");
        kept();
        pages.writing();
        kept();
        state = "revision 2";

        assertEquals("revision 2", ordered().state());
    }

    @Test
    void a_page_rendered_from_an_older_state_is_not_given_out() {
        KeptPages.Order order = ordered();
        state = "revision 2";
        pages.keep(order, Language.FRENCH, "<p>un</p>");

        assertEquals("revision 2", ordered().state());
    }

    @Test
    void other_addresses_are_not_kept() {
        assertNull(pages.find("/kits", "/fr/kits"));
    }

    @Test
    void the_oldest_pages_give_way() {
        StringBuilder large = new StringBuilder();
        java.util.Random random = new java.util.Random(7);
        while (large.length() < 12_000_000) {
            large.append(Long.toHexString(random.nextLong()));
        }
        for (int i = 0; i < 14; i++) {
            String address = ADDRESS + "&n=" + i;
            Object order = pages.find(PATH, address);
            pages.keep((KeptPages.Order) order, Language.FRENCH, i + large.toString());
        }

        assertInstanceOf(KeptPages.Order.class, pages.find(PATH, ADDRESS + "&n=0"));
        assertInstanceOf(KeptPages.Kept.class, pages.find(PATH, ADDRESS + "&n=13"));
        assertTrue(asked > 0);
    }
}
