package org.hexapla.intake;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.hexapla.archive.HeldVersion;
import org.hexapla.archive.HeldVersions;
import org.hexapla.core.plausibility.Finding;
import org.hexapla.platform.Part;

/** Sets a file aside whose text looks wrong, until a person accepts or drops it. */
@Part
class Holding {
    private final HeldVersions heldVersions;
    private final Replacing replacing;
    private final Clock clock;

    @Inject
    Holding(HeldVersions heldVersions, Replacing replacing, Clock clock) {
        this.heldVersions = heldVersions;
        this.replacing = replacing;
        this.clock = clock;
    }

    /** Whether the file waits: something is odd about it, and its sender did not insist. */
    boolean isDue(ReadDelivery read, List<Finding> findings) {
        return !findings.isEmpty() && !read.terms().warned();
    }

    /** The file instead of any other of its version that waits. */
    Taken hold(ReadDelivery read, List<Finding> findings) {
        Delivery delivery = read.delivery();
        heldVersions.hold(
                new HeldVersion(
                        delivery.symbol(),
                        delivery.language(),
                        read.file(),
                        delivery.terms().status(),
                        delivery.terms().draft(),
                        replacing.replaced(delivery).orElse(null),
                        findings,
                        clock.instant(),
                        delivery.who()));
        return Taken.held(read, findings);
    }

    /** Nothing waits for a version whose text is stored now. */
    void clear(ReadDelivery read) {
        heldVersions.drop(read.symbol(), read.language());
    }
}
