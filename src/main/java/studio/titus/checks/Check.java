package studio.titus.checks;

import java.util.List;

/**
 * A claim and how to look whether it holds.
 *
 * @param id stable, for scripts
 * @param claim a sentence without a full stop
 * @param needs ids of checks that must hold for this one to make sense
 * @param where the machine's name
 * @param ran the command or request
 */
record Check(String id, String claim, List<String> needs, String where, String ran, Look look) {

    /** Looks; a {@link studio.titus.problem.ProblemException} says that it could not. */
    @FunctionalInterface
    interface Look {
        Finding look(NodeLine line) throws InterruptedException;
    }

    Check {
        needs = List.copyOf(needs);
    }
}
