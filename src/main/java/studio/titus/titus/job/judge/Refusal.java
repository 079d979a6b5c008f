package studio.titus.titus.job.judge;

import java.util.List;
import studio.titus.titus.job.judge.Verdict.Refused;

/** Ends the judging of a job with a refusal. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    private final int status;

    private Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    static Refusal badRequest(String message) {
        return new Refusal(BAD_REQUEST, message);
    }

    /** A fault that the gateway did not expect, although it is the caller's. */
    static Refusal unexpected(String message) {
        return new Refusal(SERVER_ERROR, "Unexpected error: " + message);
    }

    Refused verdict() {
        return new Refused(status, String.valueOf(getMessage()), List.of());
    }
}
