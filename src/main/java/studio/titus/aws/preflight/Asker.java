package studio.titus.aws.preflight;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import studio.titus.aws.AwsClients;
import studio.titus.model.Pace;

/**
 * Asks AWS. A throttled call is tried again twice, after short pauses; nothing else is, so that a server which lacks a call costs no
 * time.
 */
final class Asker {

    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(200), Duration.ofMillis(700));

    private final AwsClients clients;
    private final Pace pace;

    Asker(AwsClients clients, Pace pace) {
        this.clients = clients;
        this.pace = pace;
    }

    /**
     * Asks one question.
     *
     * @param action the IAM action of the call, such as {@code ec2:DescribeVpcs}
     * @throws Unanswered for whatever the SDK throws
     */
    <T> T ask(String action, Function<AwsClients, T> question) {
        for (var pause : PAUSES) {
            try {
                return question.apply(clients);
            } catch (SdkException | UnsupportedOperationException e) {
                if (!throttled(e)) {
                    throw new Unanswered(action, e);
                }
                pause(action, pause, e);
            }
        }
        return lastTime(action, question);
    }

    private <T> T lastTime(String action, Function<AwsClients, T> question) {
        try {
            return question.apply(clients);
        } catch (SdkException | UnsupportedOperationException e) {
            throw new Unanswered(action, e);
        }
    }

    private static boolean throttled(RuntimeException failure) {
        return failure instanceof SdkServiceException answer && answer.isThrottlingException();
    }

    private void pause(String action, Duration pause, RuntimeException throttled) {
        try {
            pace.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Unanswered(action, throttled);
        }
    }
}
