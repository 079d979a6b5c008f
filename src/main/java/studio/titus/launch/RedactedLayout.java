package studio.titus.launch;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import studio.titus.problem.Redactor;

/** Lines of the log with every known secret masked, stack traces included. */
final class RedactedLayout extends PatternLayout {

    @Override
    public String doLayout(ILoggingEvent event) {
        return Redactor.redact(super.doLayout(event));
    }
}
