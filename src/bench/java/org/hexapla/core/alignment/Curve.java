package org.hexapla.core.alignment;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.stream.Stream;
import org.hexapla.core.gold.GoldDocument;
import org.hexapla.core.gold.Score;

/**
 * Aligns one made text in a virtual machine of its own and prints what that took: segments of the
 * source, seconds, the highest the heap stood (in MB of 1,048,576 bytes, garbage included), strict
 * and lax F1. A short text is aligned first, so that loading classes and lexicon is not in the
 * time.
 *
 * <p>Arguments: pair of languages, segments, noise.
 */
final class Curve {
    private static final int WARM_UP = 500;
    private static final double MB = 1 << 20;

    private Curve() {}

    public static void main(String[] arguments) {
        String pair = arguments[0];
        double noise = Double.parseDouble(arguments[2]);
        GoldDocument brief = MadeText.of(pair, WARM_UP, noise);
        brief.aligned(Contender.HEXAPLA);
        GoldDocument text = MadeText.of(pair, Integer.parseInt(arguments[1]), noise);
        System.gc();
        heaps().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        Alignment found = text.aligned(Contender.HEXAPLA);
        double seconds = (System.nanoTime() - start) / 1e9;
        double peak = heaps().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MB;
        Score score = text.score(found);
        System.out.printf(
                Locale.ROOT,
                "%s %8d segments %9.2f s %7.0f MB  %.3f / %.3f%n",
                pair,
                text.source().size(),
                seconds,
                peak,
                score.strict(),
                score.lax());
    }

    private static Stream<MemoryPoolMXBean> heaps() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
