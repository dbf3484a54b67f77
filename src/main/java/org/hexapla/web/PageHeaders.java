package org.hexapla.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is said beside a page that is the same for every reader. */
final class PageHeaders {
    static final String VARY = "Accept, Accept-Language, Accept-Encoding, Cookie, Authorization";

    private PageHeaders() {}

    /** A strong tag of exactly the bytes that are sent. */
    static String tag(KeptPages.Kept kept, boolean gzip) {
        return "\"" + kept.tag() + (gzip ? "-gzip\"" : "\"");
    }

    /**
     * @param gzip whether it is sent as it is kept
     */
    static Map<String, String> of(KeptPages.Kept kept, boolean gzip) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ETag", tag(kept, gzip));
        if (gzip) {
            headers.put("Content-Encoding", "gzip");
        }
        if (kept.language() != null) {
            headers.put("Content-Language", kept.language().htmlTag());
        }
        headers.put("Cache-Control", "public, no-cache");
        headers.put("Vary", VARY);
        return headers;
    }
}
