package org.hexapla.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hexapla.core.translation.TextStatus;
import org.jspecify.annotations.Nullable;

/**
 * One state of a language version that was or will be published as a whole.
 *
 * @param number counts from 1
 * @param publishedAt null while it is being worked on
 */
public record Revision(
        int number,
        TextStatus status,
        Instant madeAt,
        String madeBy,
        @Nullable Instant publishedAt,
        List<StoredFile> files) {
    public Revision {
        files = List.copyOf(files);
    }

    /** The file that the text was read from; none where the text came through kits alone. */
    public Optional<StoredFile> carrier() {
        return files.stream().filter(StoredFile::carriesText).findFirst();
    }
}
