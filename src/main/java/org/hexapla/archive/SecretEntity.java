package org.hexapla.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row of something that only the servers know. */
@Entity(name = "Secret")
@Table(name = "secret")
class SecretEntity {
    @Id private String name = "";
    private String content = "";

    SecretEntity() {}

    SecretEntity(String name, String content) {
        this.name = name;
        this.content = content;
    }

    String content() {
        return content;
    }
}
