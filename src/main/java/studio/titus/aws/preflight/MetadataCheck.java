package studio.titus.aws.preflight;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataDefaultsResponse;

/** Whether the account lets instances answer metadata requests without a token: Titus's agents of 2018 know no tokens. */
final class MetadataCheck {

    private final Asker asker;

    MetadataCheck(Asker asker) {
        this.asker = asker;
    }

    Finding look() {
        var enforced = new RawField("httpTokensEnforced");
        var answer = asker.ask(
                "ec2:GetInstanceMetadataDefaults",
                clients -> clients.ec2()
                        .getInstanceMetadataDefaults(request -> request.overrideConfiguration(enforced::capture)));
        return enforced.value().filter("enabled"::equals).isPresent() ? stop() : fine(answer.accountLevel());
    }

    private static Finding stop() {
        return Finding.stop(
                "The account enforces IMDSv2 (HttpTokensEnforced), and Titus's agents speak IMDSv1 only.",
                "Turn the enforcement off in the EC2 console under Settings, Data protection and security, or use"
                        + " another account.");
    }

    private static Finding fine(@Nullable InstanceMetadataDefaultsResponse defaults) {
        return defaults != null && "required".equals(defaults.httpTokensAsString())
                ? Finding.ok("The account prefers IMDSv2 but allows IMDSv1, which master and agents ask for.")
                : Finding.ok("The account allows IMDSv1, which master and agents need.");
    }
}
