package org.hexapla.intake;

import java.time.Instant;
import org.hexapla.archive.Files.Received;
import org.hexapla.archive.Provenance;
import org.hexapla.archive.StoredFile;
import org.hexapla.core.language.Language;
import org.hexapla.core.text.DocumentSymbol;
import org.hexapla.format.MediaType;

/**
 * A file as it is handed in for one language version of a document, and on what terms.
 *
 * @param file its bytes; whoever hands it in closes it
 * @param name the name it is to be downloaded under; empty for the usual one, of symbol, language
 *     and format
 * @param who the account
 */
public record Delivery(
        DocumentSymbol symbol,
        Language language,
        Received file,
        String name,
        Terms terms,
        String who) {
    private static final int LONGEST_NAME = 200;

    public Delivery {
        name = name.replaceAll("[\\p{Cntrl}/\\\\]", "_").strip();
        if (name.length() > LONGEST_NAME) {
            name = name.substring(name.length() - LONGEST_NAME);
        }
    }

    /** The file that carries a text, as it is stored. */
    StoredFile carrier(String mediaType) {
        return stored(mediaType, true);
    }

    /** The file as another format of a text, as it is stored. */
    StoredFile rendition(String mediaType) {
        return stored(mediaType, false);
    }

    private StoredFile stored(String mediaType, boolean carriesText) {
        String ending = MediaType.of(mediaType).map(type -> "." + type.extension()).orElse("");
        String usual = symbol.slug() + "." + language + ending;
        return new StoredFile(
                file.sha256(), name.isEmpty() ? usual : name, mediaType, file.size(), carriesText);
    }

    Provenance provenance(Instant when) {
        return new Provenance(who, when, Provenance.Way.FILE, file.sha256());
    }
}
