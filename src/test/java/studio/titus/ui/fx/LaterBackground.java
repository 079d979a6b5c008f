package studio.titus.ui.fx;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Holds all work back until the test lets it go. */
public final class LaterBackground implements Background {

    private final Background now = new ImmediateBackground();
    private final Queue<Runnable> held = new ArrayDeque<>();

    @Override
    public <T> Work submit(Callable<T> work, Consumer<? super T> success, Consumer<? super Exception> failure) {
        held.add(() -> now.submit(work, success, failure));
        return () -> {};
    }

    /** Runs what was held, and what that leads to. */
    public void release() {
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }
}
