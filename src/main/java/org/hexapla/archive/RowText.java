package org.hexapla.archive;

import java.util.List;
import org.hexapla.core.text.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A row of a translation: its units in reading order and how they stand to the original.
 *
 * @param pairing null where nothing is known of it, as before anybody translated the row
 */
public record RowText(List<Unit> units, @Nullable TranslatedRow pairing) {
    public RowText {
        units = List.copyOf(units);
    }

    /** Equal for equal rows: a SHA-256 in hexadecimal digits. */
    public String hash() {
        return ImportedRows.hash(this);
    }
}
