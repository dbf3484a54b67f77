package org.hexapla.search;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.index.PublishedDocument;
import org.hexapla.index.PublishedRow;
import org.hexapla.index.SearchIndex;
import org.hexapla.platform.Part;
import org.hexapla.platform.Started;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the index as the archive is. It asks the archive three times a second what was changed
 * lately, by whichever node, and compares the marks of those documents with what the index has of
 * them; at the start, every few minutes and when a server may have lost the index it compares all.
 * So nothing has to be told to it, and what a killed process left undone is done by the next.
 */
@Part
public class Follower {
    private static final Logger LOG = Logger.getLogger(Follower.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    /** How long a writer may take: longer ones are seen when all is compared. */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(2);

    private static final Duration BETWEEN_COMPARISONS = Duration.ofMinutes(2);

    /** A comparison takes at most this part of the time. */
    private static final int SHARE = 100;

    private static final int ROWS_AT_ONCE = 2000;

    private final SearchIndex index;
    private final PublishedTexts texts;
    private final ManagedExecutorService executor;
    private final Clock clock;

    /** The mark of each document in the index; null of one that is not to be in it. */
    private final Map<DocumentSymbol, @Nullable String> known = new HashMap<>();

    private Instant nextComparison = Instant.MIN;
    private volatile List<Language> languages = Language.OFFICIAL;
    private volatile boolean isCurrent;
    private volatile boolean stopped;

    @Inject
    Follower(
            SearchIndex index, PublishedTexts texts, ManagedExecutorService executor, Clock clock) {
        this.index = index;
        this.texts = texts;
        this.executor = executor;
        this.clock = clock;
    }

    void start(@Observes Started started) {
        executor.execute(this::follow);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        stopped = true;
    }

    /** All languages that the index has something in. */
    List<Language> languages() {
        return languages;
    }

    /** Whether the index had all that was published once since the start. */
    boolean isCurrent() {
        return isCurrent;
    }

    private void follow() {
        boolean failing = false;
        while (!stopped) {
            try {
                step();
                failing = false;
            } catch (RuntimeException e) {
                Level level = failing || stopped ? Level.FINE : Level.WARNING;
                LOG.log(level, "The search index can not be kept current", e);
                failing = true;
            }
            pause(failing ? PAUSE_AFTER_FAILURE : PAUSE);
        }
    }

    private void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    /** Brings into the index what was changed. */
    void step() {
        Instant now = clock.instant();
        if (now.isBefore(nextComparison) && !index.isDoubted()) {
            catchUp(texts.changedSince(now.minus(LONGEST_WORK)));
            return;
        }
        if (index.restore()) {
            isCurrent = false;
        }
        known.clear();
        index.marks().forEach((symbol, mark) -> known.put(new DocumentSymbol(symbol), mark));
        PublishedTexts.Changes all = texts.all();
        Duration took = Duration.between(now, clock.instant());
        Set<DocumentSymbol> either = new HashSet<>(all.symbols());
        either.addAll(known.keySet());
        catchUp(new PublishedTexts.Changes(either, all.marks()));
        languages = languages(texts.languages());
        isCurrent = true;
        Duration pause = took.multipliedBy(SHARE);
        nextComparison =
                clock.instant()
                        .plus(
                                pause.compareTo(BETWEEN_COMPARISONS) > 0
                                        ? pause
                                        : BETWEEN_COMPARISONS);
    }

    private static List<Language> languages(List<Language> published) {
        Set<Language> all = new LinkedHashSet<>(Language.OFFICIAL);
        all.addAll(published);
        return List.copyOf(all);
    }

    private void catchUp(PublishedTexts.Changes changes) {
        List<DocumentSymbol> gone = new ArrayList<>();
        Map<PublishedDocument, List<PublishedRow>> batch = new LinkedHashMap<>();
        int rows = 0;
        boolean changed = false;
        for (DocumentSymbol symbol : changes.symbols()) {
            String mark = changes.marks().get(symbol);
            if (stopped || Objects.equals(mark, known.get(symbol))) {
                continue;
            }
            changed = true;
            Optional<PublishedTexts.Text> text = read(symbol, mark);
            if (text.isEmpty()) {
                gone.add(symbol);
                continue;
            }
            batch.put(text.get().document(), text.get().rows());
            rows += text.get().rows().size();
            if (rows >= ROWS_AT_ONCE) {
                put(batch);
                rows = 0;
            }
        }
        put(batch);
        if (!gone.isEmpty()) {
            index.remove(gone);
            gone.forEach(symbol -> known.put(symbol, changes.marks().get(symbol)));
        }
        if (changed && isCurrent) {
            languages = languages(texts.languages());
        }
    }

    /** One document that can not be read does not keep the others from being found. */
    private Optional<PublishedTexts.Text> read(DocumentSymbol symbol, @Nullable String mark) {
        try {
            return mark == null ? Optional.empty() : texts.read(symbol);
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.log(Level.WARNING, "The search index leaves out " + symbol, e);
            return Optional.empty();
        }
    }

    private void put(Map<PublishedDocument, List<PublishedRow>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        index.put(batch);
        batch.keySet().forEach(document -> known.put(document.symbol(), document.mark()));
        batch.clear();
    }
}
