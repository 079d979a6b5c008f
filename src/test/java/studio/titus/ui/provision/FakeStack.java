package studio.titus.ui.provision;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import studio.titus.engine.Cancel;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudSession;
import studio.titus.engine.Notices;
import studio.titus.engine.RunEvent;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.BootScripts;
import studio.titus.plan.Facts;
import studio.titus.plan.Inventory;
import studio.titus.plan.Live;
import studio.titus.plan.Plan;
import studio.titus.plan.Planner;
import studio.titus.plan.Resource;
import studio.titus.problem.ProblemException;
import studio.titus.testing.Samples;
import studio.titus.ui.shell.AddressFinder;
import studio.titus.ui.signin.SignInDoor;
import studio.titus.ui.signin.SourceKind;
import studio.titus.ui.testing.FakeConnector;

/** A stack called titus-lab that stands as far as the test says; its runs go on until the test ends them. */
public final class FakeStack implements StackWork {

    public final FakeSession session = new FakeSession();
    public SignInDoor door = new SignInDoor(new FakeConnector(), SourceKind.PROFILE, "team-sandbox");
    public final List<String> asked = new ArrayList<>();
    public Optional<Instant> applied = Optional.empty();
    public Optional<StackSettings> settings = Optional.of(Samples.settings());
    public Inventory inventory = Inventory.empty(FakeSession.START);
    public OptionalInt objects = OptionalInt.empty();
    public AddressFinder address = () -> "203.0.113.7";
    public final List<CloudException> delays = new ArrayList<>();
    public boolean held;
    public Optional<ProblemException> refusal = Optional.empty();
    private Consumer<RunEvent> events = event -> {};
    private Cancel cancel = new Cancel();

    /** Hands events to whoever follows the run. */
    public void emit(RunEvent... all) {
        List.of(all).forEach(events);
    }

    public Cancel.Stage stage() {
        return cancel.stage();
    }

    /** Makes exactly these of the 38 stand. */
    public void stands(Address... addresses) {
        inventory = Standing.of(blueprint(), List.of(addresses), FakeSession.START);
    }

    /** Makes all 38 stand as the settings want them. */
    public void standsWhole() {
        stands(blueprint().resources().stream().map(Resource::address).toArray(Address[]::new));
    }

    /** Somebody changes an attribute of what stands. */
    public void drifts(Address address, String attribute, String value) {
        Map<Address, Live> present = new HashMap<>(inventory.present());
        Live before = Objects.requireNonNull(present.get(address));
        Map<String, String> attributes = new HashMap<>(before.attributes());
        attributes.put(attribute, value);
        present.put(address, new Live(address, before.kind(), before.id(), before.phase(), attributes));
        inventory = new Inventory(present, List.of(), List.of(), inventory.anchor(), inventory.lookedAt());
    }

    private Blueprint blueprint() {
        return Blueprint.of(settings.orElseGet(Samples::settings), Facts.UNKNOWN, BootScripts.NONE);
    }

    /** The plan from what stands to the sample settings. */
    public Plan plan() {
        return Planner.plan(blueprint(), inventory);
    }

    @Override
    public StackName stack() {
        return StackName.of("titus-lab");
    }

    @Override
    public Path folder() {
        return Path.of("no-such-folder");
    }

    @Override
    public FakeSession session() {
        return session;
    }

    @Override
    public SignInDoor door() {
        return door;
    }

    @Override
    public CloudSession renew(CloudSession next, SignInDoor way) {
        asked.add("renew");
        door = way;
        return session;
    }

    @Override
    public Optional<Instant> firstApplied() {
        return applied;
    }

    @Override
    public Optional<StackSettings> remembered() {
        return settings;
    }

    @Override
    public void remember(StackSettings adopted) {
        settings = Optional.of(adopted);
    }

    @Override
    public Plan plan(StackSettings wanted, Notices notices) {
        asked.add("plan");
        delays.forEach(notices::waiting);
        refuse();
        return Planner.plan(Blueprint.of(wanted, Facts.UNKNOWN, BootScripts.NONE), inventory);
    }

    @Override
    public Outcome apply(Plan plan, Consumer<RunEvent> listener, Cancel stop) {
        asked.add("apply");
        return run(listener, stop);
    }

    @Override
    public Inventory look(Notices notices) {
        asked.add("look");
        delays.forEach(notices::waiting);
        refuse();
        return inventory;
    }

    @Override
    public OptionalInt objectsIn(String bucket) {
        return objects;
    }

    @Override
    public Outcome destroy(Inventory doomed, boolean bucketContents, Consumer<RunEvent> listener, Cancel stop) {
        asked.add(bucketContents ? "destroy with contents" : "destroy");
        return run(listener, stop);
    }

    private Outcome run(Consumer<RunEvent> listener, Cancel stop) {
        refuse();
        events = Objects.requireNonNull(listener);
        cancel = stop;
        throw new HeldBackground.StillRunning();
    }

    private void refuse() {
        if (held) {
            throw new HeldBackground.StillRunning();
        }
        refusal.ifPresent(problem -> {
            throw problem;
        });
    }
}
