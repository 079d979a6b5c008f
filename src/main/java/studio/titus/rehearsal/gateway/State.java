package studio.titus.rehearsal.gateway;

import java.util.Optional;
import java.util.stream.Stream;

/** The states of jobs and tasks. */
enum State {
    ACCEPTED("Accepted"),
    LAUNCHED("Launched"),
    START_INITIATED("StartInitiated"),
    STARTED("Started"),
    KILL_INITIATED("KillInitiated"),
    FINISHED("Finished");

    private final String word;

    State(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Of a word in any case. */
    static Optional<State> of(String word) {
        return Stream.of(values())
                .filter(state -> state.word.equalsIgnoreCase(word))
                .findFirst();
    }
}
