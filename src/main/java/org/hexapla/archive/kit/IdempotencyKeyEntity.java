package org.hexapla.archive.kit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

@Entity(name = "IdempotencyKey")
@Table(name = "idempotency_key")
@IdClass(IdempotencyKeyEntity.Key.class)
class IdempotencyKeyEntity {
    /** Who sent a request and what it was called. */
    static class Key implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
        String account = "";
        String name = "";

        Key() {}

        Key(String account, String name) {
            this.account = account;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.account.equals(account) && key.name.equals(name);
        }

        @Override
        public int hashCode() {
            return account.hashCode() * 31 + name.hashCode();
        }
    }

    @Id
    @Column(name = "account")
    String account = "";

    @Id
    @Column(name = "name")
    String name = "";

    @Column(name = "fingerprint")
    String fingerprint = "";

    @Column(name = "import_id")
    long importId;

    @Column(name = "given_at")
    OffsetDateTime givenAt = OffsetDateTime.MIN;
}
