package studio.titus.rehearsal.container;

/** A program that never ends by itself. */
public final class RunsOn extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean serves;

    RunsOn(boolean serves) {
        super("runs on", null, false, false);
        this.serves = serves;
    }

    /** Whether it answers HTTP on port 80. */
    boolean serves() {
        return serves;
    }
}
