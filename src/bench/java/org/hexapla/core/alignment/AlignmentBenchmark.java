package org.hexapla.core.alignment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hexapla.core.gold.GoldDocument;
import org.hexapla.core.gold.Score;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Timeout;

/** One alignment of a made text, by each aligner at each length. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Timeout(time = 30, timeUnit = TimeUnit.MINUTES)
public class AlignmentBenchmark {
    /** The folder that the accuracies are left in: one file for each aligner and length. */
    static final String ACCURACY = "hexapla.accuracy";

    @Param({"HEXAPLA", "GALE_CHURCH", "POISSON", "OMEGAT"})
    public String aligner = "HEXAPLA";

    @Param({"en-zh"})
    public String pair = "en-zh";

    @Param({"500", "1000", "3000"})
    public int segments;

    @Param({"1"})
    public double noise;

    private GoldDocument text = new GoldDocument("", List.of(), List.of(), List.of());
    private Alignment found = new Alignment(List.of());

    @Setup
    public void makeText() {
        text = MadeText.of(pair, segments, noise);
    }

    @Benchmark
    public Object align() {
        found = text.aligned(Contender.valueOf(aligner));
        return found;
    }

    @TearDown(Level.Trial)
    public void tellAccuracy() throws IOException {
        Score score = text.score(found);
        Path folder = Path.of(System.getProperty(ACCURACY, "."));
        Files.writeString(
                folder.resolve(aligner + "-" + pair + "-" + segments),
                score.strict() + " " + score.lax());
    }
}
