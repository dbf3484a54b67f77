package org.hexapla.web;

import java.util.Optional;

/** Knows what a page that is the same for every reader was made from. */
public interface Publishing {
    /**
     * Names the state of what is published at an address: as long as the name is the same, so is
     * the page. Found in far less time than the page.
     *
     * @param path as it is cited: without the language of the interface; not decoded
     * @return empty if this is not one's own address, or nothing is there
     */
    Optional<String> state(String path);
}
