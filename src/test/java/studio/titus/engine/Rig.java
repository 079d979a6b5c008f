package studio.titus.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.model.StackSettingsBuilder;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.state.Journal;
import studio.titus.state.JournalMemory;
import studio.titus.testing.Samples;

/** An engine over a fake cloud, with everything a run needs and an ear on its events. */
final class Rig {

    static final StackName STACK = StackName.check("titus").orElseThrow();

    final VirtualPace pace;
    final FakeCloud cloud;
    final StackEngine engine;
    final List<RunEvent> events = new ArrayList<>();
    Journal journal;
    Cancel cancel = new Cancel();
    Consumer<RunEvent> listener = events::add;

    private Rig(VirtualPace pace, FakeCloud cloud) {
        this.pace = pace;
        this.cloud = cloud;
        this.engine = new StackEngine(STACK, cloud, pace, new Random(38));
        this.journal = new JournalMemory(pace);
    }

    /** Over a cloud that does everything at once. */
    static Rig quick() {
        var pace = new VirtualPace();
        return new Rig(pace, new FakeCloud(pace));
    }

    /** Over a cloud with AWS's usual times. */
    static Rig slow() {
        var pace = new VirtualPace();
        return new Rig(pace, FakeCloud.slow(pace));
    }

    static StackSettingsBuilder settings() {
        return Samples.settings().toBuilder();
    }

    Plan plan(StackSettings settings) {
        return engine.plan(settings);
    }

    Plan plan() {
        return plan(settings().build());
    }

    Outcome apply(Plan plan) {
        events.clear();
        return engine.apply(plan, new Run(journal, event -> listener.accept(event), cancel));
    }

    Outcome apply(StackSettings settings) {
        return apply(plan(settings));
    }

    Outcome apply() {
        return apply(plan());
    }

    Inventory look() {
        return engine.look(Optional.empty());
    }

    Outcome destroy() {
        return destroy(true);
    }

    Outcome destroy(boolean bucketContents) {
        return destroy(look(), bucketContents);
    }

    Outcome destroy(Inventory inventory) {
        return destroy(inventory, true);
    }

    private Outcome destroy(Inventory inventory, boolean bucketContents) {
        events.clear();
        return engine.destroy(inventory, bucketContents, new Run(journal, event -> listener.accept(event), cancel));
    }

    /** A new process: nothing of the old one is left but its journal, which may be lost too. */
    void restart(boolean journalKept) {
        cloud.heal();
        cancel = new Cancel();
        if (!journalKept) {
            journal = new JournalMemory(pace);
        }
    }

    /** Whether the journal has a question left. */
    boolean anyOpen() {
        return Blueprint.skeleton().resources().stream()
                .anyMatch(resource -> journal.openIntent(resource.address()).isPresent());
    }

    List<Address> standing() {
        return cloud.standing().stream().map(item -> item.address).sorted().toList();
    }

    <E extends RunEvent> List<E> events(Class<E> sort) {
        return events.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    List<Address> skipped() {
        return events(RunEvent.ResourceSkipped.class).stream()
                .map(RunEvent.ResourceSkipped::address)
                .toList();
    }
}
