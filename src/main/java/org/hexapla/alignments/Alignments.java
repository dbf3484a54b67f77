package org.hexapla.alignments;

import com.sun.management.OperatingSystemMXBean;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.hexapla.core.Refused;
import org.hexapla.core.corpus.AlignedText;
import org.hexapla.core.corpus.CorpusFormat;
import org.hexapla.core.corpus.CorpusUnit;
import org.hexapla.core.corpus.ParallelText;
import org.hexapla.core.corpus.PlainText;
import org.hexapla.core.language.Language;
import org.hexapla.platform.Part;
import org.hexapla.web.Desks;
import org.hexapla.web.MultipartBody;
import org.jspecify.annotations.Nullable;

/** Aligns two texts that somebody sends; nothing of them is kept. */
@Part
public class Alignments {
    static final int MOST_SEGMENTS = 100_000;
    private static final long MOST_BYTES = 32L << 20;
    private static final long MOST_OTHER_BYTES = 64L << 10;
    private static final int MOST_PARTS = 10;
    private static final int AT_ONCE = 8;
    private static final int WAITING = 16;
    private static final Duration LONGEST_UPLOAD = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Work of more megabytes is done outside of the server. */
    private static final int SMALL = 64;

    private final Admission here;
    private final Admission processes;
    private final long processMegabytes;

    private final Desks desks =
            new Desks("hexapla-alignments", AT_ONCE, WAITING, PATIENCE, Admission::busy);

    @Inject
    Alignments() {
        this(
                Runtime.getRuntime().maxMemory(),
                machineMemory(),
                Runtime.getRuntime().availableProcessors());
    }

    /**
     * @param heap how much memory the server may use, in bytes; a quarter may be at work here
     * @param machine how much the machine has; half of it may be at work in processes of their own
     * @param processors half of them may be at work in such processes
     */
    Alignments(long heap, long machine, int processors) {
        int atOnce = Math.max(1, processors / 2);
        here = new Admission((int) Math.max(SMALL, heap / 4 >> 20), PATIENCE);
        processes = new Admission(atOnce, PATIENCE);
        processMegabytes = machine / 2 / atOnce >> 20;
    }

