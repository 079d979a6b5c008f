package studio.titus.state;

/** What became of a job. */
public enum JobFate {
    /** The gateway still knows it. */
    ACTIVE,
    /** A batch job all of whose tasks ended well. */
    SUCCEEDED,
    /** A batch job of which a task did not end well. */
    FAILED,
    /** Somebody ended it. */
    KILLED,
    /** It vanished without having ended, for instance when the master restarted. */
    LOST,
    /** It ended while nobody looked, and the gateway has forgotten how. */
    UNSEEN
}
