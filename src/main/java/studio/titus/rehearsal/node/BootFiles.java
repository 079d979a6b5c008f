package studio.titus.rehearsal.node;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a boot script leaves on a node, in the form of {@code resources/bootstrap/common.sh}. */
record BootFiles(Boot boot) {

    String steps() {
        return boot.steps().stream()
                .map(step -> seconds(step.at()) + " " + step.name() + "\n")
                .collect(Collectors.joining());
    }

    String log() {
        return steps()
                + boot.failure()
                        .map(failure -> "failed: " + failure.reason() + "\n")
                        .orElse("");
    }

    /** The outcome, once there is one. */
    Optional<String> result() {
        return boot.failure()
                .map(failure -> text("failed", failure.step(), 1, failure.reason(), failure.at()))
                .or(() -> boot.ready().map(at -> text("ok", "ready", 0, "", at)));
    }

    private static String text(String state, String step, int status, String reason, Instant at) {
        return "state=%s\nstep=%s\nline=%d\nstatus=%d\nreason=%s\nat=%s\n"
                .formatted(state, step, 0, status, reason, seconds(at));
    }

    private static String seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
