package org.hexapla.archive;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:/data/hexapla",
                "jdbc:h2:/data/hexapla",
                "jdbc:h2:~/hexapla;MODE=PostgreSQL",
                "JDBC:H2:FILE:/data/hexapla;WRITE_DELAY=500",
                "jdbc:h2:file:/data/WRITE_DELAY=0",
                "jdbc:h2:file:/data/hexapla;WRITE_DELAY=01000",
            })
    void refusesAnH2FileThatIsWrittenLater(String url) {
        UnsafeDatabase refused =
                assertThrows(UnsafeDatabase.class, () -> Migrations.refuseUnsafe(url));
        assertTrue(refused.getMessage().contains("WRITE_DELAY=0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:/data/hexapla;WRITE_DELAY=0",
                "jdbc:h2:file:/data/hexapla;write_delay=0;MODE=PostgreSQL",
                "jdbc:h2:mem:test",
                "jdbc:postgresql://db/hexapla",
            })
    void takesADatabaseThatWritesBeforeItAnswers(String url) {
        assertDoesNotThrow(() -> Migrations.refuseUnsafe(url));
    }
}
