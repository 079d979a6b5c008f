package studio.titus.ui.start;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.engine.StackDesk;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Inventory;
import studio.titus.problem.Problem;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Failures;
import studio.titus.ui.shell.Services;
import studio.titus.ui.shell.Site;

/** What this computer remembers, and the ways on from the start page. Nothing is written and nobody is asked before a click. */
final class StartModel {

    /** A stack one is signed in to, and what stands of it. */
    record Opened(StackDesk desk, Inventory inventory) {}

    private final Site aws;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final Background background;
    private final KnownStacks reader;
    private final StartDoors doors;
    private final ObservableList<KnownStack> stacks = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Map<String, String>>> draft =
            new ReadOnlyObjectWrapper<>(this, "draft", Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private @Nullable KnownStack asked;
    private Background.@Nullable Work running;

    StartModel(Services services, Background background, StartDoors doors) {
        this.aws = services.aws();
        this.random = services.random();
        this.clock = services.clock();
        this.background = background;
        this.doors = doors;
        reader = new KnownStacks(aws.folders(), clock);
    }

    /** The stacks this computer remembers, by name. */
    ObservableList<KnownStack> stacks() {
        return stacks;
    }

    /** The answers of a set-up that was left, or cut off by a crash; empty for none. */
    ReadOnlyObjectProperty<Optional<Map<String, String>>> draft() {
        return draft.getReadOnlyProperty();
    }

    /** Whether a stack is being opened. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last click did not lead anywhere; {@code null} when it did. */
    ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    /** Reads the folders again. */
    void refresh() {
        background.submit(reader::read, stacks::setAll, e -> problem.set(Failures.problem(e)));
        background.submit(() -> aws.folders().draft().load(), draft::set, e -> draft.set(Optional.empty()));
    }

    /** Goes on where the answers were left. */
    void goOnWithDraft() {
        draft.get().ifPresent(doors::goOn);
    }

    /** Forgets the answers that were left. */
    void discardDraft() {
        doors.forget();
        draft.set(Optional.empty());
        background.submit(
                () -> {
                    aws.folders().draft().discard();
                    return true;
                },
                done -> {},
                e -> problem.set(Failures.problem(e)));
    }

    void rehearse() {
        doors.rehearse();
    }

    /** A draft is gone on with, so that a new one never writes over it. */
    void setUp() {
        draft.get().ifPresentOrElse(doors::goOn, doors::setUp);
    }

    void find() {
        doors.find(Optional.ofNullable(asked).map(KnownStack::region));
    }

    /** Goes on with a set-up that did not come to its end. */
    void goOn(KnownStack stack) {
        stack.settings().ifPresentOrElse(settings -> doors.goOn(stack.folder().stack(), settings), () -> open(stack));
    }

    /** Opens a stack with the credentials it was set up with. */
    void open(KnownStack stack) {
        connect(stack, false, opened -> doors.open(opened.desk()));
    }

    /** Opens a stack in order to remove it. */
    void remove(KnownStack stack) {
        connect(stack, true, opened -> doors.destroy(opened.desk(), opened.inventory()));
    }

    /** As {@link #remove(KnownStack)}, by its name; nothing happens when it is not remembered any more. */
    void remove(StackName stack) {
        background.submit(
                reader::read,
                found -> {
                    stacks.setAll(found);
                    found.stream()
                            .filter(known -> known.name().equals(stack.value()))
                            .findFirst()
                            .ifPresent(this::remove);
                },
                e -> problem.set(Failures.problem(e)));
    }

    private void connect(KnownStack stack, boolean look, Consumer<Opened> then) {
        Region region = stack.region();
        asked = stack;
        if (region == null) {
            find();
            return;
        }
        close();
        problem.set(null);
        busy.set(true);
        running = background.submit(
                () -> opened(stack, region, look),
                opened -> {
                    busy.set(false);
                    then.accept(opened);
                },
                e -> {
                    busy.set(false);
                    problem.set(Failures.problem(e));
                });
    }

    private Opened opened(KnownStack stack, Region region, boolean look) {
        var session = aws.connector().connect(source(stack), region);
        var desk = new StackDesk(stack.folder(), session, random);
        return new Opened(desk, look ? desk.look() : Inventory.empty(clock.instant()));
    }

    private static CredentialSource source(KnownStack stack) {
        return stack.settings()
                .map(StackSettings::profile)
                .<CredentialSource>map(CredentialSource.Profile::new)
                .orElseGet(CredentialSource.Standard::new);
    }

    /** Takes back what runs. */
    void close() {
        if (running != null) {
            running.cancel();
        }
        running = null;
        busy.set(false);
    }

    /** The set-ups that stopped. */
    List<KnownStack> unfinished() {
        return stacks.stream().filter(KnownStack::unfinished).toList();
    }
}
