package org.hexapla.archive;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class ArchiveOnH2Test extends ArchiveContract {
    private TestDatabase database = TestDatabase.inMemory();

    @BeforeEach
    void open() {
        database.close();
        database = TestDatabase.inMemory();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    TestDatabase database() {
        return database;
    }
}
