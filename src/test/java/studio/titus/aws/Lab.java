package studio.titus.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import studio.titus.engine.Attempt;
import studio.titus.engine.Cancel;
import studio.titus.engine.CloudSession.Identity;
import studio.titus.engine.Marks;
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.engine.Run;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.engine.StackEngine;
import studio.titus.launch.NodeBoot;
import studio.titus.model.Pace;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.model.StackSettingsBuilder;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Change;
import studio.titus.plan.Inventory;
import studio.titus.plan.Live;
import studio.titus.plan.Plan;
import studio.titus.plan.Planner;
import studio.titus.plan.Spec;
import studio.titus.rehearsal.RehearsalCloud;
import studio.titus.rehearsal.control.RehearsalTimes;
import studio.titus.rehearsal.control.Switchboard;
import studio.titus.state.JournalMemory;
import studio.titus.testing.Samples;

/** A stack in a rehearsal cloud in which everything happens at once, driven through the real handlers. */
final class Lab {

    static final StackName STACK = StackName.of("lab");

    /** Time runs fast, so that pauses between tries cost nothing. */
    final Pace pace = Pace.scaled(1000);

    final Switchboard switchboard = new Switchboard();
    final RehearsalCloud aws = new RehearsalCloud(pace, RehearsalTimes.instant(), switchboard, new SplittableRandom(7));
    final List<String> notes = new ArrayList<>();
    private final JournalMemory journal = new JournalMemory(pace);
    private final AwsSession session = new AwsSession(
            aws.clients(),
            new Identity(RehearsalCloud.ACCOUNT, "arn:aws:iam::123456789012:user/ada", null),
            Samples.settings().region(),
            pace,
            true,
            new NodeBoot(Path.of("none")));

    /** Sample settings with something changed. */
    static StackSettings settings(UnaryOperator<StackSettingsBuilder> change) {
        return change.apply(Samples.settings().toBuilder()).build();
    }

    Plan plan(StackSettings settings) {
        return engine(STACK).plan(settings);
    }

    /** Applies and insists that nothing fails. */
    Inventory apply(StackSettings settings) {
        return apply(STACK, settings);
    }

    Inventory apply(StackName stack, StackSettings settings) {
        var outcome = tryApply(stack, settings);
        assertThat(outcome.failures()).isEmpty();
        return engine(stack).look(Optional.of(settings));
    }

    Outcome tryApply(StackName stack, StackSettings settings) {
        return engine(stack).apply(engine(stack).plan(settings), run());
    }

    Outcome destroy(boolean bucketContents) {
        return engine(STACK).destroy(forgotten(), bucketContents, run());
    }

    /** What is found when the settings are lost. */
    Inventory forgotten() {
        return engine(STACK).look(Optional.empty());
    }

    private StackEngine engine(StackName stack) {
        return new StackEngine(stack, session.cloud(), pace, new SplittableRandom(5));
    }

    private Run run() {
        return new Run(journal, _ -> {}, new Cancel());
    }

    List<AwsSession.FoundStack> stacks() {
        return session.stacks();
    }

    /** How many calls the action makes. */
    int calls(Runnable action) {
        int before = switchboard.calls().size();
        action.run();
        return switchboard.calls().size() - before;
    }

    /** What differs between the settings' wish and what stands, by address. */
    static Map<Address, List<Change.Difference>> differences(Plan plan) {
        return plan.changes().stream()
                .filter(change -> change.action() != Change.Action.NONE)
                .collect(Collectors.toMap(Change::address, Change::differences));
    }

    /** Removes one resource, whatever else stands. */
    void delete(Live live) {
        session.cloud().handler(live.kind()).delete(live, new Removal(false, notes::add));
    }

    Optional<Live> look(Live live) {
        return session.cloud().handler(live.kind()).look(live);
    }

    /** Makes one resource although nothing else stands. */
    @SuppressWarnings("unchecked")
    Live create(StackSettings settings, Address address, Map<String, String> given) {
        var facts = session.cloud().facts(settings, Inventory.empty(pace.instant()));
        var blueprint = Blueprint.of(settings, facts, session.cloud().bootScripts());
        var spec = blueprint.get(address).spec();
        var tags = Map.of(Marks.STACK, STACK.value(), Marks.RESOURCE, address.value());
        var attempt =
                new Attempt(address, ref -> Optional.ofNullable(given.get(ref.toString())), "token-" + address, tags);
        var handler = (ResourceHandler<Spec>) session.cloud().handler(spec.kind());
        var live = handler.create(spec, attempt);
        var missing = Planner.differences(blueprint.wish(blueprint.get(address), attempt.resolver()), live).stream()
                .map(Change.Difference::attribute)
                .collect(Collectors.toSet());
        return missing.isEmpty() ? live : handler.update(spec, live, missing, attempt);
    }
}
