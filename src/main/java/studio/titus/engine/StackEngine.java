package studio.titus.engine;

import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import studio.titus.engine.RunEvent.Mode;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.engine.RunEvent.Verb;
import studio.titus.model.Pace;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Change;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.plan.Planner;
import studio.titus.plan.Summary;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.state.Journal;

/**
 * Plans, applies and destroys one stack. All methods block; a run reports through its events and never throws for what AWS refuses: the
 * outcome says so.
 */
public final class StackEngine {

    private final StackName stack;
    private final Cloud cloud;
    private final Pace pace;
    private final RandomGenerator random;

    /** @param random safe for use by many threads */
    public StackEngine(StackName stack, Cloud cloud, Pace pace, RandomGenerator random) {
        this.stack = stack;
        this.cloud = cloud;
        this.pace = pace;
        this.random = random;
    }

    /** Looks at AWS and says what an apply would do. Changes nothing. */
    public Plan plan(StackSettings settings) {
        var inventory = cloud.discover(stack, Optional.of(settings));
        return plan(settings, inventory);
    }

    private Plan plan(StackSettings settings, Inventory inventory) {
        var facts = cloud.facts(settings, inventory);
        return Planner.plan(Blueprint.of(settings, facts, cloud.bootScripts()), inventory);
    }

    /**
     * What stands in AWS now.
     *
     * @param settings empty when they are lost: the stack is found all the same
     */
    public Inventory look(Optional<StackSettings> settings) {
        return cloud.discover(stack, settings);
    }

    /**
     * Carries a plan out, exactly as it was shown.
     *
     * @throws ProblemException when something that is not ours stands where the stack should be; nothing has been changed then
     */
    public Outcome apply(Plan plan, Run run) {
        refuseConflicts(plan);
        var context = new RunContext(stack, cloud, pace, random, run);
        var applier = new Applier(context, plan, life(plan, run.journal()));
        context.tell(at -> new RunEvent.RunStarted(at, Mode.APPLY, stack, applier.work()));
        closeIntents(plan.inventory(), context.journal);
        applier.run();
        return finish(context, Mode.APPLY, applied(context, plan));
    }

    /** What stands was made: were the question left open, a later replacement would take the old one for its own. */
    private static void closeIntents(Inventory inventory, Journal journal) {
        inventory.present().values().stream()
                .filter(live -> journal.openIntent(live.address()).isPresent())
                .forEach(live -> journal.created(live.address(), live.id()));
    }

    /**
     * Removes everything of the stack, whatever state it is in, and looks again whether anything remains.
     *
     * @param inventory a fresh look; more than one is taken while something remains and progress is made
     * @param bucketContents whether objects in the bucket are deleted; otherwise a bucket that is not empty stays, and is told as skipped
     */
    public Outcome destroy(Inventory inventory, boolean bucketContents, Run run) {
        return new Destroyer(stack, cloud, pace, random, bucketContents, run).destroy(inventory);
    }

    static void refuseConflicts(Plan plan) {
        var conflicts = plan.inventory().conflicts();
        if (conflicts.isEmpty()) {
            return;
        }
        var first = conflicts.getFirst();
        throw new ProblemException(Problem.of("engine.name-taken", "The name of %s is taken".formatted(first.address()))
                .subject(first.id())
                .because("It exists already: " + first.owner() + ". It is never adopted or changed silently.")
                .next("Set another namePrefix or bucket in the settings.", "Or remove it, if nothing needs it."));
    }

    /** The life that tokens are made of: kept while anything stands or may stand, drawn anew otherwise. */
    private String life(Plan plan, Journal journal) {
        var standing = plan.inventory().anchor().map(Inventory.Anchor::life).filter(life -> !life.isEmpty());
        var life = standing.or(() -> begun(plan, journal) ? journal.life() : Optional.empty())
                .orElseGet(this::draw);
        journal.beginLife(life);
        return life;
    }

    private static boolean begun(Plan plan, Journal journal) {
        return !plan.inventory().isEmpty()
                || plan.blueprint().resources().stream()
                        .anyMatch(resource -> journal.asked(resource.address()).isPresent());
    }

    private String draw() {
        var bytes = new byte[8];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Summary applied(RunContext context, Plan plan) {
        var failed = context.failed();
        long unchanged = plan.changes().stream()
                .filter(change -> change.action() == Change.Action.NONE && !failed.contains(change.address()))
                .count();
        return new Summary(
                context.count(Verb.CREATE),
                context.count(Verb.UPDATE),
                context.count(Verb.REPLACE),
                context.count(Verb.DELETE),
                (int) unchanged,
                failed.size());
    }

    static Outcome finish(RunContext context, Mode mode, Summary summary) {
        var outcome = new Outcome(summary, context.since(context.start), context.failures(), context.stoppedByPerson());
        context.tell(at -> new RunEvent.RunFinished(at, mode, outcome));
        return outcome;
    }
}
