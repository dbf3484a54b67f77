package org.hexapla.job;

import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.function.Supplier;
import org.hexapla.platform.Part;

/**
 * Transactions that are begun and committed by hand: what a server does of itself would end after
 * two minutes, and nothing could be said between commit and answer.
 */
@Part
class Transactions {
    private static final Duration SHORT = Duration.ofSeconds(30);

    private final UserTransaction transaction;

    @Inject
    Transactions(UserTransaction transaction) {
        this.transaction = transaction;
    }

    <T> T within(Supplier<T> work) {
        return within(SHORT, work);
    }

    /**
     * Does all of the work or nothing of it; committed when this returns.
     *
     * @param most after this the database takes everything back
     */
    <T> T within(Duration most, Supplier<T> work) {
        try {
            transaction.setTransactionTimeout((int) most.toSeconds());
            transaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("beginning a transaction", e);
        }
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
        commit();
        return result;
    }

    private void commit() {
        try {
            transaction.commit();
        } catch (RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException
                | SystemException e) {
            throw new IllegalStateException("committing a transaction", e);
        }
    }

    private void rollBack(Throwable reason) {
        try {
            transaction.rollback();
        } catch (SystemException | IllegalStateException e) {
            reason.addSuppressed(e);
        }
    }
}
