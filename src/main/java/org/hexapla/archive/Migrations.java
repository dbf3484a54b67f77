package org.hexapla.archive;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hexapla.platform.Part;
import org.hexapla.platform.Settings;
import org.hexapla.platform.Starting;

/** Brings the database to the schema that this version needs, before anything else starts. */
@Part
class Migrations {
    private final DataSource database;
    private final Settings settings;

    @Inject
    Migrations(DataSource database, Settings settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * @throws UnsafeDatabase if H2 would lose acknowledged work when the process is killed
     * @throws org.flywaydb.core.api.FlywayException if the database can not be reached or brought
     *     to the schema
     */
    void run(@Observes @Priority(Starting.STORAGE) Starting starting) {
        refuseUnsafe(settings.databaseUrl());
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }

    /** An embedded file database must write before it answers: {@code WRITE_DELAY=0}. */
    static void refuseUnsafe(String url) {
        String upper = url.toUpperCase(Locale.ROOT);
        boolean inMemory = upper.startsWith("JDBC:H2:MEM:");
        if (upper.startsWith("JDBC:H2:")
                && !inMemory
                && !(upper + ";").contains(";WRITE_DELAY=0;")) {
            throw new UnsafeDatabase();
        }
    }
}
