package studio.titus.ui.destroy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import studio.titus.engine.CloudSession;
import studio.titus.engine.Progress;
import studio.titus.engine.RunEvent;
import studio.titus.engine.RunEvent.Mode;
import studio.titus.engine.RunEvent.Verb;
import studio.titus.plan.Addresses;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Inventory;
import studio.titus.plan.Live;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.RunControl;
import studio.titus.ui.provision.RunLog;
import studio.titus.ui.provision.RunModel;
import studio.titus.ui.provision.Spans;
import studio.titus.ui.provision.StackCost;
import studio.titus.ui.provision.StackWork;

/** Puts destroying into words. */
public final class DestroyWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

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

    /** Puts the end into words. */
    ProofWords proofs(StackWork stack, DestroyExits exits, DestroyModel model) {
        return new ProofWords(texts, rows, costs, zone, stack, exits, model);
    }

    DestroyPage.Question question(StackWork stack, Inventory inventory, Consent consent) {
        String name = stack.stack().value();
        int count = count(inventory);
        CloudSession session = stack.session();
        String account = session.identity().accountId();
        return new DestroyPage.Question(
                texts.of("destroy.title", name),
                texts.of("destroy.purpose", count, account, session.region().code()),
                rows.going(inventory, consent.contents()),
                rows.staying(inventory, consent.contents()),
                costs.perHour(consent.facts(), inventory, session.region())
                        .map(BigDecimal::toPlainString)
                        .orElse(texts.of("destroy.cost.unknown")),
                texts.of("run.span.minutes", Spans.minutes(expected(stack, inventory))),
                inventory
                        .find(Addresses.BUCKET)
                        .map(bucket -> bucket(bucket, consent.objects()))
                        .orElse(null),
                new TypedName(texts, name).message(consent.typed()),
                consent.given(),
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

    private ZonedDateTime local(Instant moment) {
        return moment.atZone(zone);
    }
}
