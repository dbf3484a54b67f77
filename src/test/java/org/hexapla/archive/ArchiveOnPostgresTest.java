package org.hexapla.archive;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The same promises on PostgreSQL. */
class ArchiveOnPostgresTest extends ArchiveContract {
    private static TestPostgres server;
    private TestDatabase database;

    @BeforeAll
    static void start() throws IOException {
        server = TestPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void open() {
        database = server.database();
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
