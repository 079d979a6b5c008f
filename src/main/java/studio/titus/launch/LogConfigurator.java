package studio.titus.launch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Logs nothing until {@code titus.studio.log.file} names a file: what people must know reaches them as a problem, not as
 * a log line. {@code titus.studio.log.level} is our own level then, INFO if absent. Libraries stay at WARN whatever it is,
 * since the HTTP client and the AWS SDK write credentials at DEBUG. The file is renamed at 5 MB and three old ones are
 * kept.
 *
 * <p>Logback finds this class through its service file. Code instead of XML, since reading the XML took 0.11 s of each
 * start.
 */
public final class LogConfigurator extends ContextAwareBase implements Configurator {

    /** System property: path of the log file. */
    public static final String FILE = "titus.studio.log.file";

    /** System property: a Logback level such as DEBUG. */
    public static final String LEVEL = "titus.studio.log.level";

    private static final long LARGEST_FILE_MB = 5;
    private static final int OLD_FILES = 3;

    private final Properties settings;

    /** Reads the system properties, as Logback makes it. */
    public LogConfigurator() {
        this(System.getProperties());
    }

    LogConfigurator(Properties settings) {
        this.settings = settings;
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        String file = settings.getProperty(FILE, "");
        if (file.isBlank() || !LogPlace.ready(Path.of(file))) {
            root.setLevel(Level.OFF);
        } else {
            root.setLevel(Level.WARN);
            root.addAppender(appender(context, file));
            context.getLogger("studio.titus").setLevel(Level.toLevel(settings.getProperty(LEVEL), Level.INFO));
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, String file) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName("file");
        appender.setFile(file);
        appender.setEncoder(encoder(context));
        appender.setTriggeringPolicy(atSize(context));
        appender.setRollingPolicy(keepingOldOnes(context, appender, file));
        appender.start();
        return appender;
    }

    private static LayoutWrappingEncoder<ILoggingEvent> encoder(LoggerContext context) {
        RedactedLayout layout = new RedactedLayout();
        layout.setContext(context);
        layout.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{24} %msg%n");
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> atSize(LoggerContext context) {
        SizeBasedTriggeringPolicy<ILoggingEvent> policy = new SizeBasedTriggeringPolicy<>();
        policy.setContext(context);
        policy.setMaxFileSize(new FileSize(LARGEST_FILE_MB * FileSize.MB_COEFFICIENT));
        policy.start();
        return policy;
    }

    private static FixedWindowRollingPolicy keepingOldOnes(
            LoggerContext context, RollingFileAppender<ILoggingEvent> appender, String file) {
        FixedWindowRollingPolicy policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(file + ".%i");
        policy.setMaxIndex(OLD_FILES);
        policy.start();
        return policy;
    }
}
