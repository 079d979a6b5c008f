package studio.titus.ssh;

import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/** A hop could not be made, or broke. */
public final class LinkException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient Hop hop;
    private final boolean mayPass;

    LinkException(Hop hop, Problem problem, boolean mayPass, @Nullable Throwable cause) {
        super(problem, cause);
        this.hop = hop;
        this.mayPass = mayPass;
    }

    /** Which hop. */
    public Hop hop() {
        return hop;
    }

    /** Whether time alone may heal it, as it does a node that boots; not so a refused key. */
    public boolean mayPass() {
        return mayPass;
    }
}
