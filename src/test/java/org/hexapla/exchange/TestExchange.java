package org.hexapla.exchange;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hexapla.archive.Files;
import org.hexapla.archive.TestDatabase;
import org.hexapla.core.account.Account;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.core.translation.SegmentState;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.hexapla.format.xliff.XliffVersion;
import org.hexapla.index.SearchIndex;
import org.hexapla.index.TestIndex;
import org.hexapla.intake.TestIntake;
import org.jspecify.annotations.Nullable;

/** The real exchange beside the real intake, for files instead of kits. */
final class TestExchange implements AutoCloseable {
    private static final int LIMIT = 1 << 26;

    private final TestIntake intake;

    TestExchange(Path folder) {
        this(new TestIntake(folder));
    }

    TestExchange(TestIntake intake) {
        this.intake = intake;
    }

    TestIntake intake() {
        return intake;
    }

    /** The exchange on the intake's own database, with an index. */
    static Exchange of(TestIntake intake, SearchIndex index) {
        return of(intake, intake.database(), index, intake.clock());
    }

    /** The exchange on the intake's own database. */
    static Exchange of(TestIntake intake) {
        return of(intake, intake.clock());
    }

    /** The same at another time. */
    static Exchange of(TestIntake intake, Clock clock) {
        return of(intake, intake.database(), clock);
    }

    private static Exchange of(TestIntake intake, TestDatabase database, Clock clock) {
        // Opened only for an archive that is too large to be read.
        return of(intake, database, TestIndex.again(Path.of("target", "no-index")), clock);
    }

    private static Exchange of(
            TestIntake intake, TestDatabase database, SearchIndex index, Clock clock) {
        return new Exchange(
                texts(database),
                new OtherDocuments(database.pairedDocuments(), database.translationMemory(), index),
                along(intake, database),
                database.archive(),
                database.kits(),
                intake.formats(),
                clock);
    }

    private static PairTexts texts(TestDatabase database) {
        return new PairTexts(database.archive(), database.catalogue());
    }

    private static RidersAlong along(TestIntake intake, TestDatabase database) {
        return new RidersAlong(database.kits(), intake.formats(), intake.files());
    }

    private static Acceptance acceptance(TestIntake intake, TestDatabase database, Clock clock) {
        return new Acceptance(
                texts(database),
                along(intake, database),
                database.archive(),
                database.kits(),
                clock);
    }

    /** What waits on the intake's own database to be taken or dropped. */
    static Suggestions suggestions(TestIntake intake, Clock clock) {
        TestDatabase database = intake.database();
        return new Suggestions(
                acceptance(intake, database, clock),
                texts(database),
                database.archive(),
                database.catalogue(),
                database.kits(),
                clock);
    }

    /** What keeps account of the files that come back to the intake's own database. */
    static Returns returns(TestIntake intake, Clock clock) {
        return returns(intake, intake.database(), clock);
    }

    private static Returns returns(TestIntake intake, TestDatabase database, Clock clock) {
        Judge judge =
                new Judge(
                        texts(database),
                        along(intake, database),
                        database.archive(),
                        database.catalogue(),
                        database.kits(),
                        intake.formats(),
                        intake.files());
        ImportLedger ledger =
                new ImportLedger(database.catalogue(), database.imports(), intake.files(), clock);
        return new Returns(
                judge,
                acceptance(intake, database, clock),
                new Undoing(
                        database.archive(),
                        database.catalogue(),
                        database.imports(),
                        database.kits(),
                        intake.files()),
                new Looks(judge, texts(database), ledger, database.catalogue(), database.kits()),
                ledger,
                database.imports(),
                database.archive());
    }

    /** The exchange on that database, which may be another one than the intake's. */
    Exchange on(TestDatabase database) {
        return of(intake, database, intake.clock());
    }

    TranslationKit kit(DocumentSymbol symbol, Language source, Language target) {
        TestDatabase database = intake.database();
        return database.inTransaction(() -> on(database).kit(symbol, source, target, true));
    }

    /** The first segment of a row. */
    static KitSegment first(TranslationKit kit, String row) {
        return kit.units().stream()
                .filter(unit -> unit.id().equals(row))
                .findFirst()
                .orElseThrow()
                .segments()
                .get(0);
    }

    /** The kit with a translation of that segment. */
    static TranslationKit with(TranslationKit kit, String id, String target) {
        return with(kit, id, CodedText.of(target));
    }

    static TranslationKit with(TranslationKit kit, String id, CodedText target) {
        return each(kit, segment -> segment.id().equals(id) ? targeted(segment, target) : segment);
    }

    /** The kit with other targets, those that changed being translated. */
    static TranslationKit with(
            TranslationKit kit, Function<KitSegment, @Nullable CodedText> targets) {
        return each(
                kit,
                segment -> {
                    CodedText target = targets.apply(segment);
                    return Objects.equals(segment.target(), target)
                            ? segment
                            : targeted(segment, target);
                });
    }

    /** The kit with other segments. */
    static TranslationKit each(TranslationKit kit, UnaryOperator<KitSegment> work) {
        List<KitUnit> units = new ArrayList<>();
        for (KitUnit unit : kit.units()) {
            units.add(
                    new KitUnit(
                            unit.id(),
                            unit.kind(),
                            unit.label(),
                            unit.segments().stream().map(work).toList()));
        }
        return new TranslationKit(
                kit.id(), kit.symbol(), kit.source(), kit.target(), kit.sourceRevision(), units);
    }

    /** The segment with a target, translated. */
    static KitSegment targeted(KitSegment segment, @Nullable CodedText target) {
        return new KitSegment(
                segment.id(),
                segment.source(),
                segment.after(),
                target,
                SegmentState.TRANSLATED,
                null,
                segment.locked());
    }

    static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] file(TranslationKit kit, XliffVersion version) {
        return intake.formats().xliff(kit, version);
    }

    /** Brings a file back, in the transaction that is open. */
    MergeReport bring(TestDatabase database, DocumentSymbol symbol, byte[] bytes, Account account) {
        return bring(intake, database, symbol, bytes, new Bringing(account));
    }

    /** Brings a file back as a program does. */
    static MergeReport bring(
            TestIntake intake, DocumentSymbol symbol, byte[] bytes, Account account) {
        return bring(intake, symbol, bytes, new Bringing(account));
    }

    static MergeReport bring(
            TestIntake intake, DocumentSymbol symbol, byte[] bytes, Bringing bringing) {
        TestDatabase database = intake.database();
        return database.inTransaction(() -> bring(intake, database, symbol, bytes, bringing));
    }

    private static MergeReport bring(
            TestIntake intake,
            TestDatabase database,
            DocumentSymbol symbol,
            byte[] bytes,
            Bringing bringing) {
        try (Files.Received file = intake.files().receive(new ByteArrayInputStream(bytes), LIMIT)) {
            return returns(intake, database, intake.clock())
                    .bring(
                            symbol,
                            file,
                            "back.xlf",
                            bringing.meant(),
                            bringing.account(),
                            Terms.NONE,
                            bringing.dryRun())
                    .report();
        }
    }

    /** How a file is brought back. */
    record Bringing(Account account, Judge.Meant meant, boolean dryRun) {
        Bringing(Account account) {
            this(account, Judge.Meant.WHAT_IT_SAYS, false);
        }
    }

    @Override
    public void close() {
        intake.close();
    }
}
