package org.hexapla.format.xliff.check;

import java.util.Set;

/** What is to be looked at in a family of versions beyond the grammar, as the file is read. */
interface Family {
    Grammar grammar();

    /** The elements that are gone through child by child, since they hold the units of a file. */
    Set<String> holders();

    /** A holder begins. */
    void open(Node holder);

    /** A child of a holder that is no holder itself, read whole. */
    void child(Node holder, Node child);

    /** A holder ends; {@code children} says whether it held anything. */
    void close(Node holder);

    /** The file ends. */
    void end();
}
