package studio.titus.titus;

import java.net.ConnectException;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/** The gateway answered something else than was asked for, or nothing. */
public final class GatewayException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String said;

    GatewayException(int status, String said, Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
        this.status = status;
        this.said = said;
    }

    /** HTTP status of its answer; 0 when there was none. */
    public int status() {
        return status;
    }

    /** Whether the request may have arrived although no answer came back. */
    boolean mayHaveHadEffect() {
        return status == 0 && !(getCause() instanceof ConnectException);
    }

    /** The message in its answer, word for word; "" for none. */
    public String said() {
        return said;
    }
}
