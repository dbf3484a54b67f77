package org.hexapla.job;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hexapla.core.language.Language;
import org.hexapla.web.Page;
import org.jspecify.annotations.Nullable;

/** How a work stands, for a person. */
public record JobPage(Job job) implements Page {
    private static final int WHOLE = 100;

    @Override
    public Object data() {
        return json(job);
    }

    /** The same for a program. */
    static Map<String, Object> json(Job job) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", job.id());
        json.put("kind", job.kind());
        json.put("address", job.address());
        json.put("document", job.document());
        json.put("who", job.account().name());
        json.put("state", job.state());
        json.put("step", job.step());
        json.put("language", job.stepLanguage());
        json.put("progress", job.progress());
        json.put("createdAt", job.createdAt());
        json.put("startedAt", job.startedAt());
        json.put("endedAt", job.endedAt());
        Instant ended = job.endedAt();
        json.put("keptUntil", ended == null ? null : ended.plus(Jobs.KEPT));
        Answer answer = job.answer();
        if (answer != null && answer.isProblem()) {
            json.put("problem", answer.body());
        } else if (answer != null) {
            json.put("result", json(answer));
        }
        return json;
    }

    private static Map<String, Object> json(Answer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", answer.status());
        json.put("location", answer.location());
        json.put("etag", answer.tag() == null ? null : "\"" + answer.tag() + "\"");
        json.put("body", answer.body());
        return json;
    }

    /** Whether it is going to change. */
    public boolean isOpen() {
        return !job.state().isEnd();
    }

    /** How much is done, in whole hundredths. */
    public int hundredths() {
        return (int) Math.floor(job.progress() * WHOLE);
    }

    /** The key of the text that says what is being done; null where nothing is. */
    public @Nullable String step() {
        boolean running = job.state() == Job.State.RUNNING && job.step() != null;
        return running ? "job.step." + job.step().word() : null;
    }

    public @Nullable Language language() {
        return job.stepLanguage();
    }

    /** Where its events are heard; null after its end. */
    public @Nullable String events() {
        return isOpen() ? job.path() + "/events" : null;
    }

    /** The path of the document. */
    public String document() {
        return "/documents/" + job.document().path();
    }

    /** Where what was made is found; null where nothing was. */
    public @Nullable String result() {
        Answer answer = job.answer();
        return answer == null ? null : answer.location();
    }

    /** What was odd, each a sentence in English. */
    public List<String> warnings() {
        JsonArray warnings = body().getJsonArray("warnings");
        return warnings == null
                ? List.of()
                : warnings.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
    }

    /** What is wrong and what to do, in English; empty where nothing is. */
    public String detail() {
        Answer answer = job.answer();
        return answer != null && answer.isProblem() ? body().getString("detail", "") : "";
    }

    private JsonObject body() {
        Answer answer = job.answer();
        return answer != null && answer.body() instanceof JsonObject object
                ? object
                : JsonObject.EMPTY_JSON_OBJECT;
    }

    /** For how many days it can be looked at after its end. */
    public long daysKept() {
        return Jobs.KEPT.toDays();
    }
}