    private static long machineMemory() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
    }

    /**
     * What was asked for.
     *
     * @param unit {@code line} or {@code document}, which is meant where nothing is said
     */
    record Wish(
            @Nullable Language source,
            @Nullable Language target,
            @Nullable String unit,
            CorpusFormat format) {}

    /**
     * The beads of two texts.
     *
     * @param content the whole answer in UTF-8; closing it removes it
     * @param warnings what is odd about the texts
     */
    record Answer(InputStream content, List<String> warnings) {}

    /** Both texts as they arrived. */
    private record Pair(ReceivedText source, ReceivedText target) implements AutoCloseable {
        @Override
        public void close() {
            source.close();
            target.close();
        }

        long memory(CorpusUnit unit) {
            return ParallelText.memory(
                    unit,
                    source.characters() + target.characters(),
                    source.lines() + target.lines());
        }
    }

    /**
     * Begins to receive two texts and to align them; the stage fails as {@link #align} does.
     *
     * @throws Refused if too many are at it already
     */
    CompletionStage<Answer> begin(Wish wish, @Nullable String contentType, InputStream body) {
        return desks.begin(() -> align(wish, contentType, body));
    }

    @PreDestroy
    void stop() {
        desks.stop();
    }

    /**
     * Receives two texts and aligns them. The answer is whole when this returns.
     *
     * @param contentType of the request
     * @throws Refused if something is missing, wrong, too large, or too much is at work already
     */
    Answer align(Wish wish, @Nullable String contentType, InputStream body) {
        CorpusUnit unit = wish.unit() == null ? CorpusUnit.DOCUMENT : CorpusUnit.of(wish.unit());
        Language from = given(wish.source(), "source");
        Language to = given(wish.target(), "target");
        try (Pair files = receive(contentType, body)) {
            long megabytes = (files.memory(unit) >> 20) + 1;
            if (megabytes <= SMALL) {
                return here.within((int) megabytes, () -> alignedHere(files, wish, unit, from, to));
            }
            if (megabytes > processMegabytes) {
                throw OwnProcess.beyond();
            }
            return processes.within(1, () -> alignedAside(files, wish, unit, from, to));
        } catch (IOException e) {
            throw new UncheckedIOException("aligning two texts", e);
        }
    }

    private static Answer alignedHere(
            Pair files, Wish wish, CorpusUnit unit, Language from, Language to) throws IOException {
        ParallelText texts =
                ParallelText.of(unit, files.source().text(), from, files.target().text(), to);
        return answer(
                wish.format(),
                answer -> {
                    AlignedText aligned = texts.aligned();
                    try (Writer out = Files.newBufferedWriter(answer)) {
                        wish.format().write(aligned, out);
                    }
                    return aligned.warnings();
                });
    }

    private Answer alignedAside(Pair files, Wish wish, CorpusUnit unit, Language from, Language to)
            throws IOException {
        refuseTooMany(unit, files.source().text());
        refuseTooMany(unit, files.target().text());
        return answer(
                wish.format(),
                answer ->
                        OwnProcess.align(
                                files.source().path(),
                                from,
                                files.target().path(),
                                to,
                                unit,
                                wish.format(),
                                answer,
                                processMegabytes));
    }

    private static void refuseTooMany(CorpusUnit unit, String text) {
        int lines = unit == CorpusUnit.LINE ? PlainText.lines(text).size() : 0;
        if (lines > MOST_SEGMENTS) {
            throw tooMany(lines);
        }
    }

    /** Writes an answer into a file and gives its warnings. */
    private interface Work {
        List<String> into(Path answer) throws IOException;
    }

    private static Answer answer(CorpusFormat format, Work work) throws IOException {
        Path answer = Files.createTempFile("hexapla-align", "." + format.word());
        try {
            List<String> warnings = work.into(answer);
            // Reading it may take as long as the caller's line is slow; room is given up before.
            return new Answer(
                    Files.newInputStream(answer, StandardOpenOption.DELETE_ON_CLOSE), warnings);
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(answer);
            throw e;
        }
    }

    private static Language given(@Nullable Language language, String parameter) {
        if (language == null) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "language-missing",
                    "Name the language of the "
                            + parameter
                            + " as a BCP 47 tag: /alignments?source=en&target=zh.");
        }
        return language;
    }

    private static Pair receive(@Nullable String contentType, InputStream body) throws IOException {
        return received(
                new MultipartBody(
                        contentType,
                        body,
                        deadline(LONGEST_UPLOAD),
                        "with two text files, the parts source and target."));
    }

    /** Whether so much time has passed from now on. */
    private static BooleanSupplier deadline(Duration longest) {
        long begun = System.nanoTime();
        return () -> System.nanoTime() - begun > longest.toNanos();
    }

    private static Pair received(MultipartBody parts) throws IOException {
        Map<String, ReceivedText> texts = new HashMap<>();
        try {
            int count = 0;
            for (Optional<String> part = parts.next(); part.isPresent(); part = parts.next()) {
                if (++count > MOST_PARTS) {
                    throw wrongParts("too-many-parts", "The body has more than ten parts.");
                }
                take(part.get(), parts, texts);
            }
            return new Pair(required("source", texts), required("target", texts));
        } catch (IOException | RuntimeException e) {
            texts.values().forEach(ReceivedText::close);
            throw e;
        }
    }

    private static void take(String part, MultipartBody parts, Map<String, ReceivedText> texts)
            throws IOException {
        if (!Set.of("source", "target").contains(part)) {
            parts.copy(java.io.OutputStream.nullOutputStream(), MOST_OTHER_BYTES, "Another part");
            return;
        }
        if (texts.containsKey(part)) {
            throw wrongParts("part-twice", "The part " + part + " stands twice in the body.");
        }
        texts.put(part, ReceivedText.of(parts, part, MOST_BYTES));
    }

    private static ReceivedText required(String part, Map<String, ReceivedText> texts) {
        ReceivedText text = texts.get(part);
        if (text == null) {
            throw wrongParts("part-missing", "The body has no part " + part + ".");
        }
        return text;
    }

    private static Refused wrongParts(String type, String what) {
        return new Refused(
                Refused.Why.INVALID,
                type,
                what + " Send two text files, the parts source and target.");
    }

    private static Refused tooMany(int segments) {
        return new Refused(
                Refused.Why.TOO_LARGE,
                "too-many-segments",
                "One side has "
                        + segments
                        + " segments, and "
                        + MOST_SEGMENTS
                        + " are aligned at once. Send the texts in parts.");
    }
}
