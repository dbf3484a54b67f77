package org.hexapla.format.xliff.check;

import java.util.Set;

/**
 * Attributes that XLIFF defines, that say nothing to us and mean the same in another file: what a
 * tool set with them comes out with the next kit. Those that refer to something elsewhere in their
 * file are not among them.
 */
public final class ToolAttributes {
    private static final Set<String> OF_UNIT =
            Set.of(
                    "resname",
                    "restype",
                    "extradata",
                    "help-id",
                    "menu",
                    "menu-option",
                    "menu-name",
                    "coord",
                    "font",
                    "css-style",
                    "style",
                    "exstyle",
                    "extype",
                    "maxbytes",
                    "minbytes",
                    "size-unit",
                    "maxheight",
                    "minheight",
                    "maxwidth",
                    "minwidth",
                    "charclass");

    private static final Set<String> OF_CODE_1 = Set.of("ts", "clone", "crc", "assoc");
    private static final Set<String> OF_CODE_2 =
            Set.of("canCopy", "canDelete", "canOverlap", "canReorder", "dir");
    private static final Set<String> CODES_1 =
            Set.of("g", "x", "bx", "ex", "bpt", "ept", "it", "ph");
    private static final Set<String> CODES_2 = Set.of("pc", "ph", "sc", "ec");

    private ToolAttributes() {}

    /** Whether it is one of a translation unit of XLIFF 1. */
    public static boolean isOfUnit(String attribute) {
        return OF_UNIT.contains(attribute);
    }

    /** Whether it is one of that inline code, in either family of versions. */
    public static boolean isOfCode(String element, String attribute) {
        return CODES_1.contains(element) && OF_CODE_1.contains(attribute)
                || CODES_2.contains(element) && OF_CODE_2.contains(attribute);
    }
}
