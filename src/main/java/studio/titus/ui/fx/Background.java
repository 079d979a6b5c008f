package studio.titus.ui.fx;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Work that must not hold up the window. The answer, or the exception, arrives on the UI thread; a cancelled work
 * answers nothing, so that a late reply cannot write over a newer question.
 */
public interface Background {

    /**
     * Runs {@code work} elsewhere.
     *
     * @param success takes the result, on the UI thread
     * @param failure takes what {@code work} threw, on the UI thread
     * @return the handle that takes the work back
     */
    <T> Work submit(Callable<T> work, Consumer<? super T> success, Consumer<? super Exception> failure);

    /** Work that was started and may be taken back. */
    interface Work {

        /** Interrupts the work and silences its answer; harmless when it is over. Call it on the UI thread. */
        void cancel();
    }
}
