package studio.titus.ui.provision;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.ui.fx.Background;

/** Runs work at once, except a run that says it is {@link StillRunning}: that one ends when the test says so. */
public final class HeldBackground implements Background {

    /** Thrown by work whose answer comes later. */
    public static final class StillRunning extends RuntimeException {}

    private Consumer<Object> success = answer -> {};

    @Override
    @SuppressWarnings("unchecked")
    public <T> Work submit(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
        T answer;
        try {
            answer = work.call();
        } catch (StillRunning e) {
            success = (Consumer<Object>) onSuccess;
            return () -> {};
        } catch (Exception e) {
            onFailure.accept(e);
            return () -> {};
        }
        onSuccess.accept(answer);
        return () -> {};
    }

    /** The run that is still going on ends. */
    public void end(Outcome outcome) {
        success.accept(outcome);
    }
}
