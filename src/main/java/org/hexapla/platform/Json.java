package org.hexapla.platform;

import jakarta.json.spi.JsonProvider;

/** What makes and reads JSON. */
public final class Json {
    /**
     * Found once and safe for use by any number of threads. {@link jakarta.json.Json} would look
     * for it through the whole class path at every value: most of the time of a kit went there.
     */
    public static final JsonProvider JSON = JsonProvider.provider();

    private Json() {}
}
