package studio.titus.ui.jobs.list;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import studio.titus.titus.Task;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.jobs.list.JobView.Moment;

/** What the gateway's states and reasons mean. Safe for many threads. */
final class StateWords {

    private static final Duration LATELY = Duration.ofSeconds(90);
    private static final Duration TODAY = Duration.ofMinutes(100);
    private static final Duration THESE_DAYS = Duration.ofHours(48);

    private final Texts texts;
    private final DateTimeFormatter clock;
    private final Map<String, String> ages = new ConcurrentHashMap<>();

    StateWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        clock = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(zone);
    }

    /** Of a task or job. */
    Status status(studio.titus.titus.Status status) {
        return switch (status.state()) {
            case "Accepted" -> Status.WAITING;
            case "Started" -> Status.READY;
            case "Finished" -> ended(status.reasonCode());
            default -> Status.RUNNING;
        };
    }

    private static Status ended(String reason) {
        return switch (reason) {
            case "normal" -> Status.GONE;
            case "killed" -> Status.STOPPED;
            default -> Status.FAILED;
        };
    }

    /** One or two words. */
    String state(studio.titus.titus.Status status) {
        return switch (status.state()) {
            case "Accepted" -> texts.of("jobs.state.accepted");
            case "Launched" -> texts.of("jobs.state.launched");
            case "StartInitiated" -> texts.of("jobs.state.starting");
            case "Started" -> texts.of("jobs.state.started");
            case "KillInitiated" -> texts.of("jobs.state.ending");
            case "Finished" -> finished(status.reasonCode());
            default -> status.state();
        };
    }

    private String finished(String reason) {
        return switch (reason) {
            case "normal" -> texts.of("jobs.state.finished");
            case "killed" -> texts.of("jobs.state.killed");
            case "lost" -> texts.of("jobs.state.lost");
            default -> texts.of("jobs.state.failed");
        };
    }

    /** Why a task came into a state, in a sentence; the gateway's own words where they say more. */
    String why(studio.titus.titus.Status status, boolean active) {
        return switch (status.state()) {
            case "Accepted" -> active ? texts.of("jobs.why.accepted") : texts.of("jobs.why.inactive");
            case "Launched" -> texts.of("jobs.why.launched");
            case "StartInitiated" -> texts.of("jobs.why.starting");
            case "Started" -> texts.of("jobs.why.started");
            case "KillInitiated", "Finished" -> end(status.reasonCode(), status.reasonMessage());
            default -> status.reasonMessage();
        };
    }

    /** Why a task ended. */
    String end(String reason, String message) {
        String plain = switch (reason) {
            case "normal" -> texts.of("jobs.why.normal");
            case "failed" -> texts.of("jobs.why.failed");
            case "killed" -> texts.of("jobs.why.killed");
            case "lost" -> texts.of("jobs.why.lost");
            case "invalidRequest" -> texts.of("jobs.why.invalid");
            case "runtimeLimitExceeded" -> texts.of("jobs.why.limit");
            default -> reason;
        };
        boolean more = !message.isBlank() && !reason.equals("normal") && !message.startsWith("Changed state");
        return more ? texts.of("jobs.why.said", plain, message) : plain;
    }

    /** The states of a task, the latest first. */
    List<Moment> timeline(Task task, boolean active) {
        List<Moment> moments = new ArrayList<>();
        moments.add(moment(task.status(), why(task.status(), active)));
        task.history().reversed().forEach(past -> moments.add(moment(past, past(past))));
        return moments;
    }

    /** What kept a task that was placed since needs nobody's help any more. */
    private String past(studio.titus.titus.Status status) {
        return status.state().equals("Accepted") ? texts.of("jobs.why.was-accepted") : why(status, true);
    }

    private Moment moment(studio.titus.titus.Status status, String why) {
        return new Moment(status(status), state(status), why, time(status.at()));
    }

    String time(Instant at) {
        return clock.format(at);
    }

    /** How long something is, in one figure. */
    String age(Duration age) {
        if (age.compareTo(LATELY) < 0) {
            return age("jobs.age.seconds", Math.max(0, age.toSeconds()));
        }
        if (age.compareTo(TODAY) < 0) {
            return age("jobs.age.minutes", age.toMinutes());
        }
        return age.compareTo(THESE_DAYS) < 0
                ? age("jobs.age.hours", age.toHours())
                : age("jobs.age.days", age.toDays());
    }

    private String age(String key, long count) {
        return ages.computeIfAbsent(key + count, _ -> texts.of(key, count));
    }
}
