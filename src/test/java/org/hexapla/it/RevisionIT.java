package org.hexapla.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents that revise and correct each other, as a documents officer sends and finds them. */
class RevisionIT {
    private static final Server ADMIN = Server.admin();
    private static final Server GUEST = Server.anonymous();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private static final String OPENING = "1. The Chair opened the session in Geneva.\n\n";
    private static final String BUDGET = "The Committee considered the budget for 2019.";
    private static final String BUDGETS = "The Committee considered the budgets for 2019 and 2020.";
    private static final String FISH = "Observers from nine States spoke about fish.";
    private static final String CLOSING = "The session rose at noon.\n";
    private static final String HEAD = "Report of the Committee on Rivers\n\n";
    private static final String ENGLISH = HEAD + OPENING + "2. " + BUDGET + "\n\n3. " + CLOSING;
    private static final String REVISED =
            HEAD + OPENING + "2. " + FISH + "\n\n3. " + BUDGETS + "\n\n4. " + CLOSING;
    private static final String BUDGET_FR = "Le Comité a examiné le budget de 2019.";
    private static final String FRENCH =
            "Rapport du Comité des cours d’eau\n\n1. Le Président a ouvert la session à"
                    + " Genève.\n\n2. "
                    + BUDGET_FR
                    + "\n\n3. La séance a été levée à midi.\n";
    private static final String CHINESE =
            "河流委员会的报告\n\n1. 主席在日内瓦宣布会议开幕。\n\n2. 委员会审议了2019年预算。\n\n3. 会议于中午结束。\n";

    private String symbol = "";

    @BeforeEach
    void addADocument() {
        symbol = "TEST/REVISION/" + System.nanoTime() + "/" + NEXT.incrementAndGet();
        add(symbol, "{\"titles\":{\"en\":\"Rivers\"},\"originalLanguage\":\"en\"}");
        send(symbol, "en", ENGLISH);
    }

    private static String path(String symbol) {
        return "/documents/" + symbol.replace(" ", "%20");
    }

    private static JsonObject add(String symbol, String json) {
        HttpResponse<byte[]> answer = ADMIN.put(path(symbol), json);
        assertEquals(201, answer.statusCode(), Server.text(answer));
        return Server.json(answer);
    }

    private static JsonObject send(String symbol, String language, String text) {
        HttpResponse<byte[]> answer =
                ADMIN.put(path(symbol) + "/versions/" + language, text.getBytes(UTF_8));
        assertEquals(201, answer.statusCode(), Server.text(answer));
        return Server.json(answer);
    }

    private String revise(String modifier, String text) {
        String spelled = symbol + "/" + modifier;
        String json = "{\"titles\":{\"en\":\"Rivers\"},\"originalLanguage\":\"en\"}";
        String revised = add(spelled, json).getString("symbol");
        send(revised, "en", text);
        return revised;
    }

    private static JsonObject document(String symbol) {
        return ADMIN.json(path(symbol));
    }

    private static JsonObject version(String symbol, String language) {
        return document(symbol).getJsonArray("versions").getValuesAs(JsonObject.class).stream()
                .filter(version -> version.getString("language").equals(language))
                .findFirst()
                .orElse(JsonObject.EMPTY_JSON_OBJECT);
    }

    private static List<JsonObject> rows(String symbol, String languages) {
        return ADMIN.json(path(symbol) + "/bitext?working=true&languages=" + languages)
                .getJsonArray("rows")
                .getValuesAs(JsonObject.class);
    }

