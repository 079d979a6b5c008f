package studio.titus.cli.tour;

import java.util.function.Supplier;

/**
 * One step of a tour.
 *
 * @param id stable, for scripts
 * @param title what is done, for people
 * @param act does it, says in a sentence what was seen, and throws {@link NotHeld} when it was not what it should be
 */
record Step(String id, String title, Supplier<String> act) {

    /** What should have held did not. */
    static final class NotHeld extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotHeld(String what) {
            super(what);
        }
    }

    static void hold(boolean held, String otherwise) {
        if (!held) {
            throw new NotHeld(otherwise);
        }
    }
}
