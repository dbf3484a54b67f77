package org.hexapla.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.hexapla.core.Sha256;
import org.hexapla.core.text.CodedText;
import org.hexapla.core.translation.Merge;
import org.hexapla.core.translation.Merge.Decision;
import org.hexapla.core.translation.TranslationKit;
import org.hexapla.core.translation.TranslationKit.Alongside;
import org.hexapla.core.translation.TranslationKit.KitSegment;
import org.hexapla.core.translation.TranslationKit.KitUnit;
import org.jspecify.annotations.Nullable;

/** Names values by what they hold: equal values have equal names, others do not. */
final class Fingerprint {
    private static final int LENGTH = 32;

    private final Sha256 hash = new Sha256();
    private final MessageDigest digest = hash.taking();

    private Fingerprint() {}

    /** The first 32 hexadecimal digits of the SHA-256 of the values as they write themselves. */
    static String of(List<?> values) {
        Fingerprint print = new Fingerprint();
        values.forEach(print::add);
        return print.name();
    }

    /** The same of what was decided on each segment; decisions write themselves slowly. */
    static String of(Merge.Report report) {
        Fingerprint print = new Fingerprint();
        report.decisions().forEach(print::add);
        return print.name();
    }

    /** The same state, asked for alike, always has the same name. */
    static String of(KitOrder order, TranslationKit kit) {
        Fingerprint print = new Fingerprint();
        print.add(order.tool().name());
        print.add(order.units().word());
        print.add(kit.symbol());
        print.add(kit.source());
        print.add(kit.target());
        print.add(kit.sourceRevision());
        for (KitUnit unit : kit.units()) {
            print.add(unit.id());
            print.add(unit.kind().word());
            print.add(unit.label());
            print.add(unit.segments().size());
            unit.segments().forEach(print::add);
        }
        if (!kit.alongside().equals(Alongside.NOTHING)) {
            print.add(kit.alongside());
        }
        return print.name();
    }

    private void add(Decision decision) {
        add(decision.id());
        add(decision.row());
        add(decision.outcome().word());
        add(decision.reason());
        add(decision.text());
        add(decision.current());
        add(decision.state().word());
        add(decision.subState());
        add(decision.worded());
    }

    private void add(KitSegment segment) {
        add(segment.id());
        add(segment.source());
        add(segment.after());
        add(segment.target());
        add(segment.state().word());
        add(segment.subState());
        add(segment.locked());
        add(segment.before());
    }

    private void add(@Nullable CodedText text) {
        if (text == null) {
            add((Object) null);
        } else {
            add(text.text());
            add(text.codes().isEmpty() ? "" : text.codes());
        }
    }

    /** Each value after its length, so that no two lists of values look alike. */
    private void add(@Nullable Object value) {
        if (value == null) {
            digest.update(size(-1));
        } else {
            byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
            digest.update(size(bytes.length));
            digest.update(bytes);
        }
    }

    private static byte[] size(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }

    private String name() {
        return hash.hex().substring(0, LENGTH);
    }
}
