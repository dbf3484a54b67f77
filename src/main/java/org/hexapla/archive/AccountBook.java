package org.hexapla.archive;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hexapla.core.account.Account;
import org.hexapla.platform.Part;

/**
 * The accounts that are kept, with the hashes of their passwords, and the servers' own secrets.
 *
 * <p>Reading is a transaction too: outside of one, a request would see its first reading again
 * after its own change.
 */
@Part
public class AccountBook {
    /**
     * An account as it is kept.
     *
     * @param passwordHash as Jakarta Security writes it: algorithm, iterations, salt and hash
     */
    public record Entry(Account account, String passwordHash) {}

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    AccountBook(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    public Optional<Entry> find(String name) {
        return Optional.ofNullable(entities.find(AccountEntity.class, name))
                .map(AccountEntity::entry);
    }

    /** The same, kept from all other writers until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Entry> locked(String name) {
        return Optional.ofNullable(
                        entities.find(AccountEntity.class, name, LockModeType.PESSIMISTIC_WRITE))
                .map(AccountEntity::entry);
    }

    /** All accounts, by name. */
    @Transactional
    public List<Account> all() {
        return entities.createQuery("select a from Account a order by a.name", AccountEntity.class)
                .getResultStream()
                .map(entity -> entity.entry().account())
                .toList();
    }

    /**
     * Keeps a new account or replaces what is kept of it.
     *
     * @return whether it is new
     */
    @Transactional
    public boolean put(Account account, String passwordHash) {
        AccountEntity entity = entities.find(AccountEntity.class, account.name());
        if (entity == null) {
            entity = new AccountEntity(account.name());
            entity.take(account, passwordHash, clock.instant());
            entities.persist(entity);
            return true;
        }
        entity.take(account, passwordHash, clock.instant());
        return false;
    }

    /** A secret that all servers on this database share, if it has been kept. */
    @Transactional
    public Optional<String> secret(String name) {
        return Optional.ofNullable(entities.find(SecretEntity.class, name))
                .map(SecretEntity::content);
    }

    /** Keeps a secret; fails if another server was faster. */
    @Transactional
    public void keepSecret(String name, String content) {
        entities.persist(new SecretEntity(name, content));
        entities.flush();
    }
}
