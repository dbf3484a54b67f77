package org.hexapla.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
class FileRow {
    @Column(name = "sha256")
    String sha256 = "";

    @Column(name = "name")
    String name = "";

    @Column(name = "media_type")
    String mediaType = "";

    @Column(name = "size_bytes")
    long size;

    @Column(name = "carries_text")
    boolean carriesText;

    static FileRow of(StoredFile file) {
        FileRow row = new FileRow();
        row.sha256 = file.sha256();
        row.name = file.name();
        row.mediaType = file.mediaType();
        row.size = file.size();
        row.carriesText = file.carriesText();
        return row;
    }

    StoredFile value() {
        return new StoredFile(sha256, name, mediaType, size, carriesText);
    }
}
