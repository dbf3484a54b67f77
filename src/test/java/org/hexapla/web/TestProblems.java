package org.hexapla.web;

import org.hexapla.core.language.Language;

/** Problems as work without a request is told them. */
public final class TestProblems {
    private TestProblems() {}

    /** A mapper whose incidents all have the number 1. */
    public static ProblemMapper mapper() {
        return new ProblemMapper(
                new Guest(Language.ENGLISH, "/", false), new InterfaceTexts(), () -> "1");
    }
}
