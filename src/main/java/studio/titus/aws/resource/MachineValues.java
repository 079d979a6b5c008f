package studio.titus.aws.resource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.Attempt;
import studio.titus.plan.ComputeSpec.Machine;
import studio.titus.plan.UserData;

/** What instances and launch templates ask for alike, references looked up. */
record MachineValues(
        String imageId,
        String instanceType,
        String keyName,
        String securityGroup,
        @Nullable String profile,
        boolean imdsV1,
        String script) {

    static MachineValues of(Machine machine, Attempt attempt) {
        var resolver = attempt.resolver();
        var profile = machine.profile();
        return new MachineValues(
                machine.imageId(),
                machine.instanceType(),
                resolver.get(machine.keyName()),
                resolver.get(machine.securityGroup()),
                profile == null ? null : resolver.get(profile),
                machine.imdsV1(),
                machine.userData().text(resolver).orElse(""));
    }

    /** Null when there is no script: AWS takes no empty one. */
    @Nullable
    String userData() {
        return script.isEmpty() ? null : Base64.getEncoder().encodeToString(script.getBytes(StandardCharsets.UTF_8));
    }

    String userDataSha256() {
        return UserData.sha256(script);
    }

    /** The hash of a script as AWS gives it back. */
    static String sha256(@Nullable String userData) {
        return userData == null
                ? ""
                : UserData.sha256(new String(Base64.getDecoder().decode(userData), StandardCharsets.UTF_8));
    }

    /** Containers are one hop further from the metadata service than their machine. */
    int hopLimit() {
        return imdsV1 ? 2 : 1;
    }

    String httpTokens() {
        return imdsV1 ? "optional" : "required";
    }

    /** The name at the end of an instance profile's ARN. */
    static String profileName(@Nullable String arn) {
        return arn == null ? "" : arn.substring(arn.lastIndexOf('/') + 1);
    }
}
