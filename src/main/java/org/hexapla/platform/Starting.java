package org.hexapla.platform;

/**
 * Fired before the first request is served. Observers run by their priority, {@link #STORAGE}
 * first; one that throws stops the server.
 */
public record Starting(Console console) {
    /** The priority of what the others stand on. */
    public static final int STORAGE = 100;

    /** The priority of what needs the storage. */
    public static final int CONTENT = 200;
}
