package org.hexapla.it;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An XLIFF 1.2 kit as a translator's tool changes it: by its text. */
record Kit(String xliff) {
    private static final Pattern PLAIN =
            Pattern.compile(
                    "<trans-unit id=\"([^\"]+)\"[^>]*>\\s*<source>[^<]*</source>\\s*"
                            + "<target[^>]*>([^<]{20,})</target>");

    /** Fetches one. */
    static Kit of(Server server, String document, String pair) {
        byte[] body = server.get(document + "/xliff?" + pair + "&version=1.2").body();
        return new Kit(new String(body, StandardCharsets.UTF_8));
    }

    /** The ids of segments whose texts hold no codes. */
    List<String> plain() {
        List<String> ids = new ArrayList<>();
        PLAIN.matcher(xliff).results().forEach(found -> ids.add(found.group(1)));
        return ids;
    }

    String text(String id) {
        return find(id).group(2);
    }

    /** The kit with another text for one segment. */
    Kit with(String id, String text) {
        Matcher found = find(id);
        return new Kit(xliff.substring(0, found.start(2)) + text + xliff.substring(found.end(2)));
    }

    private Matcher find(String id) {
        Matcher matcher = PLAIN.matcher(xliff);
        while (matcher.find()) {
            if (matcher.group(1).equals(id)) {
                return matcher;
            }
        }
        throw new AssertionError("no plain segment " + id);
    }

    byte[] bytes() {
        return xliff.getBytes(StandardCharsets.UTF_8);
    }
}
