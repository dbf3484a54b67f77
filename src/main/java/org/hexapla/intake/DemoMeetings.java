package org.hexapla.intake;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hexapla.archive.Files;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.text.MeetingCode;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.platform.Console;
import org.hexapla.platform.Part;
import org.hexapla.platform.Settings;
import org.hexapla.platform.Started;
import org.hexapla.web.OnlyNew;

/**
 * Loads the meetings of {@code translations/} at a first start, through the same intake as any
 * upload. What is there already is left alone, so a start that was cut short is completed by the
 * next, and a person's changes stay.
 */
@Part
class DemoMeetings {
    private static final String WHO = "hexapla";
    private static final long LIMIT = 128L << 20;

    private final Intake intake;
    private final DemoRecords records;
    private final Files files;
    private final Settings settings;

    @Inject
    DemoMeetings(Intake intake, DemoRecords records, Files files, Settings settings) {
        this.intake = intake;
        this.records = records;
        this.files = files;
        this.settings = settings;
    }

    void load(@Observes Started started) {
        files.clearIncoming();
        if (settings.demo()) {
            load(started.console());
        }
    }

    private void load(Console console) {
        List<DemoFolder> folders = DemoFolder.all();
        for (DemoFolder folder : folders) {
            folder.json("process.json").ifPresent(records::process);
        }
        for (DemoFolder folder : folders) {
            folder.json("meeting.json").ifPresent(meeting -> load(folder, meeting, console));
        }
    }

    private void load(DemoFolder folder, JsonObject meeting, Console console) {
        MeetingCode code = new MeetingCode(meeting.getString("code"));
        if (records.meeting(meeting)) {
            console.say("meeting " + code);
        }
        for (JsonObject document :
                meeting.getJsonArray("documents").getValuesAs(JsonObject.class)) {
            records.document(document, code);
            String original = document.getString("originalLanguage");
            document.getJsonArray("versions").getValuesAs(JsonObject.class).stream()
                    .sorted(
                            Comparator.comparing(
                                    version -> !version.getString("language").equals(original)))
                    .forEach(version -> load(folder, document, version, console));
        }
    }

    private void load(DemoFolder folder, JsonObject document, JsonObject version, Console console) {
        DocumentSymbol symbol = new DocumentSymbol(document.getString("symbol"));
        Language language = new Language(version.getString("language"));
        if (records.holds(symbol, language)) {
            return;
        }
        byte[] bytes = folder.bytes(version.getString("file"));
        try (Files.Received file = files.receive(new ByteArrayInputStream(bytes), LIMIT)) {
            TextStatus status = TextStatus.of(version.getString("status"));
            Terms terms = new Terms(status, false, false, true, Optional.empty(), OnlyNew.UNASKED);
            String name = version.getString("name");
            Taken taken = intake.accept(new Delivery(symbol, language, file, name, terms, WHO));
            records.note(symbol, language, version);
            console.say(
                    symbol
                            + " in "
                            + language
                            + ": "
                            + taken.units()
                            + " units, "
                            + taken.segments()
                            + " segments");
            taken.warnings().forEach(console::say);
        }
    }
}
