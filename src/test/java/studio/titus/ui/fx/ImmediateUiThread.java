package studio.titus.ui.fx;

import java.time.Duration;

/** Runs everything at once on the caller's thread, for tests of models that own no nodes. */
public final class ImmediateUiThread implements UiThread {

    @Override
    public void run(Runnable work) {
        work.run();
    }

    @Override
    public void onFrameAfter(Duration pause, Runnable work) {
        work.run();
    }

    @Override
    public boolean isCurrent() {
        return true;
    }
}
