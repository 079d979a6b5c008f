package studio.titus.rehearsal.shell;

/** Somebody said exit. */
public final class Exit extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    public Exit(int status) {
        super("exit", null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
