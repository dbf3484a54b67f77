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

    /** The exchange on the intake's own database. */
    static Exchange of(TestIntake intake) {
        return of(intake, intake.clock());
    }

    /** The same at another time. */
    static Exchange of(TestIntake intake, Clock clock) {
        return of(intake, intake.database(), clock);
    }

    private static Exchange of(TestIntake intake, TestDatabase database, Clock clock) {
        return new Exchange(
                database.archive(),
                database.catalogue(),
                database.kits(),
                database.alignedTexts(),
                intake.formats(),
                intake.files(),
                clock);
    }

    /** The exchange on that database, which may be another one than the intake's. */
    Exchange on(TestDatabase database) {
        return of(intake, database, intake.clock());
    }

    TranslationKit kit(DocumentSymbol symbol, Language source, Language target) {
        TestDatabase database = intake.database();
        return database.inTransaction(() -> on(database).kit(symbol, source, target, true));
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
