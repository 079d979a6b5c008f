package studio.titus.ui.wizard;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.titus.ui.fx.Background;

/**
 * Looks something up in the background once the person pauses; a newer question takes an older one back, and the same one is asked once.
 *
 * @param <Q> what is asked; equal questions have the same answer
 * @param <A> the answer
 */
final class PausedLook<Q, A> {

    /** How far the look has come. */
    sealed interface State<A> {
        /** Nothing to ask about, or nobody to ask. */
        record Idle<A>() implements State<A> {}

        /** The question is being answered. */
        record Asking<A>() implements State<A> {}

        /** What came back. */
        record Answered<A>(A answer) implements State<A> {}
    }

    private final Background background;
    private final Consumer<Runnable> later;
    private final Function<Q, A> ask;
    private final BiFunction<Q, Exception, A> failed;
    private final ReadOnlyObjectWrapper<State<A>> state =
            new ReadOnlyObjectWrapper<>(this, "state", new State.Idle<>());
    private @Nullable Q asked;
    private Background.@Nullable Work running;

    /**
     * @param later runs its argument when the person pauses
     * @param ask answers; blocks
     * @param failed makes an answer of a failure to answer
     */
    PausedLook(
            Background background, Consumer<Runnable> later, Function<Q, A> ask, BiFunction<Q, Exception, A> failed) {
        this.background = background;
        this.later = later;
        this.ask = ask;
        this.failed = failed;
    }

    ReadOnlyObjectProperty<State<A>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The question may be another one now, or none. */
    void follow(Optional<Q> question) {
        Q next = question.orElse(null);
        if (next == null) {
            rest();
        } else if (!next.equals(asked)) {
            rest();
            asked = next;
            state.set(new State.Asking<>());
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
            state.set(new State.Idle<>());
        }
    }

    private void ask(Q question) {
        if (question.equals(asked)) {
            running = background.submit(
                    () -> ask.apply(question),
                    answer -> state.set(new State.Answered<>(answer)),
                    e -> state.set(new State.Answered<>(failed.apply(question, e))));
        }
    }
}
