package org.hexapla.exchange;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;
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

    /** The kit with a translation of that segment. */
    static TranslationKit with(TranslationKit kit, String id, String target) {
        return with(
                kit, segment -> segment.id().equals(id) ? CodedText.of(target) : segment.target());
    }

    /** The kit with other targets, those that changed being translated. */
    static TranslationKit with(
            TranslationKit kit, Function<KitSegment, @Nullable CodedText> targets) {
        List<KitUnit> units = new ArrayList<>();
        for (KitUnit unit : kit.units()) {
            List<KitSegment> segments =
                    unit.segments().stream()
                            .map(segment -> with(segment, targets.apply(segment)))
                            .toList();
            units.add(new KitUnit(unit.id(), unit.kind(), unit.label(), segments));
        }
        return new TranslationKit(
                kit.id(), kit.symbol(), kit.source(), kit.target(), kit.sourceRevision(), units);
    }

    private static KitSegment with(KitSegment segment, @Nullable CodedText target) {
        if (Objects.equals(segment.target(), target)) {
            return segment;
        }
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
