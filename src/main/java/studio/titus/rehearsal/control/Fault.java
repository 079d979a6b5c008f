package studio.titus.rehearsal.control;

import java.time.Duration;

/** What can happen to a call instead of a plain answer. */
public sealed interface Fault {

    /** Too many requests: refused unexecuted, with the service's own code and status. */
    record Throttle() implements Fault {}

    /** A server-side failure (HTTP 500) before anything was done. */
    record FailBefore() implements Fault {}

    /** A server-side failure (HTTP 500) after the call was carried out. */
    record FailAfter() implements Fault {}

    /** The call is carried out, but the answer never arrives. */
    record LoseReply() implements Fault {}

    /** The connection breaks before the request is read: nothing is carried out. */
    record LoseRequest() implements Fault {}

    /**
     * The call is carried out at once and answered late.
     *
     * @param delay how late
     */
    record Late(Duration delay) implements Fault {}

    /**
     * The call is carried out, then nothing comes for a long while, then the connection breaks.
     *
     * @param delay how long the silence lasts
     */
    record Stall(Duration delay) implements Fault {}

    /** The caller lacks the permission (HTTP 403). */
    record Deny() implements Fault {}

    /** The caller's session credentials are past their time. */
    record ExpireCredentials() implements Fault {}

    /**
     * Any other refusal, unexecuted, in the service's exception type.
     *
     * @param code the AWS error code
     * @param message the AWS error message
     * @param status the HTTP status
     */
    record Refuse(String code, String message, int status) implements Fault {}
}
