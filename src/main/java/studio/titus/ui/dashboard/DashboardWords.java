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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.titus.checks.Fix;
import studio.titus.engine.CloudSession;
import studio.titus.plan.Change;
import studio.titus.plan.Inventory;
import studio.titus.plan.Outputs;
import studio.titus.plan.Plan;
import studio.titus.problem.Problem;
import studio.titus.ui.checks.CheckMemory;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.nodes.Lockout;
import studio.titus.ui.provision.Notice;
import studio.titus.ui.provision.Spans;
import studio.titus.ui.provision.StackCost;
import studio.titus.ui.provision.StackFacts;
import studio.titus.ui.provision.StackWork;

/** Puts a stack that stands into words. */
public final class DashboardWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final Duration MOMENT = Duration.ofSeconds(5);

    /** After two looks that did not come, what is shown is no longer said to be so. */
    private static final Duration OLD = DashboardModel.FRESH.multipliedBy(2);

    private final Texts texts;
    private final Spans spans;
    private final StackCost costs;
    private final ZoneId zone;
    private final List<HealthSource> healthSources;

    /** @param zone of the times shown */
    public DashboardWords(Texts texts, StackCost costs, ZoneId zone) {
        this.texts = texts;
        this.spans = new Spans(texts);
        this.costs = costs;
        this.zone = zone;
        this.healthSources = List.of(new AwsHealth(texts));
    }

    Texts texts() {
        return texts;
    }

    DashboardPage page(DashboardModel model, StackWork stack, Moment moment) {
        Optional<Snapshot> known = moment.snapshot();
        Inventory inventory = known.map(Snapshot::inventory).orElseGet(() -> Inventory.empty(Instant.EPOCH));
        StackFacts facts = known.map(Snapshot::facts).orElse(StackFacts.UNKNOWN);
        Optional<Plan> plan = known.flatMap(Snapshot::plan);
        Outputs outputs = Outputs.of(inventory);
        Health health = health(moment);
        CloudSession session = stack.session();
        Instant now = session.pace().instant();
        Problem problem = moment.problem();
        List<DashboardPage.Node> nodes =
                known.map(_ -> new NodeCards(texts).of(inventory, now)).orElse(List.of());
        return new DashboardPage(
                stack.stack().value(),
                health,
                checked(moment),
                moment.checking(),
                purpose(session, facts, now),
                moment.welcome() && problem == null && health.status() == Status.READY,
                notices(model, moment),
                problem == null ? null : model.told(problem),
                problem == null ? List.of() : model.remedies(problem),
                stale(moment),
                new Differences(texts).lines(plan),
                texts.of("dashboard.different", Differences.count(plan)),
                repair(model, plan),
                nodes,
                texts.of("dashboard.nodes.running", running(nodes), nodes.size()),
                known.map(_ -> outputs(outputs)).orElse(List.of()),
                costs.perHour(facts, inventory, session.region())
                        .map(BigDecimal::toPlainString)
                        .orElse(""),
                session.rehearsal() ? texts.of("dashboard.cost.would") : texts.of("dashboard.cost.hour"),
                costs.soFar(facts, inventory, session.region(), now)
                        .map(BigDecimal::toPlainString)
                        .orElse(""),
                facts.created().map(created -> since(session, created, now)).orElse(""));
    }

    private static long running(List<DashboardPage.Node> nodes) {
        return nodes.stream().filter(node -> node.status() == Status.READY).count();
    }

    private Health health(Moment moment) {
        return moment.snapshot()
                .map(snapshot -> judged(snapshot, moment))
                .orElseGet(() -> moment.checking()
                        ? new Health(Status.RUNNING, texts.of("dashboard.health.checking"), "")
                        : new Health(Status.WAITING, texts.of("dashboard.health.unknown"), ""));
    }

    /** What was tried counts before what AWS says, and both before that nobody has tried. */
    private Health judged(Snapshot snapshot, Moment moment) {
        var checks = new CheckHealth(texts);
        Health untried = checks.untried(snapshot.inventory().present().size());
        return Health.worst(Stream.of(
                        moment.nodes().map(checks::of).stream(),
                        healthSources.stream().flatMap(source -> source.judge(snapshot).stream()),
                        moment.nodes().isPresent() ? Stream.<Health>empty() : Stream.of(untried))
                .flatMap(Function.identity())
                .toList());
    }

    private String checked(Moment moment) {
        if (moment.checking() && moment.snapshot().isPresent()) {
            return texts.of("dashboard.checking");
        }
        return age(moment)
                .map(age -> age.compareTo(MOMENT) < 0
                        ? texts.of("dashboard.checked.now")
                        : texts.of("dashboard.checked", spans.coarse(age)))
                .orElse("");
    }

    private static Optional<Duration> age(Moment moment) {
        return moment.snapshot().map(snapshot -> Duration.between(snapshot.taken(), moment.now()));
    }

    private static boolean stale(Moment moment) {
        return moment.problem() != null
                || age(moment).filter(age -> age.compareTo(OLD) > 0).isPresent();
    }

    /** A rehearsal's clock runs ahead of the one on the wall, so its dates would be wrong. */
    private String purpose(CloudSession session, StackFacts facts, Instant now) {
        String name = session.region().displayName();
        String code = session.region().code();
        if (facts.created().isEmpty()) {
            return texts.of("dashboard.purpose.undated", name, code);
        }
        Instant created = facts.created().get();
        return session.rehearsal()
                ? texts.of("dashboard.purpose.rehearsed", name, code, spans.coarse(Duration.between(created, now)))
                : texts.of("dashboard.purpose", name, code, DAY.format(created.atZone(zone)));
    }

    private String since(CloudSession session, Instant created, Instant now) {
        String age = spans.coarse(Duration.between(created, now));
        return session.rehearsal()
                ? texts.of("dashboard.cost.since.rehearsed", age)
                : texts.of("dashboard.cost.since", age);
    }

    private List<Notice> notices(DashboardModel model, Moment moment) {
        List<Notice> notices = new ArrayList<>();
        if (moment.checking() && !moment.delay().isEmpty()) {
            notices.add(waiting(moment.delay()));
        }
        moment.lockout().ifPresent(lockout -> notices.add(lockedOut(model, lockout)));
        moment.snapshot()
                .filter(known -> known.plan().isEmpty())
                .ifPresent(known -> notices.add(missing(model, known)));
        group(model, moment).ifPresent(notices::add);
        moment.keyMissing().ifPresent(problem -> notices.add(keyMissing(model, problem)));
        return notices;
    }

    private Notice waiting(String why) {
        return new Notice(
                Status.RUNNING, texts.of("dashboard.waits.first"), texts.of("run.looking.waits", why), List.of());
    }

    /** A restarted master has made the group inactive, or nobody has activated it yet. */
    private Optional<Notice> group(DashboardModel model, Moment moment) {
        if (moment.activating()) {
            return Optional.of(new Notice(
                    Status.RUNNING,
                    texts.of("dashboard.group.activating"),
                    texts.of("dashboard.group.waiting"),
                    List.of()));
        }
        return moment.nodes()
                .flatMap(CheckMemory.Look::inactive)
                .flatMap(row -> row.fixes().stream().findFirst())
                .flatMap(fix -> fix instanceof Fix.Direct direct ? Optional.of(direct) : Optional.empty())
                .map(fix -> new Notice(
                        Status.LOOK,
                        texts.of("dashboard.group.first"),
                        texts.of("dashboard.group.rest"),
                        List.of(new ProblemAction(fix.words(), () -> model.activate(fix)))));
    }

    private Notice lockedOut(DashboardModel model, Lockout lockout) {
        return new Notice(
                Status.LOOK,
                texts.of("dashboard.lockout.first", lockout.address()),
                texts.of("dashboard.lockout.rest", lockout.trusted()),
                List.of(new ProblemAction(texts.of("dashboard.lockout.repair", lockout.address()), model::trust)));
    }

    private Notice keyMissing(DashboardModel model, Problem problem) {
        return new Notice(
                Status.LOOK,
                texts.of("dashboard.key.first"),
                texts.of("dashboard.key.rest", problem.what()),
                List.of(new ProblemAction(texts.of("dashboard.key.choose"), model::chooseKey)));
    }

    private Notice missing(DashboardModel model, Snapshot known) {
        Problem unreadable = known.facts().unreadable();
        String why = unreadable == null ? texts.of("dashboard.missing.rest") : " " + unreadable.what();
        return new Notice(
                Status.LOOK,
                texts.of("dashboard.missing.first"),
                why,
                List.of(new ProblemAction(texts.of("dashboard.missing.choose"), model::chooseSettings)));
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
