package org.hexapla.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hexapla.core.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All forms that a document can be had in, and when what is missing is expected. */
class FormsIT {
    private static final String DECLARATION = "/documents/A/RES/217(III)";
    private static final String DOCUMENT = "/documents/FORMS/1";
    private static final Server ADMIN = Server.admin();
    private static final Server READER = Server.anonymous();

    @Test
    void everyFormThatADocumentNamesIsThere() {
        JsonObject document = READER.json(DECLARATION);
        List<JsonObject> versions = document.getJsonArray("versions").getValuesAs(JsonObject.class);
        int forms = 0;
        for (JsonObject version : versions) {
            for (String form : version.getJsonObject("forms").keySet()) {
                HttpResponse<byte[]> answer =
                        READER.get(version.getJsonObject("forms").getString(form));
                assertEquals(200, answer.statusCode(), form + ": " + Server.text(answer));
                assertTrue(answer.headers().firstValue("Content-Disposition").isPresent(), form);
                forms++;
            }
        }
        assertEquals(6 * 4 + 5 * 3, forms);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf"})
    void aBilingualFileIsNotSentAgainToWhoeverHasIt(String format) {
        isNotSentAgain(DECLARATION + "/bilingual?languages=ar,ru&format=" + format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "html", "txt"})
    void aVersionMadeIntoAFileIsNotSentAgainToWhoeverHasIt(String format) {
        isNotSentAgain(DECLARATION + "/versions/ru?format=" + format);
    }

    private static void isNotSentAgain(String address) {
        HttpResponse<byte[]> first = READER.get(address);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(200, first.statusCode());
        assertEquals(
                304,
                Server.send(READER.request(address).header("If-None-Match", tag)).statusCode());
    }

    @Test
    void aFormAsksForEachLanguageByItself() {
        HttpResponse<byte[]> answer =
                READER.get(DECLARATION + "/bilingual?languages=en&with=zh&view=lines&format=pdf");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Disposition").orElse("").contains("en-zh"));
    }

    @Test
    void refusesABilingualFileOfOneLanguageOrOfAnotherKind() {
        assertEquals(400, READER.get(DECLARATION + "/bilingual?languages=en").statusCode());
        assertEquals(400, READER.get(DECLARATION + "/bilingual?languages=en,en").statusCode());
        assertEquals(
                400,
                READER.get(DECLARATION + "/bilingual?languages=en,fr&format=rtf").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bilingual?format=docx&",
                "/bilingual?format=pdf&",
                "/tmx?",
            })
    void anEarlierRevisionIsAFileForEverybody(String form) {
        String document =
                "/documents/FORMS/" + (form.contains("docx") ? 2 : form.contains("pdf") ? 3 : 4);
        ADMIN.put(document, "{\"titles\":{\"en\":\"Forms\"},\"originalLanguage\":\"en\"}");
        byte[] first = "All is well.".getBytes(StandardCharsets.UTF_8);
        ADMIN.put(document + "/versions/en", first);
        ADMIN.put(document + "/versions/fr", "Tout va bien.".getBytes(StandardCharsets.UTF_8));
        String before = tag(document + form + "languages=en,fr");
        HttpResponse<byte[]> next =
                Server.send(
                        ADMIN.request(document + "/versions/en")
                                .header("If-Match", '"' + Sha256.hex(first) + '"')
                                .PUT(BodyPublishers.ofString("All is very well.")));
        assertEquals(201, next.statusCode(), Server.text(next));
        String earlier = document + form + "languages=en,fr&revision=1";
        isNotSentAgain(earlier);
        assertEquals("no-cache", READER.get(earlier).headers().firstValue("Cache-Control").get());
        assertNotEquals(tag(document + form + "languages=en,fr"), tag(earlier));
        assertEquals(form.startsWith("/tmx"), before.equals(tag(earlier)));
        assertEquals(200, READER.get(earlier + "&working=true").statusCode());
        assertEquals(404, READER.get(document + form + "languages=en,fr&revision=9").statusCode());
        assertEquals(400, READER.get(document + form + "languages=en&revision=1").statusCode());
    }

    private static String tag(String address) {
        HttpResponse<byte[]> answer = READER.get(address);
        assertEquals(200, answer.statusCode(), Server.text(answer));
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void aManagerSaysWhenALanguageIsExpectedAndReadersSeeIt() {
        ADMIN.put(DOCUMENT, "{\"titles\":{\"en\":\"Forms\"},\"originalLanguage\":\"en\"}");
        ADMIN.put(DOCUMENT + "/versions/en", "All is well.".getBytes(StandardCharsets.UTF_8));
        String due = DOCUMENT + "/versions/fr/due";
        assertEquals(401, READER.put(due, "{\"date\":\"2026-12-01\"}").statusCode());
        assertEquals(204, ADMIN.put(due, "{\"date\":\"2026-12-01\"}").statusCode());
        JsonObject bitext = READER.json(DOCUMENT + "/bitext?languages=en,fr");
        assertEquals(
                "2026-12-01", bitext.getJsonObject("missing").getJsonObject("fr").getString("due"));
        ADMIN.put(DOCUMENT, "{\"titles\":{\"en\":\"Forms again\"}}");
        assertEquals("2026-12-01", READER.json(DOCUMENT).getJsonObject("due").getString("fr"));
        String english = DOCUMENT + "/versions/en/due";
        assertEquals(409, ADMIN.put(english, "{\"date\":\"2026-12-01\"}").statusCode());
        for (String day : new String[] {"0001-01-01", "9999-12-31", "+999999999-12-31"}) {
            HttpResponse<byte[]> odd = ADMIN.put(due, "{\"date\":\"" + day + "\"}");
            assertEquals(422, odd.statusCode(), day);
        }
        assertEquals(204, Server.send(ADMIN.request(due).DELETE()).statusCode());
        assertFalse(READER.json(DOCUMENT).containsKey("due"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "产", "ق", "𠮷"})
    void aSearchOfTenThousandCharactersIsRefusedInWords(String character) {
        String words = URLEncoder.encode(character.repeat(10_000), StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer = READER.get("/search?q=" + words);
        assertEquals(400, answer.statusCode());
        assertTrue(Server.json(answer).getString("type").endsWith("query-too-long"));
    }
}
