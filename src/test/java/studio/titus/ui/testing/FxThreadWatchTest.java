package studio.titus.ui.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Unwatched
@ExtendWith(ApplicationExtension.class)
class FxThreadWatchTest {

    private static final Duration MOST = Duration.ofSeconds(1);

    @Start
    void start(Stage stage) {
        stage.show();
    }

    @Test
    void anEventThatWaitsForSomethingIsCaughtWithItsStack() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        FxThreadWatch watch = watch();
        Platform.runLater(() -> waitFor(release));

        awaitReport(watch);
        release.countDown();
        watch.end();

        assertThat(watch.report().orElseThrow())
                .startsWith("The JavaFX thread was held up for more than 1000 ms")
                .contains("FxThreadWatchTest.waitFor");
    }

    @Test
    void anEventThatComputesWithoutEndIsCaught() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        FxThreadWatch watch = watch();
        Platform.runLater(() -> compute(enough));

        awaitReport(watch);
        enough.set(true);
        watch.end();

        assertThat(watch.report().orElseThrow()).contains("FxThreadWatchTest.compute");
    }

    @Test
    void manySmallEventsHoldUpNothing() throws Exception {
        FxThreadWatch watch = watch();
        CountDownLatch done = new CountDownLatch(20_000);
        for (int i = 0; i < 20_000; i++) {
            Platform.runLater(done::countDown);
        }
        done.await();
        watch.end();

        assertThat(watch.report()).isEmpty();
    }

    private static FxThreadWatch watch() {
        FxThreadWatch watch = new FxThreadWatch(FxThreadWatch.fxThread().orElseThrow(), MOST);
        watch.start();
        return watch;
    }

    private static void awaitReport(FxThreadWatch watch) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> watch.report().isPresent());
    }

    private static void waitFor(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void compute(AtomicBoolean enough) {
        while (!enough.get()) {
            Thread.onSpinWait();
        }
    }
}
