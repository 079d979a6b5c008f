package studio.titus.ui.dashboard;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.titus.model.Region;
import studio.titus.plan.Change;
import studio.titus.plan.Inventory;
import studio.titus.plan.Outputs;
import studio.titus.plan.Plan;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.Notice;
import studio.titus.ui.provision.Spans;
import studio.titus.ui.provision.StackCost;
import studio.titus.ui.provision.StackFacts;
import studio.titus.ui.provision.StackWork;

/** Puts a stack that stands into words. */
public final class DashboardWords {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final Texts texts;
    private final Spans spans;
    private final StackCost costs;
    private final ZoneId zone;

    /** @param zone of the times shown */
    public DashboardWords(Texts texts, StackCost costs, ZoneId zone) {
        this.texts = texts;
        this.spans = new Spans(texts);
        this.costs = costs;
        this.zone = zone;
    }

    Texts texts() {
        return texts;
    }

    DashboardPage page(
            DashboardModel model,
            StackWork stack,
            @Nullable Snapshot snapshot,
            @Nullable Problem problem,
            boolean checking,
            boolean welcome) {
        Optional<Snapshot> known = Optional.ofNullable(snapshot);
        Inventory inventory = known.map(Snapshot::inventory).orElseGet(() -> Inventory.empty(Instant.EPOCH));
        StackFacts facts = known.map(Snapshot::facts).orElse(StackFacts.UNKNOWN);
        Optional<Plan> plan = known.flatMap(Snapshot::plan);
        Outputs outputs = Outputs.of(inventory);
        Health health = new Health(texts, known, checking);
        Instant now = stack.session().pace().instant();
        return new DashboardPage(
                stack.stack().value(),
                health.status(),
                health.words(),
                known.map(_ -> texts.of(
                                "dashboard.checked",
                                SECOND.format(inventory.lookedAt().atZone(zone))))
                        .orElse(""),
                purpose(stack.session().region(), facts),
                welcome && problem == null && health.status() == Status.READY,
                outputs.bastionIp().isEmpty() ? "" : texts.of("dashboard.login", outputs.bastionIp()),
                notice(known),
                problem,
                problem != null,
                new Differences(texts).lines(plan),
                texts.of("dashboard.different", Differences.count(plan)),
                repair(model, plan),
                known.map(_ -> new NodeCards(texts).of(inventory)).orElse(List.of()),
                known.map(_ -> outputs(outputs)).orElse(List.of()),
                costs.perHour(facts).map(BigDecimal::toPlainString).orElse(""),
                stack.session().rehearsal() ? texts.of("dashboard.cost.would") : texts.of("dashboard.cost.hour"),
                costs.soFar(facts, now).map(BigDecimal::toPlainString).orElse(""),
                facts.created()
                        .map(created -> texts.of("dashboard.cost.since", spans.exact(Duration.between(created, now))))
                        .orElse(""));
    }

    private String purpose(Region region, StackFacts facts) {
        return facts.created()
                .map(created -> texts.of(
                        "dashboard.purpose", region.displayName(), region.code(), DAY.format(created.atZone(zone))))
                .orElseGet(() -> texts.of("dashboard.purpose.undated", region.displayName(), region.code()));
    }

    private @Nullable Notice notice(Optional<Snapshot> known) {
        if (known.isEmpty() || known.get().plan().isPresent()) {
            return null;
        }
        Problem unreadable = known.get().facts().unreadable();
        String why = unreadable == null ? texts.of("dashboard.missing.rest") : " " + unreadable.what();
        return new Notice(Status.LOOK, texts.of("dashboard.missing.first"), why, List.of());
    }

    private @Nullable ProblemAction repair(DashboardModel model, Optional<Plan> plan) {
        if (plan.filter(known -> !known.isEmpty()).isEmpty()) {
            return null;
        }
        boolean missing = plan.get().count(Change.Action.CREATE) == Differences.count(plan);
        String text = missing ? texts.of("dashboard.complete") : texts.of("dashboard.repair");
        return new ProblemAction(text, model::repair);
    }

    private List<DashboardPage.Output> outputs(Outputs outputs) {
        List<DashboardPage.Output> all = new ArrayList<>();
        outputs.named().forEach((name, value) -> all.add(new DashboardPage.Output(name, value)));
        all.add(new DashboardPage.Output("agent_ips", String.join(", ", outputs.agentIps())));
        return all;
    }
}
