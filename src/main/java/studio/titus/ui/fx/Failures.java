package studio.titus.ui.fx;

import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/** What people read about an exception that background work has thrown. */
public final class Failures {

    private Failures() {}

    /** The problem that {@code e} carries; for anything nobody foresaw, that it was our mistake. */
    public static Problem problem(Exception e) {
        return e instanceof ProblemException known ? known.problem() : defect(e);
    }

    private static Problem defect(Exception e) {
        return Problem.of("window.defect", "Titus Studio made a mistake")
                .because("An error that nobody foresaw stopped this; nothing was changed.")
                .next("Try again; if it happens again, report it with the details.")
                .detail(e.toString());
    }
}
