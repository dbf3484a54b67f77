package org.hexapla.platform;

/**
 * Fired in the background once requests are served and before the server calls itself ready: the
 * place for what takes its time.
 */
public record Started(Console console) {}
