package studio.titus.ui.wizard;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.AccountScout.BucketAnswer;
import studio.titus.engine.CloudSession;
import studio.titus.model.BucketName;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Failures;

/** Asks AWS in the background whether a bucket's name is free, once the person pauses; a newer name takes the question back. */
final class BucketLook {

    /** How far the look has come. */
    sealed interface State {
        /** Nothing to ask about, or nobody to ask. */
        record Idle() implements State {}

        /** AWS is being asked. */
        record Asking() implements State {}

        /** What AWS said. */
        record Answered(BucketAnswer answer) implements State {}
    }

    /** A name in an account; the same question is asked once. */
    private record Question(BucketName name, CloudSession session) {}

    private final Background background;
    private final Consumer<Runnable> later;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", new State.Idle());
    private @Nullable Question asked;
    private Background.@Nullable Work running;

    /** @param later runs its argument when the person pauses */
    BucketLook(Background background, Consumer<Runnable> later) {
        this.background = background;
        this.later = later;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The name or the account may be another one now. */
    void follow(Optional<BucketName> name, Optional<CloudSession> session) {
        Question next = name.flatMap(good -> session.map(open -> new Question(good, open)))
                .orElse(null);
        if (next == null) {
            rest();
        } else if (!next.equals(asked)) {
            rest();
            asked = next;
            state.set(new State.Asking());
            later.accept(() -> ask(next));
        }
    }

    private void rest() {
        if (running != null) {
            running.cancel();
        }
        running = null;
        asked = null;
        if (!(state.get() instanceof State.Idle)) {
            state.set(new State.Idle());
        }
    }

    private void ask(Question question) {
        if (!question.equals(asked)) {
            return;
        }
        running = background.submit(
                () -> question.session().scout().bucket(question.name()),
                answer -> state.set(new State.Answered(answer)),
                e -> state.set(new State.Answered(
                        new BucketAnswer.Unknown(Failures.problem(e).what() + "."))));
    }
}
