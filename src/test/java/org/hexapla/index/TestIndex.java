package org.hexapla.index;

import java.nio.file.Path;

/** An embedded index in a folder of the test's. */
public final class TestIndex {
    private TestIndex() {}

    public static SearchIndex at(Path folder) {
        return new SearchIndex(IndexSettings.embedded(folder));
    }

    public static void close(SearchIndex index) {
        index.close();
    }
}
