package org.hexapla.archive;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/**
 * Where the server's database enters. Container resources can only be had through fields; these are
 * producers, and every part takes them by its constructor.
 */
@ApplicationScoped
class Storage {
    @Produces
    @PersistenceContext(unitName = "hexapla")
    private EntityManager entities;

    @Produces
    @Resource(lookup = "jdbc/hexapla", shareable = false)
    private DataSource database;
}
