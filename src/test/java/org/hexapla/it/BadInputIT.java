package org.hexapla.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and machines send by mistake or by malice: a clear refusal, and nothing stored. */
class BadInputIT {
    private static final Server ADMIN = Server.admin();
    private static final Server READER = Server.anonymous();
    private static final String VERSION = "/documents/BAD/INPUT/1/versions/en";

    @BeforeAll
    static void addDocument() {
        HttpResponse<byte[]> answer =
                ADMIN.put(
                        "/documents/BAD/INPUT/1",
                        "{\"titles\":{\"en\":\"Bad input\"},\"originalLanguage\":\"en\"}");
        assertTrue(answer.statusCode() < 300, Server.text(answer));
    }

    private static void assertRefused(int status, String type, HttpResponse<byte[]> answer) {
        assertEquals(status, answer.statusCode(), Server.text(answer));
        JsonObject problem = Server.json(answer);
        assertTrue(problem.getString("type").endsWith(type), problem.toString());
        assertFalse(problem.getString("detail").isBlank());
        assertTrue(
                answer.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .startsWith("application/problem+json"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused(422, "empty-file", ADMIN.put(VERSION, new byte[0]));
    }

    @Test
    void refusesSixtyMegabytesOfText() {
        byte[] text =
                "All is well. ".repeat(60 * 1024 * 1024 / 13).getBytes(StandardCharsets.UTF_8);
        assertRefused(413, "too-large", ADMIN.put(VERSION, text));
    }

    @Test
    void refusesAWordFileThatInflatesTooFar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    utf8(
                            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                                    + " PartName=\"/word/document.xml\""
                                    + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] blank = new byte[1 << 20];
            java.util.Arrays.fill(blank, (byte) ' ');
            for (int i = 0; i < 300; i++) {
                zip.write(blank);
            }
        }
        assertRefused(413, "inflates-too-far", ADMIN.put(VERSION, bytes.toByteArray()));
    }

    @Test
    void refusesAPdfWithoutAText() throws IOException {
        try (org.apache.pdfbox.pdmodel.PDDocument pdf =
                new org.apache.pdfbox.pdmodel.PDDocument()) {
            pdf.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            assertRefused(422, "no-text-layer", ADMIN.put(VERSION, bytes.toByteArray()));
        }
    }

    @Test
    void asksBackWhenTheTextIsInAnotherLanguage() {
        byte[] french =
                utf8(
                        "Le Comité a tenu sa première séance à Genève. Il a adopté l’ordre du jour et"
                                + " il a élu son président. Les délégations qui ont pris la parole ont"
                                + " remercié le Secrétariat pour les documents qui leur avaient été"
                                + " remis dans toutes les langues de l’Organisation.");
        assertRefused(422, "another-language", ADMIN.put(VERSION, french));
    }

    @Test
    void refusesAWrongEncoding() {
        byte[] latin = "Le Comité a siégé à Genève.".getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(422, "wrong-encoding", ADMIN.put(VERSION, latin));
    }

