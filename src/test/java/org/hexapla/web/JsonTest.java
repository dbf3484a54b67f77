package org.hexapla.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
    void ignoresMembersItDoesNotKnow() {
        assertEquals(JSON, written(read(JSON.replace("\"open\"", "\"more\":{},\"open\""))));
    }

    @Test
    void namesTheMemberThatIsMissing() {
        refusesSaying("The member startsOn is missing.", JSON.replace("startsOn", "begins"));
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

    private static void refusesSaying(String message, String json) {
        assertEquals(message, assertThrows(Refused.class, () -> read(json)).getMessage());
    }

    private static Object read(String json) {
        ByteArrayInputStream body = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        return JsonReader.read(JsonReader.parse(body), Session.class, "");
    }

    private static String written(Object value) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        JsonWriter.write(value, body);
        return body.toString(StandardCharsets.UTF_8);
    }
}
