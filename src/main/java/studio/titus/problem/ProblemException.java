package studio.titus.problem;

import org.jspecify.annotations.Nullable;

/** Carries a {@link Problem} from the edge where its cause is known to whoever shows it. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.what());
        this.problem = problem;
    }

    /** @param cause kept for the log file; people see the problem only */
    public ProblemException(Problem problem, @Nullable Throwable cause) {
        super(problem.what(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
