package org.hexapla.job;

/** Another node began this job again, since nothing was heard of this one: its work is void. */
class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken(Job job) {
        super("job " + job.id() + " was begun again elsewhere after attempt " + job.attempt());
    }
}
