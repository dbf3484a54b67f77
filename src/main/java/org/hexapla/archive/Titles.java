package org.hexapla.archive;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Texts by language tag: an ordered copy that nobody changes. */
final class Titles {
    private Titles() {}

    static Map<String, String> copy(Map<String, String> titles) {
        return Collections.unmodifiableMap(new TreeMap<>(titles));
    }
}
