package org.hexapla.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An address that is being put together from a path and what is asked there. */
public final class Address {
    private final StringBuilder text;
    private char joint = '?';

    public Address(String path) {
        text = new StringBuilder(path);
    }

    /** Adds a parameter, unless its value is null. */
    public Address with(String name, @Nullable Object value) {
        if (value != null) {
            text.append(joint)
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            joint = '&';
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
