package org.hexapla.web;

import java.util.Map;

/** What is said beside a page that is the same for every reader. */
final class PageHeaders {
    static final String VARY = "Accept, Accept-Language, Accept-Encoding, Cookie, Authorization";

    private PageHeaders() {}

    /** A strong tag of exactly the bytes that are sent. */
    static String tag(KeptPages.Kept kept) {
        return "\"" + kept.page().hash() + "-gzip\"";
    }

    static Map<String, String> of(KeptPages.Kept kept) {
        return Map.of(
                "ETag",
                tag(kept),
                "Content-Encoding",
                "gzip",
                "Content-Language",
                kept.language().htmlTag(),
                "Cache-Control",
                "public, no-cache",
                "Vary",
                VARY);
    }
}
