package org.hexapla.web;

import org.hexapla.core.language.Language;

/** The interface texts for tests of other packages. */
public final class TestTexts {
    private static final InterfaceTexts ALL = new InterfaceTexts();

    private TestTexts() {}

    public static Texts in(Language language) {
        return ALL.in(language);
    }
}
