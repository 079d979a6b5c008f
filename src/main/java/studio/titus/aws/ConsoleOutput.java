package studio.titus.aws;

import static studio.titus.aws.error.Calls.call;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.ec2.Ec2Client;
import studio.titus.engine.CloudException;

/** What instances printed while they booted: EC2 keeps the last 64 KB and shows them some minutes later. */
record ConsoleOutput(Ec2Client ec2) {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleOutput.class);

    /** It only helps to know a host key without asking, so that a refusal is no more than silence. */
    Optional<String> of(String instanceId) {
        try {
            var reply = call("ec2:GetConsoleOutput", () -> ec2.getConsoleOutput(r -> r.instanceId(instanceId)));
            return Optional.ofNullable(reply.output())
                    .map(Base64.getMimeDecoder()::decode)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .filter(text -> !text.isBlank());
        } catch (CloudException e) {
            LOG.info("No console output of {}: {}", instanceId, e.problem().text());
            return Optional.empty();
        }
    }
}
