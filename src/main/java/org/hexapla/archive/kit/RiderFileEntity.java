package org.hexapla.archive.kit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;

@Entity(name = "RiderFile")
@Table(name = "rider_file")
@IdClass(RiderFileEntity.Key.class)
class RiderFileEntity {
    /** A document for a pair of languages, and a version of XLIFF. */
    static class Key implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
        String symbol = "";
        String source = "";
        String target = "";
        String version = "";

        Key() {}

        Key(String symbol, String source, String target, String version) {
            this.symbol = symbol;
            this.source = source;
            this.target = target;
            this.version = version;
        }

        private List<String> words() {
            return List.of(symbol, source, target, version);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.words().equals(words());
        }

        @Override
        public int hashCode() {
            return words().hashCode();
        }
    }

    @Id
    @Column(name = "symbol")
    String symbol = "";

    @Id
    @Column(name = "source")
    String source = "";

    @Id
    @Column(name = "target")
    String target = "";

    @Id
    @Column(name = "version")
    String version = "";

    @Column(name = "sha256")
    String sha256 = "";
}
