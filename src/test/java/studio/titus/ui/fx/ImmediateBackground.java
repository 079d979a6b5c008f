package studio.titus.ui.fx;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs the work inside {@code submit}, so that a test reads its outcome on the next line. */
public final class ImmediateBackground implements Background {

    @Override
    public <T> Work submit(Callable<T> work, Consumer<? super T> success, Consumer<? super Exception> failure) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            failure.accept(e);
            return () -> {};
        }
        success.accept(result);
        return () -> {};
    }
}
