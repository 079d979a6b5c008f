package studio.titus.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything a person decides about a stack but its name. Fields are those of the settings file.
 *
 * @param trustedCidr who may reach the bastion by SSH; at least one, repeated and contained ranges left out
 * @param publicKeyFile where the key came from, for finding its private half; {@code null} when it was pasted
 * @param publicKey the key itself
 * @param bucket where containers' logs go
 * @param profile AWS profile, {@code null} for the default chain
 * @param privateKeyFile for logging in, {@code null} for the public key's file without {@code .pub}
 * @param namePrefix before every name of the original
 * @param vpcCidr /16 to /28
 * @param publicSubnetCidr within the VPC, /28 or wider
 * @param privateSubnetCidr within the VPC beside the public one, /26 or wider
 * @param zoneId availability zone id such as {@code euw1-az1}, {@code null} to let preflight choose
 * @param debFolder folder with the two Titus Debian packages, {@code null} for the program's own
 * @param packageLoginFile file with the login of a package source as apt reads it (apt_auth.conf(5)), {@code null} for none; only its
 *     path is a setting
 * @param packageSources other places to fetch the nodes' packages from, by name
 * @param tags the user's own tags for every resource, at most 40; sorted by key
 */
public record StackSettings(
        Region region,
        List<Cidr> trustedCidr,
        @Nullable String publicKeyFile,
        PublicKey publicKey,
        BucketName bucket,
        @Nullable String profile,
        @Nullable String privateKeyFile,
        NamePrefix namePrefix,
        Cidr vpcCidr,
        Cidr publicSubnetCidr,
        Cidr privateSubnetCidr,
        @Nullable String zoneId,
        NodeTypes nodes,
        AgentSettings agents,
        @Nullable String debFolder,
        @Nullable String packageLoginFile,
        Map<String, String> packageSources,
        MasterPolicy masterPolicy,
        Map<String, String> tags) {

    /** The original's VPC; publicly routed space, kept so that its walkthrough reads true. */
    public static final Cidr DEFAULT_VPC = Cidr.of("30.0.0.0/16");

    public static final Cidr DEFAULT_PUBLIC_SUBNET = Cidr.of("30.0.1.0/24");
    public static final Cidr DEFAULT_PRIVATE_SUBNET = Cidr.of("30.0.100.0/24");

    /** @throws IllegalArgumentException with the first message of {@link StackSettingsBuilder#issues} */
    public StackSettings {
        trustedCidr = Cidr.merge(trustedCidr).ranges();
        packageSources = Collections.unmodifiableMap(new TreeMap<>(packageSources));
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
        SettingsRules.crossIssues(
                        region,
                        trustedCidr,
                        bucket,
                        vpcCidr,
                        publicSubnetCidr,
                        privateSubnetCidr,
                        zoneId,
                        packageSources,
                        tags)
                .stream()
                .findFirst()
                .ifPresent(issue -> {
                    throw new IllegalArgumentException(issue.message());
                });
    }

    /** A builder with every default and none of the four required fields. */
    public static StackSettingsBuilder builder() {
        return new StackSettingsBuilder();
    }

    /** A builder that starts with these settings. */
    public StackSettingsBuilder toBuilder() {
        return new StackSettingsBuilder(this);
    }

    /** One of the original's names with this stack's prefix, for instance {@code titusagent}. */
    public String name(String original) {
        return namePrefix.name(original);
    }

    /** The fixed address of a private node.
     *
     * @throws IllegalArgumentException for the bastion, which has none
     */
    public String privateAddress(NodeRole role) {
        return role.privateAddress(privateSubnetCidr)
                .orElseThrow(() -> new IllegalArgumentException("The " + role.id() + " has no fixed address"));
    }

    /** What is worth knowing about these settings but stops nothing. */
    public List<FieldNote> hints() {
        return SettingsHints.of(this);
    }
}
