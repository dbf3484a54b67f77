package org.hexapla.bitext;

import org.hexapla.archive.TestDatabase;

/** Bitexts on a database of a test's. */
final class TestBitexts {
    private TestBitexts() {}

    static Bitexts on(TestDatabase database) {
        return new Bitexts(
                database.archive(), database.catalogue(), database.kits(), database.lineage());
    }
}
