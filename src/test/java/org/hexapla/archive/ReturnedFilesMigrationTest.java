package org.hexapla.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.hexapla.archive.kit.Imports;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.junit.jupiter.api.Test;

/** What was known of files that came back, in a table of their own, is known of their imports. */
class ReturnedFilesMigrationTest {
    private static final DocumentSymbol SYMBOL = new DocumentSymbol("A/1");
    private static final String APPLIED = "ab".repeat(32);
    private static final String WAITING = "cd".repeat(32);
    private static final String AT = "'2026-11-22 10:00:00+00'";

    @Test
    void carriesThemOverOnH2() throws SQLException {
        carriesThemOver("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    @Test
    void carriesThemOverOnPostgres() throws SQLException, IOException {
        try (TestPostgres server = TestPostgres.start()) {
            carriesThemOver(server.url(), "postgres", "postgres");
        }
    }

    private static void carriesThemOver(String url, String user, String password)
            throws SQLException {
        Flyway.configure(ReturnedFilesMigrationTest.class.getClassLoader())
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .target("14")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            for (String sql : rows()) {
                statement.execute(sql);
            }
        }
        try (TestDatabase database = TestDatabase.at(url, user, password)) {
            Imports.ReturnedFile file =
                    new Imports.ReturnedFile(
                            "kit-1",
                            APPLIED,
                            "k.xlf",
                            "mei",
                            Instant.parse("2026-11-22T10:00:00Z"),
                            List.of("alt-trans", "urn:example:tool"));
            assertEquals(List.of(file), database.imports().returned(SYMBOL, Language.CHINESE));
            assertEquals(2, database.imports().of(SYMBOL, 10).size());
        }
    }

    private static List<String> rows() {
        return List.of(
                "insert into document (symbol, printed, original_language, title_descriptive)"
                        + " values ('A/1', 'A/1', 'en', false)",
                imported(1, APPLIED, AT),
                imported(2, WAITING, "null"),
                "insert into returned_file (id, symbol, language, kit_id, sha256, file_name,"
                        + " brought_at, brought_by, also_holds) values (3, 'A/1', 'zh',"
                        + " 'kit-1', '"
                        + APPLIED
                        + "', 'k.xlf', "
                        + AT
                        + ", 'mei', 'alt-trans\nurn:example:tool')");
    }

    private static String imported(int id, String sha256, String applied) {
        return "insert into kit_import (id, symbol, source, target, sha256, file_name, brought_at,"
                + " brought_by, applied_at, accepted, unchanged, stale, conflict, broken_codes,"
                + " not_known, restored, left_alone) values ("
                + id
                + ", 'A/1', 'en', 'zh', '"
                + sha256
                + "', 'k.xlf', "
                + AT
                + ", 'mei', "
                + applied
                + ", 1, 0, 0, 0, 0, 0, 0, 0)";
    }
}
