package org.hexapla.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.hexapla.archive.TestDatabase;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.intake.TestIntake;
import org.hexapla.kill.KilledProcess;
import org.hexapla.kill.Kills;

/** The process that is killed: it brings one file back, with the same classes as the server. */
final class KilledImport {
    static final DocumentSymbol SYMBOL = new DocumentSymbol("PROOF/3");
    static final Account ANNE = new Account("anne", Role.TRANSLATOR, Set.of(Language.FRENCH));
    static final String KIT = "kit.xlf";

    private KilledImport() {}

    /**
     * @param args the place of the database, the files and the file to bring, the point to stop at
     */
    public static void main(String[] args) throws Exception {
        Kills.Place place = new Kills.Place(Path.of(args[0]));
        KilledProcess process = new KilledProcess(args[1]);
        byte[] kit = kit(place);
        TestDatabase database = place.database();
        TestExchange exchange = new TestExchange(new TestIntake(place.files(), database));
        process.begins(database);
        database.inTransaction(() -> exchange.bring(database, SYMBOL, kit, ANNE));
        process.done();
    }

    /** The file to bring. */
    static byte[] kit(Kills.Place place) throws IOException {
        return Files.readAllBytes(place.path().resolve(KIT));
    }
}
