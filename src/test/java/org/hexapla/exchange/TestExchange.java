package org.hexapla.exchange;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.hexapla.archive.Files;
import org.hexapla.archive.TestDatabase;
import org.hexapla.core.account.Account;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.intake.TestIntake;

/** The real exchange beside the real intake, for files instead of kits. */
final class TestExchange implements AutoCloseable {
    private static final int LIMIT = 1 << 26;

    private final TestIntake intake;

    TestExchange(Path folder) {
        intake = new TestIntake(folder);
    }

    TestIntake intake() {
        return intake;
    }

    /** The exchange on that database, which may be another one than the intake's. */
    Exchange on(TestDatabase database) {
        return new Exchange(
                database.archive(),
                database.catalogue(),
                database.kits(),
                intake.formats(),
                intake.files(),
                intake.clock());
    }

    TranslationKit kit(DocumentSymbol symbol, Language source, Language target) {
        TestDatabase database = intake.database();
        return database.inTransaction(() -> on(database).kit(symbol, source, target, true));
    }

    byte[] file(TranslationKit kit, XliffVersion version) {
        return intake.formats().xliff(kit, version);
    }

    /** Brings a file back, in the transaction that is open. */
    MergeReport merge(TestDatabase database, DocumentSymbol symbol, byte[] bytes, Account account) {
        try (Files.Received file = intake.files().receive(new ByteArrayInputStream(bytes), LIMIT)) {
            return on(database).merge(symbol, file, "back.xlf", account, false);
        }
    }

    @Override
    public void close() {
        intake.close();
    }
}
