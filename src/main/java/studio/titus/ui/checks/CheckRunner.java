package studio.titus.ui.checks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.titus.checks.Row;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.UiThread;

/** Runs the checks of a board in the background, one run at a time. Use it on the UI thread. */
final class CheckRunner {

    /** Hears of a run, on the UI thread. */
    interface Listener {

        /** There is something else to show. */
        void changed();

        /** The run is over: all was looked at. */
        void ended();

        /** The run broke off. */
        void broke(Exception failure);
    }

    private final UiThread ui;
    private final Background background;
    private final InstantSource clock;
    private final CheckBoard board;
    private final Listener listener;
    private Background.@Nullable Work work;
    private boolean running;
    private long turn;

    CheckRunner(UiThread ui, Background background, InstantSource clock, CheckBoard board, Listener listener) {
        this.ui = ui;
        this.background = background;
        this.clock = clock;
        this.board = board;
        this.listener = listener;
    }

    boolean running() {
        return running;
    }

    /** Looks at everything; does nothing while a run goes on. */
    void all(Callable<? extends CheckSource> source) {
        start(
                mine -> {
                    CheckSource checks = source.call();
                    tell(mine, () -> {
                        board.list(checks.claims());
                        board.begin();
                    });
                    var watch = new Watch();
                    return checks.run(row -> tell(mine, watch.stop(row)));
                },
                _ -> listener.ended());
    }

    /** Looks at one claim again; does nothing while a run goes on. */
    void one(Callable<? extends CheckSource> source, String id) {
        board.look(id);
        start(
                mine -> {
                    CheckSource checks = source.call();
                    var watch = new Watch();
                    tell(mine, watch.stop(checks.run(id)));
                    return true;
                },
                _ -> listener.ended());
    }

    /**
     * Does something else that looks are not made beside; does nothing while a run goes on.
     *
     * @param then takes what it gave; a look may be begun there
     */
    <T> void other(Callable<T> doing, Consumer<? super T> then) {
        start(_ -> doing.call(), then);
    }

    /** Ends a run that goes on, and what it does on the nodes. */
    void stop() {
        turn++;
        running = false;
        board.rest();
        if (work != null) {
            work.cancel();
        }
    }

    /** What a run does; it knows which one it is. */
    @FunctionalInterface
    private interface Doing<T> {
        T run(long mine) throws Exception;
    }

    private <T> void start(Doing<T> doing, Consumer<? super T> then) {
        if (running) {
            return;
        }
        running = true;
        long mine = ++turn;
        listener.changed();
        work = background.submit(
                () -> doing.run(mine),
                result -> end(mine, () -> then.accept(result)),
                failure -> end(mine, () -> listener.broke(failure)));
    }

    private void end(long mine, Runnable how) {
        if (mine == turn) {
            running = false;
            board.rest();
            how.run();
        }
    }

    /** A run that was ended changes nothing any more. */
    private void tell(long mine, Runnable change) {
        ui.run(() -> {
            if (mine == turn) {
                change.run();
                listener.changed();
            }
        });
    }

    /** Takes the time of each look. */
    private final class Watch {

        private Instant before = clock.instant();

        private Runnable stop(Row row) {
            Instant now = clock.instant();
            var known = new Known(row, now, Duration.between(before, now));
            before = now;
            return () -> board.told(known);
        }
    }
}
