package org.hexapla.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity(name = "RowPairing")
@Table(name = "row_pairing")
@IdClass(RowPairingEntity.Key.class)
class RowPairingEntity {
    /** A row of one revision. */
    static class Key implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
        long revisionId;
        String rowId = "";

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.revisionId == revisionId
                    && key.rowId.equals(rowId);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(revisionId) * 31 + rowId.hashCode();
        }
    }

    @Id
    @Column(name = "revision_id")
    long revisionId;

    @Id
    @Column(name = "row_id")
    String rowId = "";

    @Column(name = "method")
    String method = "";

    @Column(name = "confidence")
    double confidence;
}
