package org.hexapla.index;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An embedded index in a folder of the test's; or, with {@code -Dhexapla.search.url=…}, the one of
 * an OpenSearch or Elasticsearch server, which is emptied first. Its indexes are this project's
 * own, but not a test's: name no server that anybody works with.
 */
public final class TestIndex {
    private TestIndex() {}

    public static SearchIndex at(Path folder) {
        return new SearchIndex(settings(folder, true));
    }

    /** Another look at the same index, for instance after it was closed. */
    public static SearchIndex again(Path folder) {
        return new SearchIndex(settings(folder, false));
    }

    private static IndexSettings settings(Path folder, boolean emptied) {
        Optional<String> none = Optional.empty();
        Optional<String> server = Optional.ofNullable(System.getProperty("hexapla.search.url"));
        return server.isEmpty()
                ? IndexSettings.embedded(folder)
                : new IndexSettings(folder, server, none, none, none, emptied);
    }

    public static void close(SearchIndex index) {
        index.close();
    }
}
