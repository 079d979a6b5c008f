package studio.titus.ui.dashboard;

import java.util.Optional;
import studio.titus.plan.Change;
import studio.titus.plan.Plan;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;

/** A stack's health in a word, from what AWS says stands. */
final class Health {

    private final Texts texts;
    private final Optional<Snapshot> known;
    private final boolean checking;

    Health(Texts texts, Optional<Snapshot> known, boolean checking) {
        this.texts = texts;
        this.known = known;
        this.checking = checking;
    }

    Status status() {
        if (checking) {
            return Status.RUNNING;
        }
        return known.map(Health::status).orElse(Status.WAITING);
    }

    private static Status status(Snapshot snapshot) {
        if (snapshot.inventory().isEmpty()) {
            return Status.STOPPED;
        }
        return snapshot.plan().isPresent() && snapshot.plan().get().isEmpty() ? Status.READY : Status.LOOK;
    }

    String words() {
        if (checking) {
            return texts.of("dashboard.health.checking");
        }
        return known.map(this::words).orElse(texts.of("dashboard.health.unknown"));
    }

    private String words(Snapshot snapshot) {
        int stand = snapshot.inventory().present().size();
        if (snapshot.inventory().isEmpty()) {
            return texts.of("dashboard.health.nothing");
        }
        return snapshot.plan()
                .map(plan -> words(plan, stand))
                .orElseGet(() -> texts.of("dashboard.health.stand", stand));
    }

    private String words(Plan plan, int stand) {
        if (plan.isEmpty()) {
            return texts.of("dashboard.health.ready", stand);
        }
        int missing = plan.count(Change.Action.CREATE);
        return missing > 0
                ? texts.of("dashboard.health.missing", missing)
                : texts.of("dashboard.health.differ", Differences.count(Optional.of(plan)));
    }
}
