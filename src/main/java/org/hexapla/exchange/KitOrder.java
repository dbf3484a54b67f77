package org.hexapla.exchange;

import org.hexapla.core.language.Language;
import org.hexapla.format.xliff.ToolProfile;

/**
 * What somebody wants a kit of.
 *
 * @param tool what it is going to be opened in
 */
public record KitOrder(Language source, Language target, UnitChoice units, ToolProfile tool) {
    /** Everything, for any tool. */
    public static KitOrder whole(Language source, Language target) {
        return new KitOrder(source, target, UnitChoice.ALL, ToolProfile.generic());
    }
}
