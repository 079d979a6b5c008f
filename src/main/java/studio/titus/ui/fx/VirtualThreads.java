package studio.titus.ui.fx;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Background work on one virtual thread each: the product's {@link Background}. */
public final class VirtualThreads implements Background {

    private final UiThread ui;

    /** Answers on {@code ui}. */
    public VirtualThreads(UiThread ui) {
        this.ui = ui;
    }

    @Override
    public <T> Work submit(Callable<T> work, Consumer<? super T> success, Consumer<? super Exception> failure) {
        Running<T> running = new Running<>(ui, work, success, failure);
        running.start();
        return running;
    }

    private static final class Running<T> implements Work, Runnable {

        private final UiThread ui;
        private final Callable<T> work;
        private final Consumer<? super T> success;
        private final Consumer<? super Exception> failure;
        private volatile boolean cancelled;
        private volatile @Nullable Thread thread;

        private Running(
                UiThread ui, Callable<T> work, Consumer<? super T> success, Consumer<? super Exception> failure) {
            this.ui = ui;
            this.work = work;
            this.success = success;
            this.failure = failure;
        }

        private void start() {
            thread = Thread.ofVirtual().name("ui-background").start(this);
        }

        @Override
        public void run() {
            Runnable answer = answer();
            ui.run(() -> {
                if (!cancelled) {
                    answer.run();
                }
            });
        }

        /** An interrupt means our own cancel here, and a cancelled work is silent: its exception goes the same way. */
        private Runnable answer() {
            try {
                T result = work.call();
                return () -> success.accept(result);
            } catch (Exception e) {
                return () -> failure.accept(e);
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
            Thread running = thread;
            if (running != null) {
                running.interrupt();
            }
        }
    }
}
