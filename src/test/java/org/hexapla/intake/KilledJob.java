package org.hexapla.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.hexapla.archive.TestDatabase;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.job.Order;
import org.hexapla.job.TestJobs;
import org.hexapla.kill.KilledProcess;
import org.hexapla.kill.Kills;
import org.hexapla.web.EntityTags;

/**
 * The process that is killed: it accepts a revised original as a job and does it, with the same
 * classes as the server.
 */
final class KilledJob {
    static final DocumentSymbol SYMBOL = new DocumentSymbol("PROOF/4");

    static final String REVISED = "revised.txt";

    /** What is said on standard output once the job is accepted. */
    static final String ACCEPTED = "ACCEPTED";

    private KilledJob() {}

    /**
     * @param args the place of the database, the files and the file to bring, the hash of the one
     *     it replaces, the point to stop at
     */
    public static void main(String[] args) throws Exception {
        Kills.Place place = new Kills.Place(Path.of(args[0]));
        KilledProcess process = new KilledProcess(args[2]);
        byte[] bytes = revised(place);
        TestDatabase database = place.database();
        TestJobs jobs = jobs(new TestIntake(place.files(), database), Clock.systemUTC());
        process.begins(database);
        jobs.begin(order(args[1]), bytes);
        process.say(ACCEPTED);
        process.reached("accepted");
        jobs.step();
        process.done();
    }

    /** The file to bring. */
    static byte[] revised(Kills.Place place) throws IOException {
        return Files.readAllBytes(place.path().resolve(REVISED));
    }

    static TestJobs jobs(TestIntake intake, Clock clock) {
        return new TestJobs(intake.database(), intake.files(), clock, intake.work());
    }

    static Order order(String replaced) {
        Account zoe = new Account("zoe", Role.MANAGER, Set.of());
        Language english = Language.ENGLISH;
        return new Order(
                IntakeWork.KIND,
                SYMBOL,
                "/documents/" + SYMBOL + "/versions/en",
                new IntakeWork.Request(
                        SYMBOL,
                        english,
                        "",
                        TextStatus.OFFICIAL,
                        false,
                        false,
                        false,
                        EntityTags.of(replaced),
                        false),
                zoe,
                Role.MANAGER,
                english);
    }
}
