package org.hexapla.intake;

import java.util.Optional;
import org.hexapla.archive.Files.Received;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.web.EntityTags;
import org.hexapla.web.OnlyNew;

/**
 * A file as it is handed in, and on what terms.
 *
 * @param file its bytes; whoever hands it in closes it
 * @param name the name it is to be downloaded under; empty for the usual one, of symbol, language
 *     and format
 * @param draft whether it becomes the working revision instead of being published
 * @param rendition whether it is another format of the published revision, whose text stays
 * @param warned whether the sender has seen the warnings and insists
 * @param expected which files it may replace, by their hashes, as far as the sender said so
 * @param onlyNew whether it may replace none
 * @param who the account
 */
public record Delivery(
        Received file,
        String name,
        TextStatus status,
        boolean draft,
        boolean rendition,
        boolean warned,
        Optional<EntityTags> expected,
        OnlyNew onlyNew,
        String who) {
    private static final int LONGEST_NAME = 200;

    public Delivery {
        name = name.replaceAll("[\\p{Cntrl}/\\\\]", "_").strip();
        if (name.length() > LONGEST_NAME) {
            name = name.substring(name.length() - LONGEST_NAME);
        }
    }
}
