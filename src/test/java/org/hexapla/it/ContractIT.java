package org.hexapla.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hexapla.core.Sha256;
import org.hexapla.core.corpus.TmxRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every example of the contract with those who call us: what it shows to be sent is sent, and the
 * answers hold what it shows of them.
 */
class ContractIT {
    private static final Server ADMIN = Server.admin();
    private static final Server GUEST = Server.anonymous();

    /** What this run calls its own, so that it can be repeated on a server. */
    private static final String RUN = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);

    private static final AtomicInteger NEXT = new AtomicInteger();

    private static final byte[] ENGLISH =
            """
            11. The Committee adopted its report, which is annexed to this note.

            (a) The budget is approved.

            (b) The next session is held in Geneva.
            """
                    .getBytes(UTF_8);
    private static final byte[] CHINESE =
            """
            11. 委员会通过了报告。报告附于本说明之后。

            (a) 预算获得批准。

            (b) 下届会议在日内瓦举行。
            """
                    .getBytes(UTF_8);
    private static final byte[] FRENCH =
            """
            11. Le Comité a adopté son rapport, qui est annexé à la présente note.

            (a) Le budget est approuvé.

            (b) La prochaine session se tient à Genève.
            """
                    .getBytes(UTF_8);

    private String symbol = "";
    private String document = "";
    private String meeting = "";
    private String process = "";

    @BeforeEach
    void name() {
        int next = NEXT.incrementAndGet();
        symbol = "CONTRACT/" + RUN + "/" + next;
        document = "/documents/" + symbol;
        meeting = "CONTRACT/" + RUN + "/M" + next;
        process = ("contract-" + RUN + "-" + next).toLowerCase(Locale.ROOT);
    }

    private Example example(String name) {
        return Example.of(
                name,
                Map.of("symbol", symbol, "meeting", meeting, "process", process, "scope", symbol));
    }

    private static HttpResponse<byte[]> send(
            String method, String path, byte[] body, String... headers) {
        var request = ADMIN.request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Server.send(request.method(method, BodyPublishers.ofByteArray(body)));
    }

    private static HttpResponse<byte[]> patch(String path, String json, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send("PATCH", path, json.getBytes(UTF_8), all);
    }

    private static JsonObject answered(int status, HttpResponse<byte[]> answer) {
        assertEquals(status, answer.statusCode(), Server.text(answer));
        return Server.json(answer);
    }

    private static void assertProblem(int status, String type, HttpResponse<byte[]> answer) {
        JsonObject problem = answered(status, answer);
        assertEquals("urn:hexapla:problem:" + type, problem.getString("type"));
        assertEquals(status, problem.getInt("status"));
        assertFalse(problem.getString("title").isBlank());
        assertFalse(problem.getString("detail").isBlank(), "it says what to do");
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError(name));
    }

    private void addMeeting() {
        answered(201, ADMIN.put("/processes/" + process, example("process").text()));
        answered(201, ADMIN.put("/meetings/" + meeting, example("meeting").text()));
    }

    private void addDocument() {
        addMeeting();
        answered(201, ADMIN.put(document, example("document").text()));
    }

    private void addTexts() {
        addDocument();
        answered(201, ADMIN.put(document + "/versions/en", ENGLISH));
        answered(201, ADMIN.put(document + "/versions/zh", CHINESE));
    }

    @Test
    void takesAProcessAndTellsIt() {
        String path = "/processes/" + process;
        Example example = example("process");
        example.assertIn(answered(201, ADMIN.put(path, example.text())));
        example.assertIn(answered(200, ADMIN.put(path, example.text())));
        example.assertIn(GUEST.json(path));
        assertTrue(GUEST.json(path).containsKey("meetings"));
    }

    @Test
    void takesAMeetingAndTellsIt() {
        assertProblem(
                404,
                "no-such-process",
                ADMIN.put("/meetings/" + meeting, example("meeting").text()));
        addMeeting();
        Example example = example("meeting");
        String path = "/meetings/" + meeting;
        example.assertIn(answered(200, ADMIN.put(path, example.text())));
        JsonObject told = GUEST.json(path);
        example.assertIn(told);
        assertEquals(meeting, told.getString("code"));
        assertEquals(
                List.of(meeting),
                GUEST.json("/processes/" + process)
                        .getJsonArray("meetings")
                        .getValuesAs(JsonString::getString));
        assertTrue(
                items("/meetings").stream().anyMatch(one -> one.getString("code").equals(meeting)));
    }

    @Test
    void tellsPlacesAndEventsInLanguagesAndTakesThemBackWhole() {
        addMeeting();
        String path = "/meetings/" + meeting;
        answered(
                200,
                ADMIN.put(
                        path,
                        """
                        {"titles":{"en":"A"},"place":"Geneva","places":{"en":"Geneva","ar":"جنيف"}}
                        """));
        JsonObject told = GUEST.json(path);
        assertEquals("جنيف", told.getJsonObject("places").getString("ar"));
        assertEquals(told, answered(200, ADMIN.put(path, told.toString())));
        answered(200, ADMIN.put(path, "{\"titles\":{\"en\":\"B\"},\"place\":\"Geneva\"}"));
        assertEquals(told.get("places"), GUEST.json(path).get("places"));
        assertTrue(page("/ar" + path).contains("<bdi lang=\"ar\">جنيف</bdi>"));
        String line = "/processes/" + process;
        answered(
                200,
                ADMIN.put(
                        line,
                        """
                        {"titles":{"en":"A"},"events":[{"date":"2020-07","text":"Held",
                        "texts":{"en":"Held","zh":"举行"},"earlier":[{"date":"2020-05",
                        "text":"Geneva","texts":{"zh":"日内瓦"}}]}]}
                        """));
        JsonObject events = GUEST.json(line);
        assertEquals(events, answered(200, ADMIN.put(line, events.toString())));
        assertTrue(page("/zh" + line).contains(">日内瓦<"));
    }

    @Test
    void refusesPlacesThatAreNoneOrTwo() {
        addMeeting();
        Map<String, String> refusals =
                Map.of(
                        "{\"en\":7}", "wrong-member",
                        "\"Geneva\"", "wrong-member",
                        "{\"e\":\"Geneva\"}", "unknown-language",
                        "{\"zh\":\"日内瓦\",\"zh-Hans\":\"日内瓦\"}", "duplicate-member");
        refusals.forEach((places, type) -> assertProblem(400, type, putPlaces(places)));
        assertProblem(422, "two-texts", putPlaces("{\"en\":\"Vienna\"}"));
        assertProblem(422, "text-too-long", putPlaces("{\"fr\":\"" + "x".repeat(401) + "\"}"));
        assertEquals("{}", GUEST.json("/meetings/" + meeting).get("places").toString());
    }

    private static String page(String path) {
        return Server.text(Server.send(GUEST.request(path).header("Accept", "text/html")));
    }

    private HttpResponse<byte[]> putPlaces(String places) {
        return ADMIN.put(
                "/meetings/" + meeting,
                "{\"titles\":{\"en\":\"A\"},\"place\":\"Geneva\",\"places\":" + places + "}");
    }

    @Test
    void showsHowEachLanguageOfAMeetingsDocumentStandsAndWhereItIs() {
        addTexts();
        JsonObject languages =
                GUEST.json("/meetings/" + meeting)
                        .getJsonArray("documents")
                        .getJsonObject(0)
                        .getJsonObject("languages");
        new Example(
                        Json.createObjectBuilder()
                                .add("state", "official")
                                .add("address", document + "/bitext?languages=en,zh")
                                .build())
                .assertIn(languages.getJsonObject("zh"));
        assertEquals("none", languages.getJsonObject("fr").getString("state"));
        assertEquals(
                200, GUEST.get(languages.getJsonObject("zh").getString("address")).statusCode());
    }

    private static List<JsonObject> items(String path) {
        return GUEST.json(path).getJsonArray("items").getValuesAs(JsonObject.class);
    }

    @Test
    void takesADocumentAndTellsIt() {
        addMeeting();
        Example example = example("document");
        example.assertIn(answered(201, ADMIN.put(document, example.text())));
        example.assertIn(answered(200, ADMIN.put(document, example.text())));
        JsonObject told = GUEST.json(document);
        example.assertIn(told);
        assertEquals(symbol, told.getString("symbol"));
        assertEquals(JsonValue.EMPTY_JSON_ARRAY, told.get("versions"));
        JsonObject listed =
                GUEST.json("/meetings/" + meeting).getJsonArray("documents").getJsonObject(0);
        assertEquals(symbol, listed.getString("symbol"));
        assertEquals(
                Set.of("ar", "zh", "en", "fr", "ru", "es"),
                listed.getJsonObject("languages").keySet());
    }

    /** A record of each kind that is written as JSON, by its address. */
    private Map<String, String> records() {
        return Map.of(
                "/processes/" + process, example("process").text(),
                "/documents/" + symbol, example("document").without("meeting").text(),
                "/meetings/" + meeting, example("meeting").without("process").text(),
                "/accounts/" + process, example("account").text());
    }

    @Test
    void makesWhatIsToBeNewAndLeavesAloneWhatIsThere() {
        String[] asNew = {"Content-Type", "application/json", "If-None-Match", "*"};
        records()
                .forEach(
                        (path, json) -> {
                            byte[] body = json.getBytes(UTF_8);
                            answered(201, send("PUT", path, body, asNew));
                            assertProblem(412, "not-new", send("PUT", path, body, asNew));
                            answered(200, ADMIN.put(path, json));
                        });
        String version = document + "/versions/en";
        answered(201, send("PUT", version, ENGLISH, "If-None-Match", "*"));
        assertProblem(412, "not-new", send("PUT", version, ENGLISH, "If-None-Match", "*"));
        assertProblem(
                412,
                "not-new",
                send("PUT", version, CHINESE, "If-None-Match", "*", "Prefer", "respond-async"));
        assertProblem(
                400, "bad-entity-tags", send("PUT", version, CHINESE, "If-None-Match", "\"x\""));
        byte[] due = "{\"date\":\"2026-12-01\"}".getBytes(UTF_8);
        String french = document + "/versions/fr/due";
        assertEquals(204, send("PUT", french, due, asNew).statusCode());
        assertProblem(412, "not-new", send("PUT", french, due, asNew));
    }

    @Test
    void writesARecordOnlyOverTheStateThatTheWriterKnows() {
        records()
                .forEach(
                        (path, json) -> {
                            assertProblem(412, "nothing-to-replace", put(path, json, "*"));
                            answered(201, ADMIN.put(path, json));
                            String tag = header(ADMIN.get(path), "ETag");
                            assertProblem(412, "changed-meanwhile", put(path, json, "\"0\""));
                            assertProblem(400, "bad-entity-tags", put(path, json, "0"));
                            HttpResponse<byte[]> written = put(path, json, tag);
                            assertEquals(200, written.statusCode());
                            answered(200, put(path, json, header(written, "ETag")));
                            answered(200, put(path, json, "*"));
                        });
    }

    @Test
    void letsOneOfSeveralWriteWhoKnowTheSameState() {
        addDocument();
        String tag = header(ADMIN.get(document), "ETag");
        List<CompletableFuture<Integer>> all =
                Stream.of("One", "Two", "Three", "Four")
                        .map(title -> "{\"titles\":{\"en\":\"" + title + "\"}}")
                        .map(json -> supplyAsync(() -> put(document, json, tag).statusCode()))
                        .toList();
        assertEquals(
                List.of(200, 412, 412, 412),
                all.stream().map(CompletableFuture::join).sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/", "/documents/", "/meetings/", "/processes/"})
    void letsOneOfSeveralMakeWhatIsToBeNew(String kind) {
        String name = "new-" + UUID.randomUUID();
        boolean large = kind.equals("/documents/") || kind.equals("/meetings/");
        String path = kind + (large ? name.toUpperCase(Locale.ROOT) : name);
        List<CompletableFuture<Integer>> all =
                Stream.of("One", "Two", "Three", "Four", "Five", "Six")
                        .map(word -> made(kind, word))
                        .map(json -> supplyAsync(() -> putNew(path, json).statusCode()))
                        .toList();
        List<Integer> answers = all.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(1, answers.stream().filter(status -> status < 300).count(), answers + "");
        assertEquals(201, answers.get(0));
        assertTrue(answers.get(5) == 409 || answers.get(5) == 412, answers + "");
    }

    private static String made(String kind, String word) {
        return kind.equals("/accounts/")
                ? "{\"roles\":[\"reader\"],\"password\":\"the password " + word + "\"}"
                : kind.equals("/documents/")
                        ? "{\"titles\":{\"en\":\"" + word + "\"},\"originalLanguage\":\"en\"}"
                        : "{\"titles\":{\"en\":\"" + word + "\"}}";
    }

    private static HttpResponse<byte[]> putNew(String path, String json) {
        return send(
                "PUT",
                path,
                json.getBytes(UTF_8),
                "Content-Type",
                "application/json",
                "If-None-Match",
                "*");
    }

    private static HttpResponse<byte[]> put(String path, String json, String ifMatch) {
        String[] headers = {"Content-Type", "application/json", "If-Match", ifMatch};
        return send("PUT", path, json.getBytes(UTF_8), headers);
    }

    @Test
    void refusesAConditionThatNobodyLooksAt() {
        addDocument();
        String path = document + "/versions/fr/due";
        String due = "{\"date\":\"2026-12-01\"}";
        assertProblem(412, "nothing-tagged", put(path, due, "\"0\""));
        assertProblem(400, "bad-entity-tags", put(path, due, "0"));
        assertEquals(204, ADMIN.put(path, due).statusCode());
    }

    @Test
    void takesAnAccountAndTellsItWithoutItsPassword() {
        String path = "/accounts/" + process;
        Example example = example("account");
        Example told = example.without("password");
        JsonObject first = answered(201, ADMIN.put(path, example.text()));
        told.assertIn(first);
        assertFalse(first.containsKey("password"));
        told.assertIn(answered(200, ADMIN.put(path, told.text())));
        told.assertIn(ADMIN.json(path));
        Server own = GUEST.as(process, example.json().getString("password"));
        assertEquals(403, own.get(path).statusCode());
        assertEquals(401, GUEST.get(path).statusCode());
    }

    @Test
    void takesAVersionAndGivesItBackByteForByte() {
        addDocument();
        String path = document + "/versions/en";
        HttpResponse<byte[]> taken =
                send(
                        "PUT",
                        path,
                        ENGLISH,
                        "Content-Type",
                        "text/plain",
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''Fl%C3%BCsse.txt");
        example("version").assertIn(answered(201, taken));
        assertEquals(path, URI.create(header(taken, "Location")).getPath());
        assertEquals(200, ADMIN.put(path, ENGLISH).statusCode());
        HttpResponse<byte[]> file = GUEST.get(path);
        assertArrayEquals(ENGLISH, file.body());
        String tag = "\"" + Sha256.hex(ENGLISH) + "\"";
        assertEquals(tag, header(file, "ETag"));
        assertTrue(
                header(file, "Content-Disposition").contains("filename*=UTF-8''Fl%C3%BCsse.txt"));
        HttpResponse<byte[]> part = Server.send(GUEST.request(path).header("Range", "bytes=0-2"));
        assertEquals(206, part.statusCode());
        assertEquals("11.", new String(part.body(), UTF_8));
        HttpResponse<byte[]> known = Server.send(GUEST.request(path).header("If-None-Match", tag));
        assertEquals(304, known.statusCode());
    }

    @Test
    void makesTheNextRevisionOnlyOnPurpose() {
        addDocument();
        String path = document + "/versions/en";
        ADMIN.put(path, ENGLISH);
        byte[] next = new String(ENGLISH, UTF_8).replace("Geneva", "Vienna").getBytes(UTF_8);
        assertProblem(409, "already-held", ADMIN.put(path, next));
        String tag = header(GUEST.get(path), "ETag");
        JsonObject taken = answered(201, send("PUT", path, next, "If-Match", tag));
        assertEquals(2, taken.getInt("revision"));
        assertArrayEquals(next, GUEST.get(path).body());
        assertArrayEquals(ENGLISH, GUEST.get(path + "?revision=1").body());
    }

    @Test
    void saysWhatToSendFirst() {
        assertProblem(404, "no-such-document", ADMIN.put(document + "/versions/en", ENGLISH));
        addDocument();
        assertProblem(409, "original-first", ADMIN.put(document + "/versions/zh", CHINESE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"official", "courtesy", "machine", "as-received"})
    void takesATextForWhatItIsSaidToBe(String status) {
        addDocument();
        ADMIN.put(document + "/versions/en", ENGLISH);
        JsonObject taken =
                answered(201, ADMIN.put(document + "/versions/zh?status=" + status, CHINESE));
        assertEquals(status, taken.getString("status"));
        JsonObject version =
                GUEST.json(document).getJsonArray("versions").getValuesAs(JsonObject.class).stream()
                        .filter(one -> one.getString("language").equals("zh"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(status, version.getString("status"));
    }

    @Test
    void publishesADraftAndWithdrawsItWithAReason() {
        addDocument();
        ADMIN.put(document + "/versions/en", ENGLISH);
        String path = document + "/versions/zh";
        JsonObject draft = answered(201, ADMIN.put(path + "?draft=true", CHINESE));
        assertFalse(draft.getBoolean("published"));
        assertEquals(404, GUEST.get(path).statusCode());
        assertEquals(401, GUEST.get(path + "?working=true").statusCode());
        assertArrayEquals(CHINESE, ADMIN.get(path + "?working=true").body());
        JsonObject published = answered(200, ADMIN.post(path + "/publication", new byte[0]));
        assertEquals(1, published.getInt("revision"));
        assertArrayEquals(CHINESE, GUEST.get(path).body());
        HttpResponse<byte[]> withdrawn =
                send("DELETE", path + "/publication?reason=Misprint", new byte[0]);
        assertEquals(204, withdrawn.statusCode(), Server.text(withdrawn));
        HttpResponse<byte[]> gone = GUEST.get(path);
        assertEquals(410, gone.statusCode());
        assertTrue(Server.text(gone).contains("Misprint"), Server.text(gone));
    }

    @ParameterizedTest
    @CsvSource({
        "docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "pdf, application/pdf",
        "html, text/html",
        "txt, text/plain"
    })
    void givesAVersionInOtherForms(String format, String type) {
        addTexts();
        HttpResponse<byte[]> rendition =
                ADMIN.put(
                        document + "/versions/zh?rendition=true",
                        "<!doctype html><html lang=\"zh\"><body><p>委员会通过了报告。</p></body></html>"
                                .getBytes(UTF_8));
        assertEquals(201, rendition.statusCode(), Server.text(rendition));
        HttpResponse<byte[]> form = GUEST.get(document + "/versions/zh?format=" + format);
        assertEquals(200, form.statusCode(), Server.text(form));
        assertTrue(header(form, "Content-Type").startsWith(type), header(form, "Content-Type"));
        assertEquals(
                format.equals("html"),
                new String(form.body(), UTF_8).contains("<!doctype html><html lang=\"zh\"><body>"),
                "the stored rendition is given, others are made");
    }

    @Test
    void showsTheRowsOfTwoLanguages() {
        addTexts();
        example("bitext").assertIn(GUEST.json(document + "/bitext?languages=en,zh"));
        assertEquals(
                GUEST.json(document + "/bitext?languages=en,zh"),
                GUEST.json(document + "/bitext?languages=en,zh-Hans"));
    }

    @Test
    void saysWhatTwoTranslationsGoThrough() {
        addTexts();
        answered(201, ADMIN.put(document + "/versions/fr", FRENCH));
        example("composed").assertIn(GUEST.json(document + "/bitext?languages=fr,zh"));
    }

    @Test
    void takesTheBitextBackAsItGaveIt() {
        addTexts();
        String path = document + "/bitext";
        HttpResponse<byte[]> given = ADMIN.get(path + "?languages=en,zh&working=true");
        JsonObject rows = Server.json(given);
        JsonObject corrected =
                answered(200, patch(path, rows.toString(), "If-Match", header(given, "ETag")));
        assertEquals(rows.getJsonArray("rows").size(), corrected.getJsonArray("rows").size());
        assertEquals("person", corrected.getJsonArray("rows").getJsonObject(0).getString("method"));
    }

    @Test
    void takesACorrectionOfOneRow() {
        addTexts();
        Example example = example("correction");
        String path = document + "/bitext";
        assertEquals(
                401,
                Server.send(
                                GUEST.request(path)
                                        .header("Content-Type", "application/json")
                                        .method("PATCH", BodyPublishers.ofString(example.text())))
                        .statusCode());
        JsonObject corrected = answered(200, patch(path, example.text()));
        JsonObject first =
                Json.createObjectBuilder(corrected)
                        .add("rows", Json.createArrayBuilder().add(row(corrected, "p11")))
                        .build();
        example.assertIn(first);
    }

    private static JsonObject row(JsonObject bitext, String id) {
        return bitext.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "2.0", "2.1"})
    void givesAKitInEachVersionOfXliff(String version) {
        addTexts();
        HttpResponse<byte[]> kit =
                ADMIN.get(document + "/xliff?source=en&target=zh&version=" + version);
        assertEquals(200, kit.statusCode());
        String xliff = new String(kit.body(), UTF_8);
        assertTrue(xliff.contains("version=\"" + version + "\""), xliff);
        assertTrue(header(kit, "Content-Type").startsWith("application/xliff+xml"));
    }

    @Test
    void reportsWhatAKitThatComesBackChanges() {
        addTexts();
        String path = document + "/xliff";
        String budget = "预算获得批准。";
        String session = "下届会议在日内瓦举行。";
        String asked = path + "?source=en&target=zh&version=1.2";
        String kit = new String(ADMIN.get(asked).body(), UTF_8);
        String faster = kit.replace(session, "下届会议将在日内瓦举行。");
        answered(200, ADMIN.post(path, faster.getBytes(UTF_8)));
        String worked = kit.replace(budget, "预算已获批准。").replace(session, "下一届会议将在日内瓦召开。");
        assertNotEquals(kit, worked);
        JsonObject rows = ADMIN.json(document + "/bitext?languages=en,zh&working=true");
        Example report =
                Example.of(
                        "merge-report",
                        Map.of(
                                "accepted", source(rows, "p11.a"),
                                "conflict", source(rows, "p11.b")));
        HttpResponse<byte[]> tried = ADMIN.post(path + "?dryRun=true", worked.getBytes(UTF_8));
        report.assertIn(answered(200, tried));
        JsonObject applied = answered(200, ADMIN.post(path, worked.getBytes(UTF_8)));
        assertFalse(applied.getBoolean("dryRun"));
        assertEquals(1, applied.getInt("accepted"));
        JsonObject now = ADMIN.json(document + "/bitext?languages=en,zh&working=true");
        assertEquals(
                "预算已获批准。",
                row(now, "p11.a").getJsonObject("cells").getJsonObject("zh").getString("text"));
    }

    /** A kit's segment has the id of the first sentence of the original in it. */
    private static String source(JsonObject bitext, String row) {
        return row(bitext, row)
                .getJsonObject("cells")
                .getJsonObject("en")
                .getJsonArray("segments")
                .getJsonObject(0)
                .getString("id");
    }

    @Test
    void tellsHowFarItIs() {
        addTexts();
        example("progress").assertIn(GUEST.json(document + "/progress"));
        Example.of("progress", Map.of("scope", meeting))
                .assertIn(GUEST.json("/progress?meeting=" + meeting));
    }

    @Test
    void listsTheDocumentsThatAreAskedForPartByPart() {
        addMeeting();
        int many = 51;
        for (int i = 0; i < many; i++) {
            answered(201, ADMIN.put(document + "/" + i, example("document").text()));
        }
        String next = "/documents?meeting=" + meeting;
        Set<String> found = new HashSet<>();
        int parts = 0;
        while (next != null) {
            JsonObject list = GUEST.json(next);
            list.getJsonArray("items")
                    .getValuesAs(JsonObject.class)
                    .forEach(one -> found.add(one.getString("symbol")));
            next = list.getString("next", null);
            parts++;
        }
        assertEquals(many, found.size());
        assertEquals(2, parts);
        ADMIN.put(document + "/7/versions/en", ENGLISH);
        String asked = "&q=report&language=en&state=official";
        List<JsonObject> some = items("/documents?meeting=" + meeting + asked);
        assertEquals(
                List.of(symbol + "/7"), some.stream().map(o -> o.getString("symbol")).toList());
    }

    @Test
    void givesAMemoryWithMethodAndConfidence() {
        addTexts();
        HttpResponse<byte[]> tmx = GUEST.get(document + "/tmx?languages=en,zh");
        var units = TmxRules.elements(TmxRules.valid(new String(tmx.body(), UTF_8)), "tu");
        assertEquals(3, units.size());
        assertFalse(TmxRules.property(units.get(0), "x-method").isBlank());
        double confidence = Double.parseDouble(TmxRules.property(units.get(0), "x-confidence"));
        assertTrue(confidence > 0 && confidence <= 1);
    }

    @Test
    void findsWhatIsPublishedWithItsPartner() throws InterruptedException {
        addTexts();
        String asked = "/search?q=session+Geneva&language=en&with=zh&meeting=" + meeting;
        JsonObject found = GUEST.json(asked);
        for (int i = 0; i < 300 && found.getJsonArray("items").isEmpty(); i++) {
            Thread.sleep(100);
            found = GUEST.json(asked);
        }
        example("hit").assertIn(found);
    }

    @Test
    void tellsHowLongWorkStands() throws InterruptedException {
        addDocument();
        HttpResponse<byte[]> accepted =
                send("PUT", document + "/versions/en", ENGLISH, "Prefer", "respond-async");
        answered(202, accepted);
        String job = URI.create(header(accepted, "Location")).getPath();
        assertTrue(job.startsWith("/jobs/"), job);
        JsonObject told = ADMIN.json(job);
        for (int i = 0; i < 300 && !told.getString("state").equals("done"); i++) {
            Thread.sleep(100);
            told = ADMIN.json(job);
        }
        example("job").assertIn(told);
        HttpResponse<byte[]> events = ADMIN.get(job + "/events");
        assertTrue(header(events, "Content-Type").startsWith("text/event-stream"));
    }

    @Test
    void alignsTwoTextsThatAreNotStored() {
        String body =
                part("source", "1. The Committee met.")
                        + part("target", "1. 委员会举行了会议。")
                        + "--cut--\r\n";
        HttpResponse<byte[]> answer =
                Server.send(
                        GUEST.request("/alignments?source=en&target=zh&unit=document")
                                .header("Content-Type", "multipart/form-data; boundary=cut")
                                .POST(BodyPublishers.ofString(body)));
        example("alignment").assertIn(answered(200, answer));
    }

    private static String part(String name, String text) {
        return "--cut\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"x.txt\"\r\n\r\n%s\r\n"
                .formatted(name, text);
    }

    @Test
    void leadsFromOtherSpellingsToTheOneAddress() {
        addDocument();
        String spelled = document.replace(symbol, symbol.toLowerCase(Locale.ROOT)) + "/";
        HttpResponse<byte[]> answer = GUEST.get(spelled);
        assertEquals(308, answer.statusCode());
        assertEquals(document, URI.create(header(answer, "Location")).getPath());
    }

    @Test
    void answersAPersonWithAPageInHisLanguage() {
        addDocument();
        HttpResponse<byte[]> bare =
                Server.send(
                        GUEST.request(document)
                                .header("Accept", "text/html")
                                .header("Accept-Language", "fr"));
        assertEquals(302, bare.statusCode());
        assertEquals("/fr" + document, URI.create(header(bare, "Location")).getPath());
        assertEquals("no-store", header(bare, "Cache-Control"));
        assertTrue(header(bare, "Vary").contains("Accept-Language"));
        HttpResponse<byte[]> any = Server.send(GUEST.request(document).header("Accept", "*/*"));
        assertTrue(header(any, "Content-Type").startsWith("application/json"));
    }

    @Test
    void callsEveryRowAsTheContractDoes() {
        addDocument();
        String english =
                """
                Report on Rivers

                11. The Committee decides:

                • to meet;

                • to adopt;

                12. Again1 it decides.

                ________________
                1 See the report of 2019.

                Article 11

                1. Everyone has the right.

                2. No one shall be held.
                """;
        String chinese =
                """
                报告

                11. 委员会决定：

                • 举行会议；

                • 通过报告；

                12. 委员会再次作出决定。

                第十一条

                1. 人人享有权利。

                2. 任何人不得被拘留。

                译者说明：这一段只有中文才有，英文没有。
                """;
        String insisting = "?accept=warned";
        answered(201, ADMIN.put(document + "/versions/en" + insisting, english.getBytes(UTF_8)));
        answered(201, ADMIN.put(document + "/versions/zh" + insisting, chinese.getBytes(UTF_8)));
        JsonObject bitext = GUEST.json(document + "/bitext?languages=en,zh");
        assertEquals(
                List.of(
                        "u1 heading",
                        "p11 paragraph",
                        "p11.1 item",
                        "p11.2 item",
                        "p12 paragraph",
                        "a11 heading",
                        "a11.p1 paragraph",
                        "a11.p2 paragraph",
                        "u2-zh paragraph",
                        "fn1 footnote"),
                bitext.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                        .map(row -> row.getString("id") + " " + row.getString("kind"))
                        .toList());
    }

    @Test
    void linksEachLanguageToTheFirstWhereTheOriginalIsNotAskedFor() {
        addTexts();
        answered(201, ADMIN.put(document + "/versions/fr", FRENCH));
        assertEquals(
                List.of(Set.of("en", "zh"), Set.of("en", "fr")),
                links(GUEST.json(document + "/bitext?languages=zh,en,fr")));
        assertEquals(
                List.of(Set.of("fr", "zh")),
                links(GUEST.json(document + "/bitext?languages=fr,zh")));
    }

    private static List<Set<String>> links(JsonObject bitext) {
        Set<String> members = Set.of("method", "confidence", "via");
        return row(bitext, "p11").getJsonArray("beads").getValuesAs(JsonObject.class).stream()
                .map(
                        bead -> {
                            Set<String> languages = new HashSet<>(bead.keySet());
                            languages.removeAll(members);
                            return languages;
                        })
                .toList();
    }

    /** A role and how far it may bring a sentence that its tool calls final. */
    @ParameterizedTest
    @CsvSource({"translator, translated", "reviser, reviewed", "manager, final"})
    void takesFromEachRoleWhatItMayGive(String role, String state) {
        addDocument();
        answered(201, ADMIN.put(document + "/versions/en", ENGLISH));
        Server one = account(role);
        String kit = draft(one.get(document + "/xliff?source=en&target=zh&version=2.0"));
        JsonObject report = answered(200, one.post(document + "/xliff", kit.getBytes(UTF_8)));
        assertEquals(3, report.getInt("accepted"), report.toString());
        JsonObject rows = ADMIN.json(document + "/bitext?languages=en,zh&working=true");
        assertEquals(
                state,
                row(rows, "p11.b")
                        .getJsonObject("cells")
                        .getJsonObject("zh")
                        .getJsonArray("segments")
                        .getJsonObject(0)
                        .getString("state"));
        boolean publishes = role.equals("manager");
        HttpResponse<byte[]> publication =
                one.post(document + "/versions/zh/publication", new byte[0]);
        assertEquals(publishes ? 200 : 403, publication.statusCode());
    }

    /** Every sentence of a kit translated and called final. */
    private static String draft(HttpResponse<byte[]> kit) {
        assertEquals(200, kit.statusCode(), Server.text(kit));
        return new String(kit.body(), UTF_8)
                .replace("<segment ", "<segment state=\"final\" ")
                .replace("</source>", "</source><target>译文如此。</target>");
    }

    private Server account(String role) {
        String name = role + "-" + process;
        JsonObject account =
                Json.createObjectBuilder(example("account").json())
                        .add("roles", Json.createArrayBuilder().add(role))
                        .build();
        answered(201, ADMIN.put("/accounts/" + name, account.toString()));
        return GUEST.as(name, account.getString("password"));
    }

    @Test
    void takesNothingFromWhoOnlyReads() {
        addTexts();
        Server reader = account("reader");
        byte[] kit = reader.get(document + "/xliff?source=en&target=zh").body();
        assertProblem(403, "not-allowed", reader.post(document + "/xliff", kit));
        assertProblem(403, "not-allowed", reader.put(document, example("document").text()));
        Server translator = account("translator");
        assertProblem(403, "not-allowed", translator.put(document + "/versions/fr", FRENCH));
        answered(201, translator.put(document + "/versions/fr?status=courtesy", FRENCH));
    }

    @Test
    void keepsWhatIsStaleAsASuggestion() {
        addTexts();
        String path = document + "/xliff";
        String session = "下届会议在日内瓦举行。";
        String kit = new String(ADMIN.get(path + "?source=en&target=zh&version=1.2").body(), UTF_8);
        byte[] next = new String(ENGLISH, UTF_8).replace("Geneva", "Vienna").getBytes(UTF_8);
        String tag = header(GUEST.get(document + "/versions/en"), "ETag");
        answered(201, send("PUT", document + "/versions/en", next, "If-Match", tag));
        String worked = kit.replace(session, "下一届会议将在日内瓦召开。");
        JsonObject report = answered(200, ADMIN.post(path, worked.getBytes(UTF_8)));
        assertEquals(1, report.getInt("stale"), report.toString());
        assertEquals(0, report.getInt("accepted"), report.toString());
        JsonObject suggestion =
                ADMIN.json(document + "/versions/zh/suggestions")
                        .getJsonArray("items")
                        .getJsonObject(0);
        assertEquals("下一届会议将在日内瓦召开。", suggestion.getString("text"));
    }

    @Test
    void takesAKitWhoseSourceIsATranslation() {
        addTexts();
        answered(201, ADMIN.put(document + "/versions/fr", FRENCH));
        String path = document + "/xliff";
        String kit = new String(ADMIN.get(path + "?source=fr&target=zh&version=1.2").body(), UTF_8);
        assertTrue(kit.contains("Le budget est approuvé."), kit);
        String worked = kit.replace("预算获得批准。", "预算已获批准。");
        JsonObject report = answered(200, ADMIN.post(path, worked.getBytes(UTF_8)));
        assertEquals(1, report.getInt("accepted"), report.toString());
    }
}
