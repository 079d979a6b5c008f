package studio.titus.cli;

/** How the process ends. The numbers are stable: scripts rely on them. */
public enum Exit {
    DONE(0),
    FAILED(1),
    /** A wrong command line, a wrong setting, wrong credentials: nothing was begun. */
    USAGE(2),
    CANCELLED(3),
    /** What was planned may not or shall not be done; nothing changed. */
    REFUSED(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