    @Test
    void refusesWhatIsNoDocument() {
        assertRefused(
                415, "unsupported-format", ADMIN.put(VERSION, new byte[] {0, 1, 2, 3, 0, -1}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE xliff SYSTEM \"http://127.0.0.1:9/x.dtd\"><xliff version=\"1.2\""
                        + " xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"/>",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                        + "<xliff version=\"2.0\""
                        + " xmlns=\"urn:oasis:names:tc:xliff:document:2.0\">&b;</xliff>",
                "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><xliff version=\"1.2\""
                        + " xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">&f;</xliff>"
            })
    void refusesADocumentTypeInAKit(String xliff) {
        assertRefused(
                422, "doctype-refused", ADMIN.post("/documents/A/RES/217(III)/xliff", utf8(xliff)));
    }

    @Test
    void refusesABrokenKit() {
        assertRefused(
                422,
                "malformed-xliff",
                ADMIN.post(
                        "/documents/A/RES/217(III)/xliff",
                        utf8(
                                "<xliff version=\"1.2\""
                                        + " xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file>")));
    }

    @ParameterizedTest
    @CsvSource({
        "tool=word, unknown-tool, omegat",
        "units=new, unknown-units, changed",
        "version=2.2, unsupported-xliff-version, 2.1",
        "tool=poedit&version=2.1, version-not-read, 2.0"
    })
    void listsTheChoicesWhereAKitCanNotBeMade(String query, String type, String choice) {
        HttpResponse<byte[]> answer =
                READER.get("/documents/A/RES/217(III)/xliff?source=en&target=fr&" + query);
        assertRefused(400, type, answer);
        assertTrue(new String(answer.body(), StandardCharsets.UTF_8).contains(choice));
    }

    @Test
    void refusesTheKitOfAnotherDocument() {
        byte[] kit =
                READER.get("/documents/WIPO/IP/AI/GE/19/INF/2/xliff?source=en&target=zh").body();
        assertRefused(422, "another-document", ADMIN.post("/documents/A/RES/217(III)/xliff", kit));
    }

    @Test
    void refusesAKitThatWasTurnedToAnotherLanguage() {
        String kit =
                new String(
                        READER.get("/documents/A/RES/217(III)/xliff?source=en&target=fr").body(),
                        StandardCharsets.UTF_8);
        String turned = kit.replace("target-language=\"fr\"", "target-language=\"es\"");
        assertRefused(
                422,
                "another-language",
                ADMIN.post("/documents/A/RES/217(III)/xliff", utf8(turned)));
    }

    @Test
    void refusesAKitFromSomebodyWithoutTheRole() {
        byte[] kit = READER.get("/documents/A/RES/217(III)/xliff?source=en&target=fr").body();
        assertEquals(401, READER.post("/documents/A/RES/217(III)/xliff", kit).statusCode());
        ADMIN.put(
                "/accounts/rita",
                "{\"roles\":[\"reader\"],\"languages\":[],\"password\":\"rita-secret\"}");
        Server rita = READER.as("rita", "rita-secret");
        assertRefused(403, "not-allowed", rita.post("/documents/A/RES/217(III)/xliff", kit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%5C..%5Cetc", "A%01B", "A%00", "%20"})
    void refusesSymbolsThatCanNotBe(String symbol) {
        HttpResponse<byte[]> answer =
                ADMIN.put(
                        "/documents/" + symbol,
                        "{\"titles\":{\"en\":\"x\"},\"originalLanguage\":\"en\"}");
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, Server.text(answer));
    }

    @Test
    void refusesASymbolOfThreeHundredCharacters() {
        assertRefused(
                400,
                "bad-symbol",
                ADMIN.put(
                        "/documents/" + "A".repeat(300),
                        "{\"titles\":{\"en\":\"x\"},\"originalLanguage\":\"en\"}"));
    }

    @Test
    void refusesUnknownLanguages() {
        assertRefused(
                400,
                "unknown-language",
                READER.get("/documents/A/RES/217(III)/bitext?languages=en,klingonese"));
        assertRefused(
                400,
                "language-twice",
                READER.get("/documents/A/RES/217(III)/bitext?languages=zh,zh-Hans"));
        assertRefused(
                400,
                "languages-count",
                READER.get("/documents/A/RES/217(III)/bitext?languages=en,fr,es,ru,ar,zh,pt"));
    }

    @Test
    void namesAMemberThatNobodyKnows() {
        String path = "/documents/BAD/INPUT/MEMBER";
        String change = "{\"titles\":{\"en\":\"One\"},\"originalLanguage\":\"en\"%s}";
        assertRefused(
                400,
                "unknown-member",
                ADMIN.put(path, change.formatted(",\"day\":\"2026-12-01\"")));
        assertEquals(404, READER.get(path).statusCode());
        assertEquals(201, ADMIN.put(path, change.formatted("")).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/documents/WIPO/IP/AI/GE/19/INF/2",
                "/meetings/WIPO/IP/AI/GE/19",
                "/processes/ip-and-ai",
                "/accounts/admin"
            })
    void takesBackWhatItGives(String path) {
        JsonObject given = ADMIN.json(path);
        HttpResponse<byte[]> answer = ADMIN.put(path, given.toString());
        assertEquals(200, answer.statusCode(), Server.text(answer));
        assertEquals(given, ADMIN.json(path));
    }

    @ParameterizedTest
    @CsvSource({
        "302, /documents/BAD/INPUT-1, /documents/BAD/INPUT/1",
        "302, /documents/bad/input-01/bitext?languages=en, /documents/BAD/INPUT/1/bitext?languages=en",
        "302, /fr/documents/Bad/Input.1, /fr/documents/BAD/INPUT/1",
        "308, /documents/bad/input/1?a=b, /documents/BAD/INPUT/1?a=b",
        "308, /documents/bad/other/1, /documents/BAD/OTHER/1"
    })
    void leadsFromAnotherSpellingToTheDocumentInOneStep(int status, String typed, String meant) {
        HttpResponse<byte[]> answer = READER.get(typed);
        assertEquals(status, answer.statusCode());
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertEquals(meant, location.replaceFirst("^https?://[^/]+", ""));
    }

    @Test
    void proposesDocumentsWhereASpellingMayMeanSeveral() {
        HttpResponse<byte[]> answer =
                Server.send(
                        READER.request("/en/documents/BAD/INPUT/11").header("Accept", "text/html"));
        assertEquals(404, answer.statusCode());
        assertTrue(Server.text(answer).contains("/documents/BAD/INPUT/1\""), Server.text(answer));
    }

    @Test
    void saysWhatToSendFirst() {
        assertRefused(
                404,
                "no-such-document",
                ADMIN.put("/documents/NOT/THERE/1/versions/en", utf8("The text.")));
        ADMIN.put(
                "/documents/BAD/INPUT/2",
                "{\"titles\":{\"en\":\"Two\"},\"originalLanguage\":\"en\"}");
        assertRefused(
                409,
                "original-first",
                ADMIN.put("/documents/BAD/INPUT/2/versions/fr", utf8("Le texte.")));
    }

    @Test
    void storesOneOfTwoUploadsAtOnce() {
        ADMIN.put(
                "/documents/BAD/INPUT/3",
                "{\"titles\":{\"en\":\"Three\"},\"originalLanguage\":\"en\"}");
        List<CompletableFuture<Integer>> both =
                List.of("The first text.", "The second text.").stream()
                        .map(
                                text ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        ADMIN.put(
                                                                        "/documents/BAD/INPUT/3/versions/en",
                                                                        utf8(text))
                                                                .statusCode()))
                        .toList();
        List<Integer> statuses = both.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(List.of(201, 409), statuses);
    }

    @Test
    void takesTheSameBytesOnceAndOthersOnlyOnPurpose() {
        ADMIN.put(
                "/documents/BAD/INPUT/4",
                "{\"titles\":{\"en\":\"Four\"},\"originalLanguage\":\"en\"}");
        String path = "/documents/BAD/INPUT/4/versions/en";
        HttpResponse<byte[]> first = ADMIN.put(path, utf8("The first text."));
        assertEquals(201, first.statusCode(), Server.text(first));
        assertEquals(200, ADMIN.put(path, utf8("The first text.")).statusCode());
        assertRefused(409, "already-held", ADMIN.put(path, utf8("The second text.")));
        String tag = READER.get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> second =
                Server.send(
                        ADMIN.request(path)
                                .header("If-Match", "W/\"x\", \"y\"")
                                .header("If-Match", tag)
                                .PUT(BodyPublishers.ofString("The second text.")));
        assertEquals(201, second.statusCode(), Server.text(second));
        HttpResponse<byte[]> late =
                Server.send(
                        ADMIN.request(path)
                                .header("If-Match", tag)
                                .PUT(BodyPublishers.ofString("The third text.")));
        assertRefused(412, "another-file-meanwhile", late);
        HttpResponse<byte[]> unquoted =
                Server.send(
                        ADMIN.request(path)
                                .header("If-Match", tag.replace("\"", ""))
                                .PUT(BodyPublishers.ofString("The third text.")));
        assertRefused(400, "bad-entity-tags", unquoted);
        assertEquals(
                "The first text.",
                new String(READER.get(path + "?revision=1").body(), StandardCharsets.UTF_8));
    }

    /** What is kept and what is not, as people and as programs read it, and a file. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/en/documents/A/RES/217(III)/bitext?languages=ar,es gzip",
                "/documents/A/RES/217(III)/bitext?languages=ar,es identity",
                "/documents/A/RES/217(III)/bitext?languages=ar,es gzip",
                "/documents/A/RES/217(III)/versions/en identity",
                "/documents/A/RES/217(III)/xliff?source=en&target=fr identity",
                "/documents/A/RES/217(III)/review?source=en&target=fr identity",
                "/documents/A/RES/217(III)/tmx?languages=en,fr identity",
                "/documents/A/RES/217(III)/bilingual?languages=en,fr&format=pdf identity"
            })
    void givesNothingToWhoKnowsAnotherState(String path, String coding) {
        String tag = read(path, coding, "*").headers().firstValue("ETag").orElseThrow();
        assertEquals(200, read(path, coding, tag).statusCode());
        assertEquals(200, read(path, coding, "\"0\", " + tag).statusCode());
        assertEquals(412, read(path, coding, "\"0\"").statusCode());
        assertEquals(412, read(path, coding, "W/" + tag).statusCode());
        assertEquals(400, read(path, coding, tag.replace("\"", "")).statusCode());
        assertEquals(400, read(path, coding, tag + ", *").statusCode());
        assertEquals(200, read(path, coding, tag).statusCode());
    }

    private static HttpResponse<byte[]> read(String path, String coding, String ifMatch) {
        String accept = path.startsWith("/en/") ? "text/html" : "*/*";
        return Server.send(
                READER.request(path)
                        .setHeader("Accept", accept)
                        .setHeader("Accept-Encoding", coding)
                        .header("If-Match", ifMatch)
                        .GET());
    }

    @Test
    void storesNothingOfABodyThatIsCutShort() throws IOException {
        ADMIN.put(
                "/documents/BAD/INPUT/5",
                "{\"titles\":{\"en\":\"Five\"},\"originalLanguage\":\"en\"}");
        URI url = URI.create(READER.url());
        String login =
                Base64.getEncoder()
                        .encodeToString(
                                utf8(
                                        "admin:"
                                                + System.getProperty(
                                                        "hexapla.admin.password", "admin-pass-1")));
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(90_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    utf8(
                            "PUT /documents/BAD/INPUT/5/versions/en HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Authorization: Basic "
                                    + login
                                    + "\r\nContent-Length: 1000\r\n\r\nThe beginning of a text"));
            out.flush();
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertFalse(answer.contains("201 Created"), answer);
        }
        assertEquals(404, READER.get("/documents/BAD/INPUT/5/versions/en").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic !!!", "Basic bm9ib2R5", "Basic", "Basic  ", "basic YTpi"})
    void refusesDamagedCredentials(String header) {
        for (String path : List.of("/documents", "/en/documents/A/RES/217(III)/bitext")) {
            HttpResponse<byte[]> answer =
                    Server.send(READER.request(path).setHeader("Authorization", header).GET());
            assertEquals(header.strip().equals("Basic") ? 200 : 401, answer.statusCode(), path);
        }
    }

    @Test
    void hidesWhatWentWrongInside() {
        HttpResponse<byte[]> answer = READER.get("/no/such/address");
        assertEquals(404, answer.statusCode());
        String text = Server.text(answer);
        assertFalse(text.contains("Exception") || text.contains("org.hexapla"), text);
    }

    @Test
    void putsSecurityHeadersOnEveryAnswer() {
        for (String path : List.of("/", "/no/such/address", "/documents/A/RES/217(III)", "/en/")) {
            HttpResponse<byte[]> answer = READER.get(path);
            String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("default-src 'none'"), path + " has " + policy);
        }
    }

    private static HttpResponse<byte[]> corrected(String json) {
        return Server.send(
                READER.request("/documents/T/1/bitext")
                        .header("Content-Type", "application/json")
                        .method("PATCH", BodyPublishers.ofString(json)));
    }

    @Test
    void refusesJsonThatIsTooMuchForTheMemory() {
        assertRefused(
                413, "body-too-large", corrected("{\"a\":[" + "0,".repeat(20_000_000) + "0]}"));
        assertRefused(
                413, "body-too-large", corrected("{\"a\":\"" + "x".repeat(5_000_000) + "\"}"));
    }

    @Test
    void refusesJsonThatTheParserTripsOver() {
        assertRefused(400, "not-json", corrected("[".repeat(90_000)));
        assertRefused(400, "not-json", corrected("{\"a\":1e9999999999}"));
        assertRefused(400, "not-json", corrected("{\"a\":" + "7".repeat(1_000_000) + "}"));
    }

    /** As a socket sends it: Java's client lets nobody write these headers. */
    private static String answered(String line, String... headers) throws IOException {
        URI url = URI.create(READER.url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(30_000);
            String head = line + " HTTP/1.1\r\n" + String.join("\r\n", headers);
            socket.getOutputStream().write(utf8(head + "\r\nConnection: close\r\n\r\n"));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void leadsNobodyWhereTheHostSays() throws IOException {
        for (String path : List.of("/", "/documents/t/1", "/documents/T/1", "/fr/meetings?hl=fr")) {
            String answer = answered("GET " + path, "Host: evil.example", "Accept: text/html");
            assertTrue(answer.startsWith("HTTP/1.1 30"), answer);
            assertTrue(answer.contains("Location: "), answer);
            assertFalse(answer.contains("evil"), answer);
        }
        String answer = answered("GET /", "Host: a\"><script>/@evil");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains("problem:bad-host"), answer);
    }

    @Test
    void leadsAProgramThatEncodedTheSlashesOfASymbolToThem() throws IOException {
        String answer = answered("GET /documents/A%2FRES%2f217(III)?x=a%2Fb", "Host: localhost");
        assertTrue(answer.startsWith("HTTP/1.1 308"), answer);
        assertTrue(answer.contains("Location: /documents/A/RES/217(III)?x=a%2Fb"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/documents/A%5CRES", "/documents/A\\RES", "/documents/%FF%FE"})
    void saysInWordsWhatTheServerItselfRefuses(String path) throws IOException {
        String answer = answered("GET " + path, "Host: localhost");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains("problem:bad-request"), answer);
        assertFalse(answer.contains("Exception"), answer);
    }

    @Test
    void appliesNoKitToWhoSaysBothThatItIsAndThatItIsNotToBe() {
        assertRefused(
                400,
                "repeated-parameter",
                ADMIN.post(
                        "/documents/A/RES/217(III)/xliff?dryRun=false&dryRun=true", new byte[0]));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept|text/html;q=abc",
                "Accept|text",
                "Accept|;",
                "Accept-Language|ru;q=2",
                "Accept-Language|fr;q=abc,ru",
                "Accept-Language|garbage;;q=x",
            })
    void refusesAPreferenceThatItCanNotRead(String name, String value) {
        HttpResponse<byte[]> answer = Server.send(READER.request("/meetings").header(name, value));
        assertEquals(400, answer.statusCode(), Server.text(answer));
        assertTrue(Server.text(answer).contains("problem:bad-preference"), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void refusesSuchAPreferenceWherePagesAreKeptToo(String language) {
        String path = language + "/documents/A/RES/217(III)/bitext?languages=en,ru";
        for (int time = 0; time < 2; time++) {
            assertEquals(
                    200,
                    Server.send(READER.request(path).header("Accept-Encoding", "gzip"))
                            .statusCode());
            HttpResponse<byte[]> answer =
                    Server.send(READER.request(path).header("Accept-Language", "en;q=much"));
            assertEquals(400, answer.statusCode(), Server.text(answer));
        }
    }

    @Test
    void packsNothingForWhoRefusesIt() {
        HttpResponse<byte[]> answer =
                Server.send(
                        READER.request("/en/documents/A/RES/217(III)/bitext?languages=ar,zh")
                                .header("Accept-Encoding", "gzip;q=0"));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Encoding").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "/search?q=a&start=abc, not-a-number, start",
        "/search?q=a&start=2147483647, not-a-number, start",
        "/search?q=a&start=999999999, too-far, hits",
        "/documents/A/RES/217(III)/versions/en?revision=abc, not-a-number, revision",
        "'/documents/A/RES/217(III)/bilingual?languages=en,fr&revision=abc', not-a-number, revision",
        "'/documents/A/RES/217(III)/tmx?languages=en,fr&revision=abc', not-a-number, revision",
    })
    void namesTheNumberThatItCanNotTake(String path, String type, String named) {
        HttpResponse<byte[]> answer = READER.get(path);
        assertRefused(400, type, answer);
        assertTrue(Server.json(answer).getString("detail").contains(named));
    }

    @Test
    void doesNotRepeatALongSearchThatItRefuses() {
        HttpResponse<byte[]> page = READER.get("/en/search?q=" + "a".repeat(10_000));
        assertEquals(400, page.statusCode());
        assertTrue(page.body().length < 20_000, page.body().length + " bytes");
        assertRefused(400, "query-too-long", READER.get("/search?q=" + "%EF%B7%BA".repeat(1000)));
    }

    @Test
    void makesNoFileOfOneLanguageBesideNothing() {
        String file = "/documents/A/RES/217(III)/bilingual?languages=";
        assertRefused(404, "no-text-yet", READER.get(file + "de,xx"));
        assertRefused(404, "no-text-yet", READER.get(file + "en,de"));
        HttpResponse<byte[]> there = READER.get(file + "en,fr");
        assertEquals(200, there.statusCode());
        String tag = there.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> known =
                Server.send(READER.request(file + "en,fr").header("If-None-Match", "W/" + tag));
        assertEquals(304, known.statusCode());
    }
}