    private static JsonObject row(String symbol, String languages, String id) {
        return rows(symbol, languages).stream()
                .filter(row -> row.getString("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + id));
    }

    private static String state(JsonObject row, String language) {
        return row.getJsonObject("cells")
                .getJsonObject(language)
                .getJsonArray("segments")
                .getJsonObject(0)
                .getString("state");
    }

    private static String text(JsonObject row, String language) {
        return row.getJsonObject("cells").getJsonObject(language).getString("text");
    }

    private static List<JsonObject> changes(String symbol, String language) {
        return ADMIN.json(path(symbol) + "/versions/" + language + "/changes")
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private static String page(Server reader, String address) {
        HttpResponse<byte[]> answer =
                Server.send(reader.request("/en" + address).header("Accept", "text/html"));
        assertEquals(200, answer.statusCode(), Server.text(answer));
        return new String(answer.body(), UTF_8);
    }

    @Test
    void carriesTheTranslationsOfTheDocumentThatIsRevised() {
        send(symbol, "fr", FRENCH);
        send(symbol, "zh", CHINESE);
        String revised = revise("Rev. 1", REVISED);
        String head = rows(symbol, "en").get(0).getString("id");
        assertEquals(head, rows(revised, "en").get(0).getString("id"));
        for (String language : List.of("fr", "zh")) {
            JsonObject kept = row(revised, "en," + language, "p1");
            assertEquals(text(row(symbol, "en," + language, "p1"), language), text(kept, language));
            assertEquals("final", state(kept, language));
            assertEquals("final", state(row(revised, "en," + language, "p4"), language));
            assertEquals("initial", state(row(revised, "en," + language, "p3"), language));
            assertFalse(
                    row(revised, "en," + language, "p2")
                            .getJsonObject("cells")
                            .containsKey(language));
            JsonObject from = version(revised, language).getJsonObject("carriedFrom");
            assertEquals(symbol, from.getString("from"));
            assertEquals(1, from.getInt("fromRevision"));
        }
        assertEquals(404, GUEST.get(path(revised) + "/versions/fr").statusCode());
    }

    @Test
    void tellsWhatAChangedParagraphWasAndMarksItsWords() {
        send(symbol, "fr", FRENCH);
        String revised = revise("Rev.1", REVISED);
        List<JsonObject> changes = changes(revised, "fr");
        assertEquals(
                List.of("p2 new", "p3 stale"),
                changes.stream()
                        .map(one -> one.getString("row") + " " + one.getString("change"))
                        .toList());
        JsonObject stale = changes.get(1);
        assertEquals(BUDGET, stale.getString("sourceBefore"));
        assertEquals(BUDGETS, stale.getString("source"));
        assertEquals(BUDGET_FR, stale.getString("targetBefore"));
        String marked =
                stale.getJsonArray("difference").getValuesAs(JsonObject.class).stream()
                        .filter(piece -> !piece.getString("kind").equals("same"))
                        .map(piece -> piece.getString("kind") + " " + piece.getString("text"))
                        .reduce("", (one, next) -> one + "|" + next);
        assertTrue(marked.contains("|deleted budget|inserted budgets"), marked);
        String page = page(ADMIN, path(revised) + "/versions/fr/changes");
        assertTrue(page.contains("<del>") && page.contains("<ins>"), page);
        assertEquals(401, GUEST.get(path(revised) + "/versions/fr/changes").statusCode());
    }

    @Test
    void givesAKitOfWhatChangedAndTakesItBack() {
        send(symbol, "fr", FRENCH);
        String revised = revise("Rev.1", REVISED);
        Kit kit = Kit.of(ADMIN, path(revised), "source=en&target=fr&units=changed");
        assertTrue(kit.xliff().contains(FISH) && kit.xliff().contains("Before: " + BUDGET));
        assertFalse(kit.xliff().contains("opened the session"));
        String worked = "Le Comité a examiné les budgets de 2019 et de 2020.";
        String id = kit.plain().get(0);
        HttpResponse<byte[]> back =
                ADMIN.post(path(revised) + "/xliff", kit.with(id, worked).bytes());
        assertEquals(1, Server.json(back).getInt("accepted"), Server.text(back));
        assertEquals(worked, text(row(revised, "en,fr", "p3"), "fr"));
        assertEquals("final", state(row(revised, "en,fr", "p4"), "fr"));
        assertEquals(
                List.of("p2"),
                changes(revised, "fr").stream().map(c -> c.getString("row")).toList());
    }

    @Test
    void goesOnFromOneRevisionToTheNext() {
        send(symbol, "fr", FRENCH);
        revise("Rev.1", REVISED);
        String second = revise("Rev.2", REVISED.replace("2020", "2021"));
        assertEquals(
                symbol + "/REV.1",
                version(second, "fr").getJsonObject("carriedFrom").getString("from"));
        assertEquals("final", state(row(second, "en,fr", "p4"), "fr"));
        JsonObject stale = changes(second, "fr").get(1);
        assertEquals(BUDGET, stale.getString("sourceBefore"));
    }

    @Test
    void carriesATranslationThatIsPublishedAfterTheRevision() {
        String revised = revise("Rev.1", REVISED);
        assertTrue(version(revised, "fr").isEmpty());
        HttpResponse<byte[]> draft =
                ADMIN.put(path(symbol) + "/versions/fr?draft=true", FRENCH.getBytes(UTF_8));
        assertEquals(201, draft.statusCode(), Server.text(draft));
        Kit kit = Kit.of(ADMIN, path(symbol), "source=en&target=fr");
        String id =
                kit.plain().stream()
                        .filter(one -> kit.text(one).startsWith("La séance"))
                        .findFirst()
                        .orElseThrow();
        ADMIN.post(path(symbol) + "/xliff", kit.with(id, "La séance a pris fin à midi.").bytes());
        assertEquals(
                200,
                ADMIN.post(path(symbol) + "/versions/fr/publication", new byte[0]).statusCode());
        assertEquals("La séance a pris fin à midi.", text(row(revised, "en,fr", "p4"), "fr"));
    }

    @Test
    void leavesOutWhatWasWithdrawn() {
        send(symbol, "fr", FRENCH);
        send(symbol, "zh", CHINESE);
        HttpResponse<byte[]> withdrawn =
                Server.send(
                        ADMIN.request(path(symbol) + "/versions/fr/publication?reason=wrong")
                                .DELETE());
        assertEquals(2, withdrawn.statusCode() / 100, Server.text(withdrawn));
        String revised = revise("Rev.1", REVISED);
        assertTrue(version(revised, "fr").isEmpty());
        assertEquals("final", state(row(revised, "en,zh", "p1"), "zh"));
    }

    @Test
    void theOfficialFileOfTheRevisionTakesThePlaceOfTheDraft() {
        send(symbol, "fr", FRENCH);
        String revised = revise("Rev.1", REVISED);
        String french =
                FRENCH.replace("3. La", "4. La")
                        .replace(
                                "2. Le",
                                "2. Des observateurs de neuf États ont parlé des"
                                        + " poissons.\n\n3. Le");
        send(revised, "fr", french);
        assertEquals("final", state(row(revised, "en,fr", "p2"), "fr"));
        assertTrue(changes(revised, "fr").isEmpty());
    }

    @Test
    void theTwoPagesTellOfEachOther() {
        String revised = revise("REV 1", REVISED);
        assertEquals(symbol + "/REV.1", document(symbol).getString("supersededBy"));
        assertEquals(symbol, document(revised).getString("parent"));
        assertEquals("revision", document(revised).getString("relation"));
        assertTrue(
                page(GUEST, path(symbol)).contains("Superseded by <a class=\"symbol\""),
                page(GUEST, path(symbol)));
        assertTrue(page(GUEST, path(revised)).contains("Revises <a class=\"symbol\""));
        assertTrue(page(GUEST, path(symbol) + "/bitext").contains("Superseded by"));
    }

    private String correct() {
        send(symbol, "fr", FRENCH);
        send(symbol, "zh", CHINESE);
        String json =
                "{\"titles\":{\"fr\":\"Rectificatif\"},\"appliesTo\":[\"fr\",\"es\"],"
                        + "\"originalLanguage\":\"fr\"}";
        return add(symbol + "/Corr.1", json).getString("symbol");
    }

    @Test
    void aCorrigendumDoesNotApplyToOtherLanguages() {
        String corrigendum = correct();
        send(corrigendum, "fr", "Page 2, paragraphe 2\n\nAu lieu de : 2018, lire : 2019.\n");
        assertEquals(
                List.of("es", "fr"),
                document(corrigendum)
                        .getJsonArray("appliesTo")
                        .getValuesAs(JsonString.class)
                        .stream()
                        .map(JsonString::getString)
                        .toList());
        HttpResponse<byte[]> refused =
                ADMIN.put(path(corrigendum) + "/versions/ru", "Текст".getBytes(UTF_8));
        assertEquals(409, refused.statusCode());
        JsonObject problem = Server.json(refused);
        assertEquals("urn:hexapla:problem:does-not-apply", problem.getString("type"));
        assertTrue(problem.getString("detail").contains("only to es, fr"), problem.toString());
        assertEquals(409, ADMIN.get(path(corrigendum) + "/xliff?source=fr&target=ru").statusCode());
        assertEquals(200, ADMIN.get(path(corrigendum) + "/xliff?source=fr&target=es").statusCode());
        JsonObject progress = ADMIN.json(path(corrigendum) + "/progress");
        assertEquals(List.of("es"), List.copyOf(progress.getJsonObject("languages").keySet()));
        String list = ADMIN.json("/documents?q=" + corrigendum).toString();
        assertTrue(list.contains("\"ru\":{\"state\":\"not-applicable\"}"), list);
        assertTrue(page(GUEST, path(corrigendum)).contains("It does not apply to:"));
        assertTrue(
                page(GUEST, path(corrigendum) + "/bitext?languages=fr,ru")
                        .contains("does not apply"));
    }

    @Test
    void theCorrectedVersionTellsOfTheCorrigendum() {
        String corrigendum = correct();
        assertFalse(version(symbol, "fr").containsKey("corrigenda"));
        send(corrigendum, "fr", "Page 2, paragraphe 2\n\nAu lieu de : 2018, lire : 2019.\n");
        assertEquals(
                symbol + "/CORR.1", version(symbol, "fr").getJsonArray("corrigenda").getString(0));
        assertFalse(version(symbol, "zh").containsKey("corrigenda"));
        String french = page(GUEST, path(symbol) + "/bitext?languages=en,fr");
        assertTrue(french.contains("A corrigendum corrects this text:"), french);
        assertFalse(
                page(GUEST, path(symbol) + "/bitext?languages=en,zh")
                        .contains("A corrigendum corrects"));
    }

    @Test
    void onlyACorrigendumCanBeForSomeLanguages() {
        HttpResponse<byte[]> refused =
                ADMIN.put(
                        path(symbol),
                        "{\"titles\":{\"en\":\"Rivers\"},\"appliesTo\":[\"en\",\"fr\"]}");
        assertEquals(422, refused.statusCode());
        assertEquals(
                "urn:hexapla:problem:not-a-corrigendum", Server.json(refused).getString("type"));
    }
}
