package studio.titus.aws.preflight;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpResponse;
import studio.titus.aws.AwsClients;

/**
 * The answer to "who am I", with how far this computer's clock is off the server's.
 *
 * @param ahead by how much this computer's clock is ahead of the server's, negative when behind; empty when the answer had no date
 */
record CallerIdentity(String accountId, String arn, Optional<Duration> ahead) {

    static final String ACTION = "sts:GetCallerIdentity";

    static CallerIdentity ask(Asker asker, InstantSource clock) {
        return asker.ask(ACTION, clients -> ask(clients, clock));
    }

    private static CallerIdentity ask(AwsClients clients, InstantSource clock) {
        var sent = clock.instant();
        var answer = clients.sts().getCallerIdentity();
        var middle = sent.plus(Duration.between(sent, clock.instant()).dividedBy(2));
        var ahead = Optional.ofNullable(answer.sdkHttpResponse()).flatMap(http -> ahead(http, middle));
        return new CallerIdentity(answer.account(), answer.arn(), ahead);
    }

    /** By how much a moment of this computer is ahead of the date in an answer; dates have whole seconds. */
    static Optional<Duration> ahead(SdkHttpResponse http, Instant moment) {
        return http.firstMatchingHeader("Date")
                .flatMap(CallerIdentity::date)
                .map(date -> Duration.between(date, moment));
    }

    private static Optional<Instant> date(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
