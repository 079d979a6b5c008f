package studio.titus.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Inventory;
import studio.titus.plan.Outputs;
import studio.titus.plan.Plan;
import studio.titus.plan.Resource;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.state.StackFolder;
import studio.titus.state.StackRecord;

/**
 * What people do with one stack, over the cloud they are signed in to and the folder this computer keeps. Window and command line share
 * it. All methods block; those that change something hold the stack's lock.
 */
public final class StackDesk {

    private static final Logger LOG = LoggerFactory.getLogger(StackDesk.class);

    private final StackFolder folder;
    private final CloudSession session;
    private final Notices notices;
    private final StackEngine engine;
    private final StackEngine looking;

    public StackDesk(StackFolder folder, CloudSession session, RandomGenerator random) {
        this(folder, session, random, Notices.NONE);
    }

    public StackDesk(StackFolder folder, CloudSession session, RandomGenerator random, Notices notices) {
        this.folder = folder;
        this.session = session;
        this.notices = notices;
        this.engine = new StackEngine(folder.stack(), session.cloud(), session.pace(), random);
        this.looking =
                new StackEngine(folder.stack(), session.cloud().telling(notices::waiting), session.pace(), random);
    }

    public StackName stack() {
        return folder.stack();
    }

    public CloudSession session() {
        return session;
    }

    /** When the stack was first applied from this computer, or empty when it does not know. */
    public Optional<Instant> firstApplied() {
        return folder.record().map(StackRecord::firstApplied);
    }

    /** The settings of the last apply from this computer, or empty when it has none. */
    public Optional<StackSettings> remembered() {
        return folder.settings();
    }

    /**
     * Keeps settings for a stack that stands and was built elsewhere, so that it can be compared and changed from here too.
     *
     * @throws ProblemException when the stack lives in another account or region than the session's
     */
    public void adopt(StackSettings settings) {
        refuseElsewhere();
        try (var _ = folder.lock()) {
            var first = firstApplied().orElse(null);
            folder.remember(settings);
            folder.remember(here(first, null));
        }
    }

    /**
     * Says what an apply would do. Changes nothing.
     *
     * @throws ProblemException when the stack lives in another account or region than the session's
     */
    public Plan plan(StackSettings settings) {
        refuseElsewhere();
        return looking.plan(settings);
    }

    /** What was being made when a run broke off without a word, as far as this computer wrote it down. */
    public Set<Address> cutOff() {
        try (var _ = folder.lock();
                var journal = folder.journal(session.pace())) {
            return Blueprint.skeleton().resources().stream()
                    .map(Resource::address)
                    .filter(address -> journal.openIntent(address).isPresent())
                    .collect(Collectors.toSet());
        }
    }

    /** Looks for what would stop the run; see {@link Preflight#run}. */
    public List<Preflight.Row> preflight(Plan plan, Consumer<Preflight.Row> found) {
        return session.preflight().run(stack(), plan.blueprint().settings(), plan, found);
    }

    /**
     * Carries the plan out; see {@link StackEngine#apply}. Remembers the settings before the first call.
     *
     * @throws ProblemException when the plan is refused, and nothing was changed or remembered
     */
    public Outcome apply(Plan plan, Consumer<RunEvent> events, Cancel cancel) {
        refuseElsewhere();
        StackEngine.refuseConflicts(plan);
        try (var _ = folder.lock()) {
            forgetOtherPlace();
            try (var journal = folder.journal(session.pace())) {
                remember(plan.blueprint().settings());
                return engine.apply(plan, new Run(journal, events, cancel));
            }
        }
    }

    /** A fresh look at what stands. Works when nothing is remembered. */
    public Inventory look() {
        return look(folder.settings());
    }

    /** As {@link #look()}, for callers that go on where the remembered settings can't be understood. */
    public Inventory look(Optional<StackSettings> settings) {
        refuseElsewhere();
        return looking.look(settings);
    }

    /** The outputs, from a fresh look. */
    public Outputs outputs() {
        return Outputs.of(look());
    }

    /**
     * Removes the stack; see {@link StackEngine#destroy}. Needs neither settings nor journal.
     *
     * @param bucketContents whether objects in the bucket are deleted too
     */
    public Outcome destroy(Inventory inventory, boolean bucketContents, Consumer<RunEvent> events, Cancel cancel) {
        refuseElsewhere();
        try (var _ = folder.lock();
                var journal = folder.journal(session.pace())) {
            var outcome = engine.destroy(inventory, bucketContents, new Run(journal, events, cancel));
            if (outcome.succeeded()) {
                rememberDestroyed();
            }
            return outcome;
        }
    }

    private void remember(StackSettings settings) {
        folder.remember(settings);
        var known = folder.record();
        var first = known.filter(StackDesk::stands)
                .map(StackRecord::firstApplied)
                .orElse(session.pace().instant());
        folder.remember(here(first, null));
    }

    /** The stack is gone, whether or not this computer can remember it. */
    private void rememberDestroyed() {
        try {
            var first = folder.record().map(StackRecord::firstApplied).orElse(null);
            folder.remember(here(first, session.pace().instant()));
        } catch (ProblemException e) {
            LOG.warn("The end of {} is not remembered", stack(), e);
            notices.unwritten("The stack is gone, but this computer can't remember that", e.problem());
        }
    }

    private StackRecord here(@Nullable Instant firstApplied, @Nullable Instant destroyed) {
        var account = session.identity().accountId();
        return new StackRecord(account, session.region().code(), session.rehearsal(), firstApplied, destroyed);
    }

    private static boolean stands(StackRecord record) {
        return record.destroyed() == null;
    }

    /** What was written down about a stack of the same name in another place would only mislead. */
    private void forgetOtherPlace() {
        if (folder.record().filter(this::isElsewhere).isPresent()) {
            folder.setJournalAside();
        }
    }

    private boolean isElsewhere(StackRecord record) {
        return record.rehearsal() != session.rehearsal()
                || !record.accountId().equals(session.identity().accountId())
                || !record.region().equals(session.region().code());
    }

    /** A stack that stands in one place must not be built a second time in another by mistake; a rehearsed one stands nowhere. */
    private void refuseElsewhere() {
        var standing = folder.record().filter(StackDesk::stands);
        standing.filter(record -> session.rehearsal() && !record.rehearsal()).ifPresent(_ -> refuseRehearsal());
        standing.filter(record -> record.rehearsal() == session.rehearsal()).ifPresent(record -> {
            refuse("account", record.accountId(), session.identity().accountId());
            refuse("region", record.region(), session.region().code());
        });
    }

    private void refuseRehearsal() {
        throw new ProblemException(
                Problem.of("engine.not-rehearsed", "Stack %s stands in AWS".formatted(stack().value()))
                        .subject(stack().value())
                        .because("A rehearsal under the same name would mix up what is remembered of it.")
                        .next("Choose another stack name for the rehearsal."));
    }

    private void refuse(String what, String known, String now) {
        if (!known.equals(now)) {
            throw new ProblemException(
                    Problem.of("engine.other-" + what, "Stack %s lives in another %s".formatted(stack().value(), what))
                            .subject(stack().value())
                            .because("It was made in %s %s; you are signed in to %s.".formatted(what, known, now))
                            .next("Sign in to %s %s.".formatted(what, known), "Or choose another stack name."));
        }
    }
}
