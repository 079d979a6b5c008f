package studio.titus.ui.fx;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Collects events from any thread and hands them over on the UI thread as one list a frame, so that two thousand
 * events a second still mean at most one layout a frame. Order is kept; nothing is dropped.
 *
 * @param <E> the kind of event
 */
public final class FrameBatch<E> implements Consumer<E> {

    private final UiThread ui;
    private final Duration pause;
    private final Consumer<? super List<E>> sink;
    private final Object lock = new Object();
    private List<E> waiting = new ArrayList<>();

    /** Hands batches to {@code sink}, always on {@code ui}'s thread. */
    public FrameBatch(UiThread ui, Consumer<? super List<E>> sink) {
        this(ui, Duration.ZERO, sink);
    }

    /**
     * Hands over less often than with every frame.
     *
     * @param pause how long an event waits for others; more than 100 ms would be felt
     */
    public FrameBatch(UiThread ui, Duration pause, Consumer<? super List<E>> sink) {
        this.ui = ui;
        this.pause = pause;
        this.sink = sink;
    }

    /** Takes an event from any thread; returns at once. */
    @Override
    public void accept(E event) {
        boolean first;
        synchronized (lock) {
            first = waiting.isEmpty();
            waiting.add(event);
        }
        if (first) {
            ui.onFrameAfter(pause, this::flush);
        }
    }

    private void flush() {
        List<E> batch;
        synchronized (lock) {
            batch = waiting;
            waiting = new ArrayList<>();
        }
        if (!batch.isEmpty()) {
            sink.accept(batch);
        }
    }
}
