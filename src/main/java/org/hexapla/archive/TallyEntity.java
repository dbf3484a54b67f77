package org.hexapla.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity(name = "Tally")
@Table(name = "tally")
@IdClass(TallyEntity.Key.class)
class TallyEntity {
    /** One state of one version. */
    static class Key implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
        long versionId;
        String state = "";

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.versionId == versionId
                    && key.state.equals(state);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(versionId) * 31 + state.hashCode();
        }
    }

    @Id
    @Column(name = "version_id")
    long versionId;

    @Id
    @Column(name = "state")
    String state = "";

    @Column(name = "segments")
    int segments;

    @Column(name = "words")
    int words;
}
