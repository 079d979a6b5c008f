package studio.titus.rehearsal.shell;

/** {@code break}, or {@code continue}: of the innermost loop. */
final class LoopJump extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean goesOn;

    LoopJump(boolean goesOn) {
        super(goesOn ? "continue" : "break", null, false, false);
        this.goesOn = goesOn;
    }

    boolean goesOn() {
        return goesOn;
    }
}
