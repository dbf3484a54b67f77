package org.hexapla.archive;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One statement for many rows, on the connection of the open transaction: what is done in it is
 * done or taken back with everything else. What the entity manager holds of the tables has to be
 * flushed before.
 */
public final class Batch implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 1_000;

    private final PreparedStatement statement;
    private int waiting;

    /**
     * @param sql a statement with a question mark for each value of a row
     */
    public Batch(EntityManager entities, String sql) {
        try {
            statement = entities.unwrap(Connection.class).prepareStatement(sql);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /**
     * Does the statement for one more row, now or with those that follow.
     *
     * @param values its parameters in their order
     */
    public void add(@Nullable Object... values) {
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
            if (++waiting == ROWS_AT_ONCE) {
                send();
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private void send() throws SQLException {
        statement.executeBatch();
        waiting = 0;
    }

    /** Does what has not been done yet. */
    public void done() {
        try {
            if (waiting > 0) {
                send();
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
