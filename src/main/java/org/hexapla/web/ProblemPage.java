package org.hexapla.web;

import java.util.List;
import org.hexapla.core.text.DocumentSymbol;

/**
 * A problem as a person sees it.
 *
 * @param heading the key of its heading among the interface texts
 * @param signIn whether signing in may help
 * @param typed what somebody took for a symbol; empty if that is not it
 * @param near the documents that may be meant
 */
public record ProblemPage(
        Problem problem, String heading, boolean signIn, String typed, List<DocumentSymbol> near)
        implements Page {
    static ProblemPage of(Problem problem, InterfaceTexts texts) {
        String own = "problem." + problem.status();
        boolean known = texts.holds(own);
        return new ProblemPage(
                problem,
                known ? own : problem.status() < 500 ? "problem.other" : "problem.500",
                problem.status() == 401,
                "",
                List.of());
    }

    /** The same with the documents that may be meant. */
    ProblemPage with(String spelling, Spelling.Meant meant) {
        List<DocumentSymbol> documents = meant.same().isEmpty() ? meant.near() : meant.same();
        return new ProblemPage(problem, heading, signIn, spelling, documents);
    }

    @Override
    public Object data() {
        return problem;
    }
}
