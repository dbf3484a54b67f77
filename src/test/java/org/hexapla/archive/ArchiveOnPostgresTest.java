package org.hexapla.archive;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The same promises on PostgreSQL, started from Maven artifacts. */
class ArchiveOnPostgresTest extends ArchiveContract {
    private static EmbeddedPostgres server;
    private TestDatabase database;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void open() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        }
        database =
                TestDatabase.at(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
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
