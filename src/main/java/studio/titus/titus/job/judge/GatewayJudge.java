package studio.titus.titus.job.judge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import studio.titus.titus.job.judge.Verdict.Accepted;
import studio.titus.titus.job.judge.Verdict.Refused;
import studio.titus.titus.job.wire.Message;
import studio.titus.titus.job.wire.Schema;
import studio.titus.titus.job.wire.WireSize;
import studio.titus.titus.job.wire.WireWriter;

/**
 * Says what a gateway v0.1.0-rc.57 answers to {@code POST /api/v3/jobs} as far as the body decides it. In its order: syntax, shape, retry
 * policy, silent changes, then all rules at once. Whether the master takes the job (a group sequence in use, a full tier) is not asked.
 * Safe for many threads.
 */
public final class GatewayJudge {

    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;
    /** Bytes that gRPC takes in one message on the way to the master. */
    private static final int BIGGEST = 4 * 1024 * 1024;

    private static final List<Rule> RULES = List.of(
            new OwnerRules(),
            new ImageRules(),
            new SecurityRules(),
            new ResourceRules(),
            new MountRules(),
            new ConstraintRules(),
            new BatchRules(),
            new CapacityRules(),
            new RetryRules());

    /** @param body as it would be sent */
    public Verdict judge(String body) {
        return judge(body.getBytes(StandardCharsets.UTF_8));
    }

    /** @param body as it would be sent, whatever its encoding */
    public Verdict judge(byte[] body) {
        try {
            Message given = BodyReader.read(Schema.JOB_DESCRIPTOR, body);
            Conversion.check(given);
            Message kept = Sanitizer.sanitize(given);
            List<Violation> violations = violations(kept);
            return violations.isEmpty()
                    ? accepted(given, Sanitizer.stored(kept))
                    : new Refused(BAD_REQUEST, message(violations), violations);
        } catch (Refusal refusal) {
            return refusal.verdict();
        }
    }

    private static Verdict accepted(Message given, Message stored) {
        if (WireSize.of(stored) > BIGGEST) {
            return new Refused(SERVER_ERROR, "CANCELLED: HTTP/2 error code: CANCEL\nReceived Rst Stream", List.of());
        }
        return new Accepted(WireWriter.write(stored), Changes.between(given, stored));
    }

    private static List<Violation> violations(Message job) {
        var violations = new ArrayList<Violation>();
        RULES.forEach(
                rule -> rule.check(job, (field, description) -> violations.add(new Violation(field, description))));
        return violations;
    }

    private static String message(List<Violation> violations) {
        return violations.stream()
                .map(violation -> "{field: %s, description: %s}".formatted(violation.field(), violation.description()))
                .collect(Collectors.joining(",", "Invalid Argument: ", ""));
    }
}
