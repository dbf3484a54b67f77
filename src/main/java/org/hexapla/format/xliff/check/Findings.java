package org.hexapla.format.xliff.check;

import java.util.ArrayList;
import java.util.List;

/** The problems found so far, the first of them kept and all counted. */
final class Findings {
    private static final int KEPT = 200;
    private static final int LONGEST = 80;

    private final List<Problem> problems = new ArrayList<>();
    private int count;
    private int errors;

    void error(int line, String name, String message) {
        errors++;
        add(new Problem(line, Problem.Severity.ERROR, name, message));
    }

    void error(Node node, String name, String message) {
        error(node.line(), name, message);
    }

    void warning(Node node, String name, String message) {
        warning(node.line(), name, message);
    }

    void warning(int line, String name, String message) {
        add(new Problem(line, Problem.Severity.WARNING, name, message));
    }

    private void add(Problem problem) {
        count++;
        if (problems.size() < KEPT) {
            problems.add(problem);
        }
    }

    List<Problem> problems() {
        return problems;
    }

    int count() {
        return count;
    }

    boolean hasErrors() {
        return errors > 0;
    }

    /** A value of the file, short enough to be shown. */
    static String shown(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }
}
