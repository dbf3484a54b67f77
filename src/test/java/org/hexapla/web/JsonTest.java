package org.hexapla.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.Refused;
import org.hexapla.core.language.Language;
import org.hexapla.core.translation.TextStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    record Session(
            Map<Language, String> titles,
            LocalDate startsOn,
            @Nullable String place,
            List<TextStatus> statuses,
            double share,
            boolean open) {}

    private static final String JSON =
            "{\"titles\":{\"ar\":\"الدورة\",\"zh\":\"会议\"},\"startsOn\":\"2019-09-27\","
                    + "\"statuses\":[\"as-received\"],\"share\":0.83,\"open\":true}";

    @Test
    void writesARecordByItsComponents() {
        Map<Language, String> titles = new LinkedHashMap<>();
        titles.put(Language.ARABIC, "الدورة");
        titles.put(Language.CHINESE, "会议");
        Session session =
                new Session(
                        titles,
                        LocalDate.of(2019, 9, 27),
                        null,
                        List.of(TextStatus.AS_RECEIVED),
                        0.83,
                        true);
        assertEquals(JSON, written(session));
    }

    @Test
    void readsBackWhatItWrites() {
        assertEquals(JSON, written(read(JSON)));
    }

    @Test
    void namesAMemberThatNobodyKnowsInWhatIsSentBesideThoseThatAreKnown() {
        refusesSaying(
                "The member begins is not known here. Known are titles, startsOn, place, statuses,"
                        + " share, open.",
                JSON.replace("startsOn", "begins"));
    }

    @Test
    void saysWhereAMemberIsThatNobodyKnows() {
        record Meetings(List<Session> sessions) {}
        String sent = "{\"sessions\":[" + JSON.replace("\"place\"", "\"seat\"") + "]}";
        String odd = sent.replace("\"open\"", "\"seat\":null,\"open\"");
        Refused refused =
                assertThrows(Refused.class, () -> JsonReader.request(body(odd), Meetings.class));
        assertEquals("unknown-member", refused.type());
        assertTrue(String.valueOf(refused.getMessage()).startsWith("The member sessions[0].seat "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "place              | {\"place\":\"a\",\"open\":true,\"place\":\"b\"}",
                "place              | {\"place\":null,\"\\u0070lace\":null}",
                "titles.fr          | {\"titles\":{\"fr\":\"a\",\"ru\":\"b\",\"fr\":\"a\"}}",
                "sessions[1].a[0].b | {\"sessions\":[{},{\"a\":[{\"b\":1,\"b\":2}]}]}",
            })
    void refusesAMemberThatStandsTwiceByItsName(String member, String json) {
        Refused refused = refused(json);
        assertEquals("duplicate-member", refused.type());
        assertEquals(Refused.Why.INVALID, refused.why());
        assertTrue(String.valueOf(refused.getMessage()).startsWith("The member " + member + " "));
    }

    record Titled(Map<Language, String> titles) {}

    @Test
    void refusesALanguageThatIsNamedTwice() {
        InputStream twice = body("{\"titles\":{\"zh\":\"a\",\"zh-CN\":\"b\"}}");
        Refused refused =
                assertThrows(Refused.class, () -> JsonReader.request(twice, Titled.class));
        assertEquals("duplicate-member", refused.type());
        assertTrue(String.valueOf(refused.getMessage()).startsWith("The member titles.zh-CN "));
    }

    @Test
    void readsMembersOfTheSameNameInDifferentObjects() {
        String json = "{\"a\":{\"a\":[{\"a\":1},{\"a\":2}]},\"b\":[]}";
        assertEquals(json, JsonReader.parse(body(json)).toString());
    }

    @LeftAside("seen")
    record Change(String name, @Nullable String place) {}

    @Test
    void leavesAsideWhatAnAnswerHasBesideWhatCanBeChanged() {
        assertEquals(
                new Change("a", null),
                JsonReader.request(body("{\"name\":\"a\",\"seen\":[1]}"), Change.class));
    }

    @Test
    void ignoresMembersItDoesNotKnowInWhatIsKept() {
        String kept = JSON.replace("\"open\"", "\"more\":{},\"open\"");
        assertEquals(JSON, written(JsonReader.read(body(kept), Session.class)));
    }

    @Test
    void namesTheMemberThatIsMissing() {
        refusesSaying(
                "The member startsOn is missing.",
                JSON.replace("\"startsOn\":\"2019-09-27\",", ""));
    }

    @Test
    void namesTheMemberThatIsWrong() {
        refusesSaying(
                "The member startsOn is a date as ISO 8601 writes it, such as 2019-09-27.",
                JSON.replace("2019-09-27", "27 September"));
    }

    @Test
    void namesTheWordsItKnows() {
        refusesSaying(
                "The member statuses[0] is one of official, courtesy, machine, as-received.",
                JSON.replace("as-received", "secret"));
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThrows(Refused.class, () -> read("{\"titles\":"));
    }

    @Test
    void refusesAnEmptyBody() {
        assertThrows(Refused.class, () -> read(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e9999999999",
                "1e-9999999999",
                "[1e2147483650]",
                "\"\\uD8",
                "nul",
                "{}}",
                "{} {}",
                "1 x",
                "\u0000",
            })
    void refusesWhatTheParserTripsOver(String json) {
        assertEquals(Refused.Why.INVALID, refused(json).why());
    }

    @Test
    void refusesWhatIsNestedTooDeeplyAndNumbersThatAreTooLong() {
        for (String json : List.of("[".repeat(90_000), "7".repeat(1_000_000))) {
            Refused refused = refused(json);
            assertEquals("not-json", refused.type());
            assertTrue(String.valueOf(refused.getMessage()).length() < 400, "it repeats the body");
        }
    }

    @Test
    void readsNoMoreThanFourMegabytesOfABody() {
        InputStream endless =
                new InputStream() {
                    private int read;

                    @Override
                    public int read() {
                        assertTrue(read < 5 << 20, "the body is read to its end");
                        return read++ == 0 ? '"' : 'a';
                    }
                };
        Refused refused =
                assertThrows(Refused.class, () -> JsonReader.parse(new JsonInput(endless)));
        assertEquals(Refused.Why.TOO_LARGE, refused.why());
    }

    @Test
    void countsTheValuesOfABody() {
        assertEquals(Refused.Why.TOO_LARGE, refused("[" + "0,".repeat(100_000) + "0]").why());
        String words = "a,[{\\\"".repeat(100_000);
        assertEquals("\"" + words + "\"", JsonReader.parse(body("\"" + words + "\"")).toString());
    }

    private static Refused refused(String json) {
        return assertThrows(Refused.class, () -> JsonReader.parse(body(json)));
    }

    private static InputStream body(String json) {
        return new JsonInput(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refusesSaying(String message, String json) {
        assertEquals(message, assertThrows(Refused.class, () -> read(json)).getMessage());
    }

    private static Object read(String json) {
        return JsonReader.request(body(json), Session.class);
    }

    private static String written(Object value) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        JsonWriter.write(value, body);
        return body.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF[7]", "[7]"})
    void readsPastAByteOrderMark(String json) throws IOException {
        InputStream in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        assertEquals("[7]", JsonReader.parse(JsonInput.unmarked(in)).toString());
    }
}
