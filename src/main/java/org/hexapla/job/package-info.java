/**
 * Work that takes longer than a caller should wait: its file and its terms are on disk before it is
 * accepted, and it is done afterwards, by whichever node is free, once. The way in is {@link
 * org.hexapla.job.Jobs}; a feature brings what is to be done as a {@link org.hexapla.job.Work}, the
 * same code that answers a request at once.
 *
 * <p>A node that works on a job holds a lease on it and renews it; a job whose lease has run out is
 * begun again by any node. What the work writes and that it has ended are one transaction, which
 * only the node that began last can commit. {@link org.hexapla.job.Worker} keeps watch over all
 * this on a node, {@link org.hexapla.job.Workbench} does one job.
 */
@NullMarked
package org.hexapla.job;

import org.jspecify.annotations.NullMarked;
