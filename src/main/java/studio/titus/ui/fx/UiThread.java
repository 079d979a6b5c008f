package studio.titus.ui.fx;

import java.time.Duration;

/**
 * The way onto the thread that owns the window. Product code has {@link JavaFxPlatform}; tests without a window use an
 * implementation that runs everything at once.
 */
public interface UiThread {

    /** Runs {@code work} on the UI thread: at once when called there, otherwise soon and in the order of the calls. */
    void run(Runnable work);

    /** Runs {@code work} once on the UI thread with the first frame after {@code pause}, so that many callers share one layout. */
    void onFrameAfter(Duration pause, Runnable work);

    /** Whether the caller is on the UI thread. */
    boolean isCurrent();
}
