package studio.titus.ui.start;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.StackDesk;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.problem.Problem;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Failures;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.UiThread;
import studio.titus.ui.provision.LookWait;
import studio.titus.ui.shell.OpenStack;
import studio.titus.ui.shell.Rehearsal;
import studio.titus.ui.shell.Services;
import studio.titus.ui.shell.Site;

/**
 * What this computer remembers, and the ways on from the start page. Nothing is written before a click, and AWS is asked before one only
 * about a run that broke off: its stack is billed, and its owner wants to know.
 */
final class StartModel {

    /** A stack one is signed in to, and what stands of it. */
    private record Opened(OpenStack stack, Inventory inventory) {}

    /** A stack whose run broke off: what is missing, and what was being made. */
    private record Found(OpenStack stack, Plan plan, Set<Address> cutOff) {}

    private final Site aws;
    private final RandomGenerator random;
    private final Supplier<Rehearsal> rehearsals;
    private final Background background;
    private final Entrance entrance;
    private final LookWait wait;
    private final KnownStacks reader;
    private final StartDoors doors;
    private final ObservableList<KnownStack> stacks = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Map<String, String>>> draft =
            new ReadOnlyObjectWrapper<>(this, "draft", Optional.empty());
    private final ReadOnlyBooleanWrapper preparing = new ReadOnlyBooleanWrapper(this, "preparing");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private final ReadOnlyObjectWrapper<Optional<Looking>> looking =
            new ReadOnlyObjectWrapper<>(this, "looking", Optional.empty());
    private @Nullable KnownStack asked;
    private @Nullable Runnable byHand;
    private boolean lookedBack;
    private Background.@Nullable Work running;

    StartModel(Services services, Background background, UiThread ui, Texts texts, StartDoors doors) {
        this.aws = services.aws();
        this.random = services.random();
        this.rehearsals = services.rehearsals();
        this.background = background;
        this.doors = doors;
        entrance = new Entrance(aws.connector());
        wait = new LookWait(ui, texts, this::waits);
        reader = new KnownStacks(aws.folders(), services.clock());
    }

    /** The stacks this computer remembers, by name. */
    ObservableList<KnownStack> stacks() {
        return stacks;
    }

    /** The answers of a set-up that was left, or cut off by a crash; empty for none. */
    ReadOnlyObjectProperty<Optional<Map<String, String>>> draft() {
        return draft.getReadOnlyProperty();
    }

    /** The stack that is looked at in AWS just now; empty for none. */
    ReadOnlyObjectProperty<Optional<Looking>> looking() {
        return looking.getReadOnlyProperty();
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
        background.submit(reader::read, this::show, e -> problem.set(Failures.problem(e)));
        background.submit(() -> aws.folders().draft().load(), draft::set, e -> draft.set(Optional.empty()));
    }

    /** When the program has just started, a run that broke off comes first. */
    private void show(List<KnownStack> found) {
        stacks.setAll(found);
        if (!lookedBack) {
            lookedBack = true;
            found.stream().filter(KnownStack::cut).findFirst().ifPresent(this::goOn);
        }
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

    /** Makes a rehearsal cloud, which takes a moment on a slow computer, then enters it. */
    void rehearse() {
        close();
        problem.set(null);
        busy.set(true);
        preparing.set(true);
        running = background.submit(
                rehearsals::get,
                made -> {
                    rest();
                    doors.rehearse(made);
                },
                e -> {
                    rest();
                    problem.set(Failures.problem(e));
                });
    }

    /** Whether a rehearsal is being made ready. */
    ReadOnlyBooleanProperty preparing() {
        return preparing.getReadOnlyProperty();
    }

    /** A draft is gone on with, so that a new one never writes over it. */
    void setUp() {
        draft.get().ifPresentOrElse(doors::goOn, doors::setUp);
    }

    void find() {
        if (byHand != null) {
            byHand.run();
            return;
        }
        doors.find(Optional.ofNullable(asked).map(KnownStack::region));
    }

    /** Goes on with a set-up that did not come to its end. */
    void goOn(KnownStack stack) {
        stack.settings().ifPresentOrElse(settings -> lookBack(stack, settings), () -> open(stack));
    }

    /** Compares what was written down with what AWS says, and leads to what was found. */
    private void lookBack(KnownStack stack, StackSettings settings) {
        close();
        byHand = () -> doors.goOn(stack.folder().stack(), settings);
        ask(stack, true, opened -> compare(opened, settings), found -> {
            if (found.plan().isEmpty()) {
                doors.open(found.stack());
            } else {
                doors.resume(found.stack(), found.plan(), found.cutOff());
            }
        });
    }

    private Found compare(OpenStack stack, StackSettings settings) {
        StackDesk desk = desk(stack);
        return new Found(stack, desk.plan(settings), desk.cutOff());
    }

    /** Opens a stack with the credentials it was set up with. */
    void open(KnownStack stack) {
        connect(stack, opened -> opened, doors::open);
    }

    /** Opens a stack in order to remove it. */
    void remove(KnownStack stack) {
        connect(
                stack,
                opened -> new Opened(opened, desk(opened).look()),
                opened -> doors.destroy(opened.stack(), opened.inventory()));
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

    private <T> void connect(KnownStack stack, Function<OpenStack, T> look, Consumer<T> then) {
        close();
        byHand = null;
        ask(stack, false, look, then);
    }

    private <T> void ask(KnownStack stack, boolean cutOff, Function<OpenStack, T> look, Consumer<T> then) {
        Region region = stack.region();
        asked = stack;
        if (region == null) {
            find();
            return;
        }
        problem.set(null);
        wait.clear();
        looking.set(Optional.of(new Looking(stack.name(), cutOff, "")));
        busy.set(true);
        running = background.submit(
                () -> entrance.enter(stack, region, look),
                answer -> {
                    rest();
                    then.accept(answer);
                },
                e -> {
                    rest();
                    problem.set(Failures.problem(e));
                });
    }

    private StackDesk desk(OpenStack stack) {
        return stack.desk(random, wait);
    }

    private void waits() {
        looking.set(looking.get().map(now -> now.waiting(wait.words())));
    }

    private void rest() {
        busy.set(false);
        preparing.set(false);
        looking.set(Optional.empty());
    }

    /** Takes back what runs. */
    void close() {
        if (running != null) {
            running.cancel();
        }
        running = null;
        rest();
    }

    /** The set-ups that stopped. */
    List<KnownStack> unfinished() {
        return stacks.stream().filter(KnownStack::unfinished).toList();
    }
}
