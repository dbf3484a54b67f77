package org.hexapla.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document whose kit is brought back again and again, every text of it new each time: all of a
 * translation bears one number, that of the last kit that was answered or of the one after it.
 */
final class BroughtAgain {
    private static final String DOCUMENT = "/documents/KILL/KIT";
    private static final int PARAGRAPHS = 200;
    private static final Pattern NUMBER = Pattern.compile("(est annexé, état )(\\d+)");

    private volatile int answered;
    private volatile int sent;
    private volatile long lastNanos = 1_000_000_000L;
    private int whole;
    private int gone;
    private int half;
    private int lost;

    private static byte[] text(String pattern) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= PARAGRAPHS; i++) {
            text.append(i).append(". ").append(pattern.formatted(i)).append("\n\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void ok(HttpResponse<byte[]> answer) {
        assertTrue(answer.statusCode() < 300, () -> Server.text(answer));
    }

    /** Puts the document there, with a translation that bears the number 0. */
    void prepare(Server server) {
        String document = "{\"titles\":{\"en\":\"Annexes\"},\"originalLanguage\":\"en\"}";
        ok(server.put(DOCUMENT, document));
        ok(server.put(DOCUMENT + "/versions/en", text("Paragraph %d of the rules is annexed.")));
        ok(
                server.put(
                        DOCUMENT + "/versions/fr",
                        text("Le paragraphe %d des règles est annexé, état 0.")));
    }

    /** Takes a kit, translates it all anew and brings it back; returns once it is answered. */
    void bring(Server server) {
        Kit kit = Kit.of(server, DOCUMENT, "source=en&target=fr");
        int next = answered + 1;
        String worked = NUMBER.matcher(kit.xliff()).replaceAll("$1" + next);
        sent = next;
        long start = System.nanoTime();
        HttpResponse<byte[]> answer =
                server.post(DOCUMENT + "/xliff", worked.getBytes(StandardCharsets.UTF_8));
        ok(answer);
        assertEquals(PARAGRAPHS, Server.json(answer).getInt("accepted"), Server.text(answer));
        lastNanos = System.nanoTime() - start;
        answered = next;
    }

    /** How long bringing it back took last, in nanoseconds. */
    long usual() {
        return lastNanos;
    }

    boolean isUnderWay() {
        return sent > answered;
    }

    /** Looks at what a killed server left: which number its texts and its history bear. */
    void check(Server server) {
        TreeSet<Integer> texts = new TreeSet<>();
        JsonObject bitext =
                Server.json(server.get(DOCUMENT + "/bitext?languages=en,fr&working=true"));
        for (JsonObject row : bitext.getJsonArray("rows").getValuesAs(JsonObject.class)) {
            String text = row.getJsonObject("cells").getJsonObject("fr").getString("text");
            texts.add(number(text));
        }
        boolean under = isUnderWay();
        int now = texts.last();
        boolean one = texts.size() == 1 && (now == answered || under && now == sent);
        JsonObject history = Server.json(server.get(DOCUMENT + "/versions/fr/history"));
        var changes = history.getJsonArray("items").getValuesAs(JsonObject.class);
        int told = changes.isEmpty() ? 0 : number(changes.get(0).getString("newText"));
        half += one && told == now ? 0 : 1;
        lost += now < answered ? 1 : 0;
        whole += under && now == sent ? 1 : 0;
        gone += under && now != sent ? 1 : 0;
        answered = now;
        sent = now;
    }

    private static int number(String text) {
        Matcher number = NUMBER.matcher(text);
        assertTrue(number.find(), text);
        return Integer.parseInt(number.group(2));
    }

    /** What must never be. */
    int wrong() {
        return half + lost;
    }

    @Override
    public String toString() {
        return "%d kits answered; of those cut off %d whole, %d not there; %d half, %d lost"
                .formatted(answered, whole, gone, half, lost);
    }
}
