package org.hexapla.exchange;

import java.io.IOException;
import org.hexapla.archive.TestDatabase;
import org.hexapla.archive.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same on PostgreSQL. */
class RevisedDocumentOnPostgresTest extends RevisedDocumentContract {
    private static TestPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = TestPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    TestDatabase database() {
        return server.database();
    }
}
