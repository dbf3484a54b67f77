package org.hexapla.archive;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Columns of the rows that one revision has in a table. */
record StoredColumns(EntityManager entities, long revision) {

    /**
     * The columns of each row.
     *
     * @param entity the name of the table's entity, which is {@code x} in the other two
     */
    List<Object[]> of(String entity, String columns, String order) {
        return entities.createQuery(
                        "select "
                                + columns
                                + " from "
                                + entity
                                + " x where x.revisionId = :revision order by "
                                + order,
                        Object[].class)
                .setParameter("revision", revision)
                .getResultList();
    }
}
