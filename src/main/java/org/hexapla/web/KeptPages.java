package org.hexapla.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hexapla.core.Sha256;
import org.hexapla.core.language.Language;
import org.hexapla.platform.Part;
import org.jspecify.annotations.Nullable;

/**
 * Pages that are the same for every reader, and what programs get of them, each rendered and
 * compressed once for a published state. A kept page is used as it is while nothing is being
 * written on this node and its state was looked at less than a second ago; so what another node
 * publishes is seen within a second.
 */
@Part
public class KeptPages {
    /** What a request brings along for the page that is being rendered for it. */
    static final String ORDER = KeptPages.class.getName();

    private static final long MOST_BYTES = 64L << 20;
    private static final long TRUSTED_NANOS = 1_000_000_000L;

    private final Iterable<Publishing> publishing;
    private final Map<String, Kept> pages = new LinkedHashMap<>(16, 0.75f, true);
    private final AtomicInteger writing = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();
    private long bytes;

    @Inject
    KeptPages(@Any Instance<Publishing> publishing) {
        this((Iterable<Publishing>) publishing);
    }

    KeptPages(Iterable<Publishing> publishing) {
        this.publishing = publishing;
    }

    /**
     * A page that is asked for.
     *
     * @param address path and query as they came; of what programs get, after the tag of the
     *     language that they are taken to read
     * @param state of what is published there, before it was rendered
     */
    record Order(String address, String state) {
        private boolean isForPeople() {
            return address.startsWith("/");
        }
    }

    /**
     * A compressed page, and when its state was last looked at.
     *
     * @param tag names its bytes before they were compressed
     * @param language that it speaks to people in; null of what programs get
     */
    record Kept(
            Order order,
            Asset page,
            String tag,
            @Nullable Language language,
            int writes,
            long nanos) {
        private Kept seen(int writes, long nanos) {
            return new Kept(order, page, tag, language, writes, nanos);
        }
    }

    /**
     * What a page that is being rendered is to be kept for; null if it is not to be.
     *
     * @param forPeople whether it is written as people read it
     */
    static @Nullable Order order(
            Page page, @Nullable HttpServletRequest servlet, boolean forPeople) {
        if (servlet == null || !page.isSameForGuests()) {
            return null;
        }
        Order order = (Order) servlet.getAttribute(ORDER);
        return order != null && order.isForPeople() == forPeople ? order : null;
    }

    /** Something is about to be written; {@link #written} follows in any case. */
    void writing() {
        writing.incrementAndGet();
    }

    void written() {
        writes.incrementAndGet();
        writing.decrementAndGet();
    }

    /**
     * The page of an address, or else what is to be kept once it is rendered; null for an address
     * whose page is not the same for all.
     *
     * @param path the path as it is cited
     */
    @Nullable Object find(String path, String address) {
        int now = writes.get();
        boolean quiet = writing.get() == 0;
        Kept kept = get(address);
        if (kept != null && quiet && kept.writes() == now && isTrusted(kept)) {
            return kept;
        }
        Optional<String> state = state(path);
        if (state.isEmpty()) {
            return null;
        }
        if (kept != null && kept.order().state().equals(state.get())) {
            Kept seen = kept.seen(quiet ? now : now - 1, System.nanoTime());
            put(seen);
            return seen;
        }
        return new Order(address, state.get());
    }

    private static boolean isTrusted(Kept kept) {
        return System.nanoTime() - kept.nanos() < TRUSTED_NANOS;
    }

    private Optional<String> state(String path) {
        Stream<Publishing> all = StreamSupport.stream(publishing.spliterator(), false);
        return all.flatMap(each -> each.state(path).stream()).findFirst();
    }

    /**
     * Keeps a page that was rendered for an order. Its state is looked at again when it is used.
     */
    Kept keep(Order order, Language language, String html) {
        byte[] text = html.getBytes(StandardCharsets.UTF_8);
        Asset page = Asset.of("", "text/html; charset=UTF-8", text).packed();
        return keep(order, page, page.hash(), language);
    }

    /** Keeps what programs get, under the tag that a correction of it may name. */
    Kept keep(Order order, byte[] json) {
        Asset data = Asset.of("", "application/json; charset=UTF-8", json).packed();
        return keep(order, data, Sha256.hex(json), null);
    }

    private Kept keep(Order order, Asset page, String tag, @Nullable Language language) {
        Kept kept = new Kept(order, page, tag, language, writes.get() - 1, System.nanoTime());
        put(kept);
        return kept;
    }

    private @Nullable Kept get(String address) {
        synchronized (pages) {
            return pages.get(address);
        }
    }

    private void put(Kept kept) {
        synchronized (pages) {
            Kept old = pages.put(kept.order().address(), kept);
            bytes += size(kept) - (old == null ? 0 : size(old));
            while (bytes > MOST_BYTES && pages.size() > 1) {
                String eldest = pages.keySet().iterator().next();
                bytes -= size(pages.remove(eldest));
            }
        }
    }

    private static long size(@Nullable Kept kept) {
        return kept == null ? 0 : kept.page().gzipped().length + kept.order().address().length();
    }
}
