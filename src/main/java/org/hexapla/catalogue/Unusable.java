package org.hexapla.catalogue;

import org.hexapla.core.Refused;

/** A change that is well formed and can not be made. */
class Unusable extends Refused {
    private static final long serialVersionUID = 1L;

    Unusable(String type, String message) {
        super(Why.UNPROCESSABLE, type, message);
    }
}
