package studio.titus.rehearsal.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Ends a request with {@code {"statusCode":…,"message":…}}. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int WRONG_METHOD = 405;
    private static final int CONFLICT = 409;
    private static final int EXHAUSTED = 429;
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;
    private static final String JOB_MANAGER = "JobManagerException: ";

    private final int status;

    /** @param message as the gateway says it */
    public Refusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** The path knows no such method. */
    public static Refusal wrongMethod() {
        return new Refusal(WRONG_METHOD, "HTTP error 405");
    }

    /** A fault that the gateway did not expect, although it is the caller's. */
    public static Refusal unexpected(String message) {
        return new Refusal(SERVER_ERROR, "Unexpected error: " + message);
    }

    /** The gateway reaches no master. */
    public static Refusal masterDown() {
        return new Refusal(UNAVAILABLE, "UNAVAILABLE: io exception");
    }

    static Refusal noPath(String target) {
        return new Refusal(NOT_FOUND, "resource not found: http://127.0.0.1:7001" + target);
    }

    static Refusal invalidQuery(String message) {
        return new Refusal(BAD_REQUEST, "INVALID_ARGUMENT: TitusServiceException: " + message);
    }

    static Refusal invalidArgument(String message) {
        return new Refusal(BAD_REQUEST, "Invalid Argument: " + message);
    }

    static Refusal rejectedByMaster(String message) {
        return new Refusal(BAD_REQUEST, "INVALID_ARGUMENT: " + JOB_MANAGER + message);
    }

    static Refusal internal(String message) {
        return new Refusal(SERVER_ERROR, "INTERNAL: " + message);
    }

    static Refusal notFound(String message) {
        return new Refusal(NOT_FOUND, message);
    }

    static Refusal noJob(String id) {
        return notFound("NOT_FOUND: " + JOB_MANAGER + "Job with id " + id + " does not exist");
    }

    static Refusal noTask(String id) {
        return notFound("NOT_FOUND: TitusServiceException: Task id " + id + " not found");
    }

    static Refusal precondition(String message) {
        return new Refusal(CONFLICT, "FAILED_PRECONDITION: " + JOB_MANAGER + message);
    }

    static Refusal exhausted(String message) {
        return new Refusal(EXHAUSTED, "RESOURCE_EXHAUSTED: " + message);
    }

    Reply reply() {
        var body =
                JsonNodeFactory.instance.objectNode().put("statusCode", status).put("message", getMessage());
        return new Reply(status, Reply.JSON, body.toString());
    }
}
