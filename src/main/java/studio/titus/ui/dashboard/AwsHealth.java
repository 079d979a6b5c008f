package studio.titus.ui.dashboard;

import java.util.List;
import java.util.Optional;
import studio.titus.plan.Change;
import studio.titus.plan.Plan;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;

/** Judges a stack by the states that AWS tells: what is missing, what is not as the settings want it, which machine does not run. */
final class AwsHealth implements HealthSource {

    private final Texts texts;

    AwsHealth(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<Health> judge(Snapshot snapshot) {
        int stand = snapshot.inventory().present().size();
        if (snapshot.inventory().isEmpty()) {
            return Optional.of(health(Status.STOPPED, "dashboard.word.gone", texts.of("dashboard.health.nothing")));
        }
        return idle(snapshot)
                .or(() -> snapshot.plan().map(plan -> compared(plan, stand)))
                .or(() -> Optional.of(
                        health(Status.KEPT, "dashboard.word.unknown", texts.of("dashboard.health.stand", stand))));
    }

    /** A machine that does not run matters more than a difference. */
    private Optional<Health> idle(Snapshot snapshot) {
        List<DashboardPage.Node> idle = new NodeCards(texts)
                .of(snapshot.inventory(), snapshot.inventory().lookedAt()).stream()
                        .filter(node -> node.status() == Status.FAILED)
                        .toList();
        return idle.stream()
                .findFirst()
                .map(node -> health(
                        Status.FAILED,
                        "dashboard.word.impaired",
                        texts.of("dashboard.health.node", node.name(), node.state(), idle.size() - 1)));
    }

    private Health compared(Plan plan, int stand) {
        if (plan.isEmpty()) {
            return health(Status.READY, "dashboard.word.healthy", texts.of("dashboard.health.ready", stand));
        }
        int missing = plan.count(Change.Action.CREATE);
        if (missing > 0) {
            return health(Status.LOOK, "dashboard.word.incomplete", texts.of("dashboard.health.missing", missing));
        }
        boolean onlyStarting = plan.removals().isEmpty()
                && plan.changes().stream().allMatch(change -> change.action() == Change.Action.NONE);
        return onlyStarting
                ? health(Status.RUNNING, "dashboard.word.starting", texts.of("dashboard.health.starting"))
                : health(
                        Status.LOOK,
                        "dashboard.word.changed",
                        texts.of("dashboard.health.differ", Differences.count(Optional.of(plan))));
    }

    private Health health(Status status, String wordKey, String reason) {
        return new Health(status, texts.of(wordKey), reason);
    }
}
