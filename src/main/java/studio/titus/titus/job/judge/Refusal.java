package studio.titus.titus.job.judge;

import java.util.List;
import studio.titus.titus.job.judge.Verdict.Refused;

/** A body that the gateway refuses as a whole: its syntax, or its shape. */
public final class Refusal extends Exception {

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

    /** 400, or 500 for what the gateway did not expect. */
    public int status() {
        return status;
    }

    Refused verdict() {
        return new Refused(status, String.valueOf(getMessage()), List.of());
    }
}
