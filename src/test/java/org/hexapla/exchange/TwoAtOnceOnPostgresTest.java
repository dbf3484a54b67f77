package org.hexapla.exchange;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.hexapla.archive.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same on PostgreSQL, started from Maven artifacts. */
class TwoAtOnceOnPostgresTest extends TwoAtOnceContract {
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    TestDatabase database() {
        return TestDatabase.at(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }
}
