package id.tabir.oversight;

import id.tabir.base.Problem;

/** Why a look was refused: what the audit says of it, and what its caller is told. */
final class Refusal extends RuntimeException {
    static final String PARTY = "party";
    static final String STRICT = "strict";
    static final String QUOTA = "quota";
    /** Who asked for a reveal may not decide on it. */
    static final String OWN = "own";

    private static final long serialVersionUID = 1;

    private final String why;
    private final Problem problem;

    Refusal(String why, Problem problem) {
        super(why, problem, false, false);
        this.why = why;
        this.problem = problem.with("refused", why);
    }

    String why() {
        return why;
    }

    Problem problem() {
        return problem;
    }
}
