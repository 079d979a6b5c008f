package studio.titus.ui.testing;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Fails a test during which one event held up the JavaFX thread for more than a second, and prints what the thread was doing. It is
 * registered for all tests and does nothing where JavaFX was not started. Only the test itself is watched, not the making of its window:
 * that loads classes, fonts and style sheets for the first time. See {@link BlockedTime} for why a loaded machine fails no test.
 */
public final class FxWatchdog implements BeforeTestExecutionCallback, AfterTestExecutionCallback {

    private static final Duration MOST = Duration.ofSeconds(1);
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(FxWatchdog.class);

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        boolean spared = context.getTestClass()
                .flatMap(type -> AnnotationSupport.findAnnotation(type, Unwatched.class))
                .isPresent();
        Optional<Thread> fx = spared ? Optional.empty() : FxThreadWatch.fxThread();
        fx.ifPresent(thread -> {
            FxThreadWatch watch = new FxThreadWatch(thread, MOST);
            context.getStore(SPACE).put(FxThreadWatch.class, watch);
            watch.start();
        });
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws InterruptedException {
        FxThreadWatch watch = context.getStore(SPACE).remove(FxThreadWatch.class, FxThreadWatch.class);
        if (watch != null) {
            watch.end();
            watch.report().ifPresent(report -> {
                throw new AssertionError(report);
            });
        }
    }
}
