package studio.titus.cli;

import studio.titus.problem.Problem;

/** Asks before something changes. */
final class Consent {

    private final Kit kit;

    Consent(Kit kit) {
        this.kit = kit;
    }

    /** Refuses, before any work, a command that would have to ask where nobody can answer. */
    void requireSomebodyToAsk() {
        if (!kit.options().yes() && !kit.surroundings().terminal().interactive()) {
            throw new CommandFailure(
                    Exit.USAGE,
                    Problem.of(
                                    "cli.nobody-to-ask",
                                    "This command asks before it changes anything, and there is no terminal.")
                            .next("Add --yes to go ahead without being asked."));
        }
    }

    /** Whether the person says yes; anything else is a no. */
    boolean yes(String question) {
        return kit.options().yes()
                || answer(question + " [y/N]")
                        .map(String::toLowerCase)
                        .filter(Consent::agrees)
                        .isPresent();
    }

    /** Whether the person types exactly this. */
    boolean typed(String question, String wanted) {
        return kit.options().yes() || answer(question).filter(wanted::equals).isPresent();
    }

    private java.util.Optional<String> answer(String question) {
        return kit.surroundings().terminal().ask(question);
    }

    private static boolean agrees(String answer) {
        return answer.equals("y") || answer.equals("yes");
    }
}
