package org.hexapla.job;

import org.hexapla.archive.Files;

/** What a feature does for a job. Found by CDI. */
public interface Work {
    /** The name under which jobs ask for it; never changed, since jobs outlive a server. */
    String kind();

    /**
     * Does it, within the transaction that ends the job. It may be done again from the beginning
     * where that was not committed.
     *
     * @param file what came with the request; not to be closed
     * @return what the request would have been answered
     * @throws org.hexapla.core.Refused as the request would have
     */
    Answer run(Job job, Files.Received file, Progress progress);
}
