package org.hexapla.web;

/**
 * A problem as a person sees it.
 *
 * @param heading the key of its heading among the interface texts
 * @param signIn whether signing in may help
 */
public record ProblemPage(Problem problem, String heading, boolean signIn) implements Page {
    static ProblemPage of(Problem problem, InterfaceTexts texts) {
        String own = "problem." + problem.status();
        boolean known = texts.holds(own);
        return new ProblemPage(
                problem,
                known ? own : problem.status() < 500 ? "problem.other" : "problem.500",
                problem.status() == 401);
    }

    @Override
    public Object data() {
        return problem;
    }
}
