package studio.titus.ui.destroy;

import java.net.URI;
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
import studio.titus.plan.Addresses;
import studio.titus.plan.Inventory;
import studio.titus.plan.Live;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.LiveItems;
import studio.titus.ui.provision.Remedies;
import studio.titus.ui.provision.RunGroup;
import studio.titus.ui.provision.RunModel;
import studio.titus.ui.provision.Spans;
import studio.titus.ui.provision.StackCost;
import studio.titus.ui.provision.StackFacts;
import studio.titus.ui.provision.StackWork;

/** Puts into words what a fresh look found after destroying. */
final class ProofWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** Everything that bears a tag, in one region. */
    private static final String TAGGED =
            "https://%s.console.aws.amazon.com/resource-groups/tag-editor/find-resources?region=%s";

    private final Texts texts;
    private final Spans spans;
    private final DestroyRows rows;
    private final StackCost costs;
    private final ZoneId zone;
    private final StackWork stack;
    private final DestroyExits exits;
    private final DestroyModel model;

    /**
     * @param exits where the remedies of a problem lead
     * @param model carries out what else is offered
     */
    ProofWords(
            Texts texts,
            DestroyRows rows,
            StackCost costs,
            ZoneId zone,
            StackWork stack,
            DestroyExits exits,
            DestroyModel model) {
        this.texts = texts;
        this.spans = new Spans(texts);
        this.rows = rows;
        this.costs = costs;
        this.zone = zone;
        this.stack = stack;
        this.exits = exits;
        this.model = model;
    }

    DestroyPage.Proof page(Evidence evidence, Consent consent) {
        Inventory found = evidence.found();
        List<Live> left = rows.left(found, consent.contents());
        Problem problem = problem(evidence, left);
        boolean gone = problem == null && left.isEmpty();
        String title = texts.of(
                gone ? "destroy.gone" : "destroy.not-gone", stack.stack().value());
        String remain = texts.of("destroy.remain", left.size(), evidence.before());
        return new DestroyPage.Proof(
                title,
                gone
                        ? ended(evidence.run(), found)
                        : texts.of(told("destroy.not-gone.purpose", "destroy.not-gone.purpose.rehearsed")),
                texts.of("run.announce", title, problem == null ? remain : problem.what()),
                gone ? Status.READY : Status.LOOK,
                remain,
                rows.asked(found, stack.session().region().code()),
                looked(found),
                cost(consent.facts(), found),
                stood(consent.facts(), found),
                problem == null ? null : mend().told(problem),
                remedies(evidence.ending(), left, problem),
                leftRows(evidence, consent.facts(), left),
                evidence.run().started().isPresent());
    }

    /** What the run could not remove matters no more when the look finds that it is gone. */
    private static @Nullable Problem problem(Evidence evidence, List<Live> left) {
        if (evidence.blind() != null) {
            return evidence.blind();
        }
        return left.isEmpty() ? null : evidence.ending().cause();
    }

    /** In a rehearsal nothing is billed, and nothing may say so. */
    private String told(String real, String rehearsed) {
        return stack.session().rehearsal() ? rehearsed : real;
    }

    private String looked(Inventory found) {
        return texts.of(told("destroy.looked", "destroy.looked.rehearsed"), time(SECOND, found.lookedAt()));
    }

    private String stood(StackFacts facts, Inventory found) {
        return facts.created()
                .map(created -> texts.of(
                        told("destroy.cost.for", "destroy.cost.for.rehearsed"),
                        spans.exact(Duration.between(created, found.lookedAt()))))
                .orElse("");
    }

    private String ended(RunModel run, Inventory found) {
        boolean kept = found.find(Addresses.BUCKET).isPresent();
        String end = kept ? texts.of("destroy.gone.but-bucket") : texts.of("destroy.gone.nothing");
        Optional<Instant> started = run.started();
        if (started.isEmpty()) {
            return end;
        }
        String taken = spans.exact(run.elapsed());
        return stack.session().rehearsal()
                ? texts.of("destroy.gone.rehearsed", taken, end)
                : texts.of("destroy.gone.purpose", time(MINUTE, started.get().plus(run.elapsed())), taken, end);
    }

    private String cost(StackFacts facts, Inventory found) {
        return costs.soFar(facts, found.lookedAt())
                .map(amount -> texts.of("destroy.cost.amount", amount.toPlainString()))
                .orElse("");
    }

    /** Without a session there is no use in destroying the rest; the one to come takes it up. */
    private List<ProblemAction> remedies(Ending ending, List<Live> left, @Nullable Problem problem) {
        List<ProblemAction> remedies = new ArrayList<>();
        if (!left.isEmpty() && (problem == null || !Remedies.mendedBySigningIn(problem))) {
            remedies.add(new ProblemAction(texts.of("destroy.again"), model::again));
        }
        if (problem != null) {
            String goOn = texts.of(ending.wantedMore() ? "destroy.go-on" : "destroy.look");
            remedies.addAll(mend().of(problem, goOn, model::goOn));
        }
        if (!left.isEmpty() && !stack.session().rehearsal()) {
            console(stack.session().region())
                    .map(page -> new ProblemAction(texts.of("destroy.console"), () -> exits.browse(page)))
                    .ifPresent(remedies::add);
        }
        return remedies;
    }

    private Remedies mend() {
        return new Remedies(texts, stack.session().region(), exits);
    }

    /** AWS's own page of tagged resources; partitions with a console of their own get no link. */
    private static Optional<URI> console(Region region) {
        boolean own = region.code().startsWith("cn-") || region.code().startsWith("us-gov-");
        return own ? Optional.empty() : Optional.of(URI.create(TAGGED.formatted(region.code(), region.code())));
    }

    private List<RunGroup> leftRows(Evidence evidence, StackFacts facts, List<Live> left) {
        return left.isEmpty()
                ? List.of()
                : List.of(rows.leftGroup(
                        LiveItems.of(evidence.found(), facts.settings()),
                        left,
                        evidence.ending().failures()));
    }

    private String time(DateTimeFormatter format, Instant moment) {
        return format.format(moment.atZone(zone));
    }
}
