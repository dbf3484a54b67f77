package org.hexapla.archive;

import org.hexapla.core.Refused;

class NoSuchProcess extends Refused {
    private static final long serialVersionUID = 1L;

    NoSuchProcess(String slug) {
        super(
                Why.NOT_FOUND,
                "no-such-process",
                "There is no process " + slug + ". Add it with PUT /processes/" + slug + " first.");
    }
}
