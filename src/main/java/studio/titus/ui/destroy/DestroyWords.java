package studio.titus.ui.destroy;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.CloudSession;
import studio.titus.engine.Progress;
import studio.titus.engine.RunEvent;
import studio.titus.engine.RunEvent.Failure;
import studio.titus.engine.RunEvent.Mode;
import studio.titus.engine.RunEvent.Verb;
import studio.titus.model.Region;
import studio.titus.plan.Addresses;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Inventory;
import studio.titus.plan.Live;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.LiveItems;
import studio.titus.ui.provision.Remedies;
import studio.titus.ui.provision.RunControl;
import studio.titus.ui.provision.RunGroup;
import studio.titus.ui.provision.RunLog;
import studio.titus.ui.provision.RunModel;
import studio.titus.ui.provision.Spans;
import studio.titus.ui.provision.StackCost;
import studio.titus.ui.provision.StackFacts;
import studio.titus.ui.provision.StackWork;

/** Puts destroying into words. */
public final class DestroyWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** Everything that bears a tag, in one region. */
    private static final String TAGGED =
            "https://%s.console.aws.amazon.com/resource-groups/tag-editor/find-resources?region=%s";

    private static final int MOST_COUNTED = 1000;

    private final Texts texts;
    private final Spans spans;
    private final StackCost costs;
    private final ZoneId zone;
    private final DestroyRows rows;

    /** @param zone of the times shown */
    public DestroyWords(Texts texts, StackCost costs, ZoneId zone) {
        this.texts = texts;
        this.spans = new Spans(texts);
        this.costs = costs;
        this.zone = zone;
        this.rows = new DestroyRows(texts);
    }

    Texts texts() {
        return texts;
    }

    RunLog log(CloudSession session) {
        return new RunLog(texts, zone, session);
    }

    /** How many things of ours stand. */
    static int count(Inventory inventory) {
        return inventory.present().size() + inventory.strays().size();
    }

    boolean armed(StackWork stack, String typed) {
        return typed.strip().equals(stack.stack().value());
    }

    DestroyPage.Question question(
            StackWork stack,
            Inventory inventory,
            StackFacts facts,
            String typed,
            boolean contents,
            OptionalInt objects) {
        String name = stack.stack().value();
        int count = count(inventory);
        CloudSession session = stack.session();
        String account = session.identity().accountId();
        return new DestroyPage.Question(
                texts.of("destroy.title", name),
                texts.of("destroy.purpose", count, account, session.region().code()),
                rows.going(inventory, contents),
                rows.staying(inventory, contents),
                costs.perHour(facts, inventory, session.region())
                        .map(BigDecimal::toPlainString)
                        .orElse(texts.of("destroy.cost.unknown")),
                texts.of("run.span.minutes", Spans.minutes(expected(stack, inventory))),
                inventory
                        .find(Addresses.BUCKET)
                        .map(bucket -> bucket(bucket, objects))
                        .orElse(null),
                new TypedName(texts, name).message(typed),
                armed(stack, typed),
                texts.of("destroy.button", count));
    }

    private String bucket(Live bucket, OptionalInt objects) {
        if (objects.isEmpty()) {
            return texts.of("destroy.bucket.uncounted", bucket.id());
        }
        return objects.getAsInt() < MOST_COUNTED
                ? texts.of("destroy.bucket.holds", bucket.id(), objects.getAsInt())
                : texts.of("destroy.bucket.many", bucket.id(), MOST_COUNTED);
    }

    /** AWS's own page of tagged resources; partitions with a console of their own get no link. */
    static Optional<URI> console(Region region) {
        boolean own = region.code().startsWith("cn-") || region.code().startsWith("us-gov-");
        return own ? Optional.empty() : Optional.of(URI.create(TAGGED.formatted(region.code(), region.code())));
    }

    /** How long it usually takes: the longest chain of what has to go one after the other. */
    private static Duration expected(StackWork stack, Inventory inventory) {
        List<RunEvent.Work> work = Blueprint.skeleton().destroyGraph().order().stream()
                .flatMap(address -> inventory.find(address).stream())
                .map(live -> new RunEvent.Work(
                        live.address(), Verb.DELETE, live.kind().typicalDelete()))
                .toList();
        return Progress.of(new RunEvent.RunStarted(inventory.lookedAt(), Mode.DESTROY, stack.stack(), work))
                .expected();
    }

    boolean isLeft(Inventory found, boolean contents) {
        return !rows.left(found, contents).isEmpty();
    }

    DestroyPage.Removal removal(StackWork stack, RunModel run, RunControl control) {
        String title = texts.of("destroy.removing", stack.stack().value());
        return new DestroyPage.Removal(
                title,
                since(stack, run),
                run.thirds(title),
                run.picture(),
                control.notice(),
                control.button(),
                texts.of("destroy.sentence.removal"));
    }

    /** @param wait why the look takes its time; empty while it does not */
    DestroyPage.Removal looking(StackWork stack, RunModel run, String wait) {
        return new DestroyPage.Removal(
                texts.of("destroy.removing", stack.stack().value()),
                since(stack, run),
                texts.of("destroy.looking.first"),
                run.picture(),
                rows.looking(wait),
                null,
                texts.of("destroy.sentence.removal"));
    }

    private String since(StackWork stack, RunModel run) {
        return run.started()
                .filter(_ -> !stack.session().rehearsal()) // its clock runs ahead of the one on the wall
                .map(start -> texts.of("provision.note.running", TIME.format(local(start)), spans.exact(run.elapsed())))
                .orElse("");
    }

    /** The run once more, when its end is proved. */
    DestroyPage.Removal lookingBack(DestroyModel model, StackWork stack, RunModel run) {
        String title = texts.of("destroy.back.title", stack.stack().value());
        return new DestroyPage.Removal(
                title,
                texts.of("provision.note.ready", spans.exact(run.elapsed())),
                title,
                run.picture(),
                null,
                new ProblemAction(texts.of("destroy.back"), model::backToProof),
                "");
    }

    DestroyPage.Proof proof(
            DestroyModel model,
            StackWork stack,
            Inventory found,
            StackFacts facts,
            RunModel run,
            int before,
            boolean contents,
            @Nullable Problem problem,
            List<Failure> failures) {
        List<Live> left = rows.left(found, contents);
        boolean gone = problem == null && left.isEmpty();
        String name = stack.stack().value();
        String title = gone ? texts.of("destroy.gone", name) : texts.of("destroy.not-gone", name);
        String remain = texts.of("destroy.remain", left.size(), before);
        return new DestroyPage.Proof(
                title,
                gone ? ended(stack, run, found) : texts.of("destroy.not-gone.purpose"),
                texts.of("run.announce", title, problem == null ? remain : problem.what()),
                gone ? Status.READY : Status.LOOK,
                remain,
                rows.asked(found, stack.session().region().code()),
                stack.session().rehearsal()
                        ? texts.of("destroy.looked.rehearsed")
                        : texts.of("destroy.looked", SECOND.format(local(found.lookedAt()))),
                cost(facts, found),
                facts.created()
                        .map(created ->
                                texts.of(billed(stack), spans.exact(Duration.between(created, found.lookedAt()))))
                        .orElse(""),
                problem == null ? null : model.told(problem),
                remedies(model, stack, left, problem),
                leftRows(found, facts, left, failures),
                run.started().isPresent());
    }

    private static String billed(StackWork stack) {
        return stack.session().rehearsal() ? "destroy.cost.for.rehearsed" : "destroy.cost.for";
    }

    private String ended(StackWork stack, RunModel run, Inventory found) {
        boolean kept = found.find(Addresses.BUCKET).isPresent();
        String end = kept ? texts.of("destroy.gone.but-bucket") : texts.of("destroy.gone.nothing");
        Optional<Instant> started = run.started();
        if (started.isEmpty()) {
            return end;
        }
        return stack.session().rehearsal()
                ? texts.of("destroy.gone.rehearsed", spans.exact(run.elapsed()), end)
                : texts.of(
                        "destroy.gone.purpose",
                        TIME.format(local(started.get().plus(run.elapsed()))),
                        spans.exact(run.elapsed()),
                        end);
    }

    private String cost(StackFacts facts, Inventory found) {
        return costs.soFar(facts, found.lookedAt())
                .map(amount -> texts.of("destroy.cost.amount", amount.toPlainString()))
                .orElse("");
    }

    /** Without a session there is no use in destroying the rest; the one to come takes it up. */
    private List<ProblemAction> remedies(
            DestroyModel model, StackWork stack, List<Live> left, @Nullable Problem problem) {
        List<ProblemAction> remedies = new ArrayList<>();
        if (!left.isEmpty() && (problem == null || !Remedies.mendedBySigningIn(problem))) {
            remedies.add(new ProblemAction(texts.of("destroy.again"), model::again));
        }
        if (problem != null) {
            remedies.addAll(model.remedies(problem));
        }
        if (!left.isEmpty()
                && !stack.session().rehearsal()
                && console(stack.session().region()).isPresent()) {
            remedies.add(new ProblemAction(texts.of("destroy.console"), model::console));
        }
        return remedies;
    }

    private List<RunGroup> leftRows(Inventory found, StackFacts facts, List<Live> left, List<Failure> failures) {
        return left.isEmpty()
                ? List.of()
                : List.of(rows.leftGroup(LiveItems.of(found, facts.settings()), left, failures));
    }

    private ZonedDateTime local(Instant moment) {
        return moment.atZone(zone);
    }
}
