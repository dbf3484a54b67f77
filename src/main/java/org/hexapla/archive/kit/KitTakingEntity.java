package org.hexapla.archive.kit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

@Entity(name = "KitTaking")
@Table(name = "kit_taking")
@IdClass(KitTakingEntity.Key.class)
class KitTakingEntity {
    /** A kit and who took it. */
    static class Key implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
        String kitId = "";
        String account = "";

        Key() {}

        Key(String kitId, String account) {
            this.kitId = kitId;
            this.account = account;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.kitId.equals(kitId)
                    && key.account.equals(account);
        }

        @Override
        public int hashCode() {
            return kitId.hashCode() * 31 + account.hashCode();
        }
    }

    @Id
    @Column(name = "kit_id")
    String kitId = "";

    @Id
    @Column(name = "account")
    String account = "";

    @Column(name = "taken_at")
    OffsetDateTime takenAt = OffsetDateTime.MIN;

    @Column(name = "query")
    String query = "";
}
