package org.hexapla.core.rebuilding;

/** How the type of a printed line looks beside that of the text around it, least striking first. */
public enum LineLook {
    /** Nobody knows: all there is are the words. */
    UNTOLD,
    /** As running text, or as samples of what a machine reads. */
    RUNNING,
    /** All of it leaning. */
    SLANTED,
    /** In the middle of its column. */
    CENTRED,
    /** All of it bold, or in capitals. */
    SET_OFF,
    /** In larger type. */
    LARGE;

    /** Whether headings look like that and running text does not. */
    boolean isOfHeadings() {
        return compareTo(CENTRED) >= 0;
    }

    /** Whether lines that look like that and follow each other without a gap are one heading. */
    boolean runsOn() {
        return compareTo(SET_OFF) >= 0;
    }

    /** The less striking of both: what holds for all of a paragraph. */
    public LineLook and(LineLook other) {
        return compareTo(other) < 0 ? this : other;
    }
}
