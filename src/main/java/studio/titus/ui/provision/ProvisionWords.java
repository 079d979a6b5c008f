package studio.titus.ui.provision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.engine.CloudSession;
import studio.titus.model.PriceTable;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Change;
import studio.titus.plan.CostEstimate;
import studio.titus.plan.Graph;
import studio.titus.plan.Plan;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;

/** Puts the creating run into words. */
public final class ProvisionWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Texts texts;
    private final Spans spans;
    private final PriceTable prices;
    private final ZoneId zone;

    /**
     * @param prices for what leaving it costs
     * @param zone of the times shown
     */
    public ProvisionWords(Texts texts, PriceTable prices, ZoneId zone) {
        this.texts = texts;
        this.spans = new Spans(texts);
        this.prices = prices;
        this.zone = zone;
    }

    Texts texts() {
        return texts;
    }

    RunLog log(CloudSession session) {
        return new RunLog(texts, zone, session);
    }

    ProvisionPage page(
            ProvisionModel model,
            RunControl control,
            StackWork stack,
            Plan plan,
            RunModel run,
            ProvisionModel.Phase phase,
            @Nullable Problem problem,
            Set<Address> cutOff,
            String wait) {
        RunPicture picture = run.picture();
        boolean ended = phase == ProvisionModel.Phase.ENDED || phase == ProvisionModel.Phase.FOUND;
        return new ProvisionPage(
                title(stack.stack().value(), plan, phase),
                windowTitle(stack.stack().value(), plan, run, phase),
                note(stack.session().rehearsal(), run, phase),
                announcement(stack.stack().value(), plan, run, phase, problem),
                ended ? texts.of("provision.rail.stopped", run.done(), run.total()) : picture.count(),
                picture,
                notice(control, plan, phase, cutOff, wait),
                ended && problem != null ? model.told(problem) : null,
                problem == null ? List.of() : model.remedies(problem),
                ended ? offers(model, plan, run, problem != null) : List.of(),
                ended ? cost(stack, plan) : "",
                sentence(phase),
                button(model, control, phase));
    }

    private String title(String name, Plan plan, ProvisionModel.Phase phase) {
        return switch (phase) {
            case RUNNING ->
                plan.count(Change.Action.CREATE) > 0
                        ? texts.of("provision.title.create", name)
                        : texts.of("provision.title.change", name);
            case LOOKING, FOUND, ENDED -> texts.of("provision.title.incomplete", name);
            case READY -> texts.of("provision.title.ready", name);
        };
    }

    private String announcement(
            String name, Plan plan, RunModel run, ProvisionModel.Phase phase, @Nullable Problem problem) {
        String title = title(name, plan, phase);
        return switch (phase) {
            case RUNNING -> run.thirds(title);
            case LOOKING -> texts.of("provision.looking.first");
            case FOUND, READY -> title;
            case ENDED -> problem == null ? title : texts.of("run.announce", title, problem.what());
        };
    }

    private String windowTitle(String name, Plan plan, RunModel run, ProvisionModel.Phase phase) {
        return phase == ProvisionModel.Phase.RUNNING
                ? texts.of("provision.window", run.done(), run.total(), name)
                : title(name, plan, phase);
    }

    /** A rehearsal's clock runs ahead of the one on the wall, so no time of day is told in it. */
    private String note(boolean rehearsal, RunModel run, ProvisionModel.Phase phase) {
        Optional<Instant> started = run.started();
        if (started.isEmpty()) {
            return "";
        }
        String taken = spans.exact(run.elapsed());
        return switch (phase) {
            case RUNNING ->
                rehearsal
                        ? texts.of("provision.note.running.rehearsed", taken)
                        : texts.of("provision.note.running", time(started.get()), taken);
            case LOOKING, FOUND, ENDED ->
                rehearsal
                        ? texts.of("provision.note.stopped.rehearsed", taken)
                        : texts.of("provision.note.stopped", time(started.get().plus(run.elapsed())), taken);
            case READY -> texts.of("provision.note.ready", taken);
        };
    }

    private String time(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }

    private @Nullable Notice notice(
            RunControl control, Plan plan, ProvisionModel.Phase phase, Set<Address> cutOff, String wait) {
        return switch (phase) {
            case LOOKING -> looking(wait);
            case FOUND -> found(plan, cutOff);
            case RUNNING, ENDED, READY -> control.notice();
        };
    }

    /** What AWS says about what this computer wrote down. */
    private Notice found(Plan plan, Set<Address> cutOff) {
        Set<Address> there = plan.inventory().present().keySet();
        int all = plan.changes().size();
        String rest = cutOff.isEmpty()
                ? texts.of("provision.found.rest", there.size(), all)
                : texts.of(arrived(there, cutOff), there.size(), all, cutOff.size());
        return new Notice(Status.LOOK, texts.of("provision.found.first"), rest, List.of());
    }

    private static String arrived(Set<Address> there, Set<Address> cutOff) {
        if (there.containsAll(cutOff)) {
            return "provision.found.all";
        }
        return cutOff.stream().anyMatch(there::contains) ? "provision.found.some" : "provision.found.none";
    }

    private Notice looking(String wait) {
        String rest = wait.isEmpty() ? texts.of("provision.looking.rest") : texts.of("run.looking.waits", wait);
        return new Notice(Status.RUNNING, texts.of("provision.looking.first"), rest, List.of());
    }

    private List<Offer> offers(ProvisionModel model, Plan plan, RunModel run, boolean failed) {
        int missing = run.total() - run.done();
        return List.of(
                new Offer(
                        BootstrapIcons.ARROW_CLOCKWISE,
                        texts.of(failed ? "provision.offer.retry" : "provision.offer.go-on"),
                        texts.of("provision.offer.go-on.detail", missing),
                        model::goOn),
                new Offer(
                        BootstrapIcons.TRASH,
                        texts.of("provision.offer.remove"),
                        texts.of("provision.offer.remove.detail", run.done(), Spans.minutes(removal(plan, run))),
                        model::remove),
                new Offer(
                        BootstrapIcons.PAUSE_CIRCLE,
                        texts.of("provision.offer.leave"),
                        texts.of("provision.offer.leave.text"),
                        model::leave));
    }

    /** How long removing what stands usually takes: the longest chain of it. */
    private static Duration removal(Plan plan, RunModel run) {
        Blueprint blueprint = plan.blueprint();
        Graph<Address> order = blueprint.destroyGraph().among(run.standing());
        return order.criticalPath(address -> blueprint.get(address).kind().typicalDelete()).stream()
                .map(address -> blueprint.get(address).kind().typicalDelete())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private String cost(StackWork stack, Plan plan) {
        Optional<BigDecimal> perHour =
                CostEstimate.of(plan.blueprint().settings(), prices).perHour();
        if (perHour.isEmpty()) {
            return texts.of("provision.offer.leave.unknown");
        }
        String price = perHour.get().toPlainString();
        return stack.session().rehearsal()
                ? texts.of("provision.offer.leave.rehearsal", price)
                : texts.of("provision.offer.leave.detail", price);
    }

    private String sentence(ProvisionModel.Phase phase) {
        return switch (phase) {
            case RUNNING, LOOKING -> texts.of("provision.sentence.running");
            case FOUND, ENDED -> texts.of("provision.sentence.ended");
            case READY -> "";
        };
    }

    private @Nullable ProblemAction button(ProvisionModel model, RunControl control, ProvisionModel.Phase phase) {
        return switch (phase) {
            case RUNNING -> control.button();
            case LOOKING -> null;
            case FOUND, ENDED -> new ProblemAction(texts.of("provision.leave"), model::leave);
            case READY -> new ProblemAction(texts.of("provision.open"), model::open);
        };
    }
}
