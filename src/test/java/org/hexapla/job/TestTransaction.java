package org.hexapla.job;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import org.hexapla.archive.TestDatabase;

/** The transactions of a test's database as a server gives them. */
final class TestTransaction implements UserTransaction {
    private final EntityManager entities;

    TestTransaction(TestDatabase database) {
        entities = database.entities();
    }

    @Override
    public void begin() {
        entities.getTransaction().begin();
    }

    @Override
    public void commit() throws RollbackException {
        try {
            entities.getTransaction().commit();
        } catch (PersistenceException e) {
            RollbackException rolledBack = new RollbackException();
            rolledBack.initCause(e);
            throw rolledBack;
        } finally {
            entities.clear();
        }
    }

    @Override
    public void rollback() {
        entities.getTransaction().rollback();
        entities.clear();
    }

    @Override
    public void setRollbackOnly() {
        entities.getTransaction().setRollbackOnly();
    }

    @Override
    public int getStatus() {
        return entities.getTransaction().isActive()
                ? Status.STATUS_ACTIVE
                : Status.STATUS_NO_TRANSACTION;
    }

    @Override
    public void setTransactionTimeout(int seconds) {
        // Tests end soon enough.
    }
}
