package org.hexapla.format.office;

import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.filters.openxml.BlockSkeleton;
import org.jspecify.annotations.Nullable;

/**
 * The descriptions of pictures, asked for in the order in which the filter gives their texts: word
 * processors write most of them twice, for the picture and for the place in which it stands.
 */
final class Descriptions {
    private String last = "";
    private @Nullable String id;

    /** The id of the text before this one if that is the same description, else its own. */
    String idOf(ITextUnit unit) {
        if (unit.getSkeleton() instanceof BlockSkeleton) {
            id = null;
            return unit.getId();
        }
        String text = unit.getSource().toString();
        if (id == null || !text.equals(last)) {
            last = text;
            id = unit.getId();
            return unit.getId();
        }
        String first = id;
        id = null;
        return first;
    }
}
