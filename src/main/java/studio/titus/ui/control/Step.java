package studio.titus.ui.control;

/**
 * One step of the rail.
 *
 * @param title one or two words
 * @param detail the answer in small when done, the reason when attention is needed; empty for none
 */
public record Step(String title, String detail, State state) {

    /** How far a step is. */
    public enum State {
        DONE("step.done"),
        CURRENT("step.current"),
        /** Was done, and an earlier answer changed what it rests on. */
        ATTENTION("step.attention"),
        LATER("step.later");

        private final String textKey;

        State(String textKey) {
            this.textKey = textKey;
        }

        /** The key of its word, for screen readers. */
        String textKey() {
            return textKey;
        }
    }

    /** Whether a person may go there by a click. */
    boolean clickable() {
        return state == State.DONE || state == State.ATTENTION;
    }
}
