package org.hexapla.intake;

import java.util.Optional;
import org.hexapla.core.translation.TextStatus;
import org.hexapla.web.EntityTags;
import org.hexapla.web.OnlyNew;

/**
 * The terms on which a file is handed in.
 *
 * @param draft whether it becomes the working revision instead of being published
 * @param rendition whether it is another format of the published revision, whose text stays
 * @param warned whether the sender has seen the warnings and insists
 * @param expected which files it may replace, by their hashes, as far as the sender said so
 * @param onlyNew whether it may replace none
 */
public record Terms(
        TextStatus status,
        boolean draft,
        boolean rendition,
        boolean warned,
        Optional<EntityTags> expected,
        OnlyNew onlyNew) {}
