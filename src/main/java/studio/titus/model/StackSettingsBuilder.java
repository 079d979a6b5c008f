package studio.titus.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Settings in the making, as a wizard or a reader fills them. Each single value is already good; {@link #issues} tells
 * what is missing and what does not fit together. Not safe for several threads.
 */
public final class StackSettingsBuilder {

    private @Nullable Region region;
    private List<Cidr> trustedCidr = List.of();
    private @Nullable String publicKeyFile;
    private @Nullable PublicKey publicKey;
    private @Nullable BucketName bucket;
    private @Nullable String profile;
    private @Nullable String privateKeyFile;
    private NamePrefix namePrefix = NamePrefix.NONE;
    private Cidr vpcCidr = StackSettings.DEFAULT_VPC;
    private Cidr publicSubnetCidr = StackSettings.DEFAULT_PUBLIC_SUBNET;
    private Cidr privateSubnetCidr = StackSettings.DEFAULT_PRIVATE_SUBNET;
    private @Nullable String zoneId;
    private NodeTypes nodes = NodeTypes.DEFAULT;
    private AgentSettings agents = AgentSettings.DEFAULT;
    private @Nullable String debFolder;
    private @Nullable String packageLoginFile;
    private Map<String, String> packageSources = Map.of();
    private MasterPolicy masterPolicy = MasterPolicy.ORIGINAL;
    private Map<String, String> tags = Map.of();

    StackSettingsBuilder() {}

    StackSettingsBuilder(StackSettings settings) {
        region = settings.region();
        trustedCidr = settings.trustedCidr();
        publicKeyFile = settings.publicKeyFile();
        publicKey = settings.publicKey();
        bucket = settings.bucket();
        profile = settings.profile();
        privateKeyFile = settings.privateKeyFile();
        namePrefix = settings.namePrefix();
        vpcCidr = settings.vpcCidr();
        publicSubnetCidr = settings.publicSubnetCidr();
        privateSubnetCidr = settings.privateSubnetCidr();
        zoneId = settings.zoneId();
        nodes = settings.nodes();
        agents = settings.agents();
        debFolder = settings.debFolder();
        packageLoginFile = settings.packageLoginFile();
        packageSources = settings.packageSources();
        masterPolicy = settings.masterPolicy();
        tags = settings.tags();
    }

    public StackSettingsBuilder region(@Nullable Region value) {
        region = value;
        return this;
    }

    public StackSettingsBuilder trustedCidr(List<Cidr> value) {
        trustedCidr = List.copyOf(value);
        return this;
    }

    public StackSettingsBuilder trustedCidr(Cidr... value) {
        return trustedCidr(List.of(value));
    }

    /** Blank text counts as none, here and in the other optional texts. */
    public StackSettingsBuilder publicKeyFile(@Nullable String value) {
        publicKeyFile = blankToNull(value);
        return this;
    }

    public StackSettingsBuilder publicKey(@Nullable PublicKey value) {
        publicKey = value;
        return this;
    }

    public StackSettingsBuilder bucket(@Nullable BucketName value) {
        bucket = value;
        return this;
    }

    public StackSettingsBuilder profile(@Nullable String value) {
        profile = blankToNull(value);
        return this;
    }

    public StackSettingsBuilder privateKeyFile(@Nullable String value) {
        privateKeyFile = blankToNull(value);
        return this;
    }

    public StackSettingsBuilder namePrefix(NamePrefix value) {
        namePrefix = value;
        return this;
    }

    public StackSettingsBuilder vpcCidr(Cidr value) {
        vpcCidr = value;
        return this;
    }

    public StackSettingsBuilder publicSubnetCidr(Cidr value) {
        publicSubnetCidr = value;
        return this;
    }

    public StackSettingsBuilder privateSubnetCidr(Cidr value) {
        privateSubnetCidr = value;
        return this;
    }

    public StackSettingsBuilder zoneId(@Nullable String value) {
        zoneId = blankToNull(value);
        return this;
    }

    public StackSettingsBuilder nodes(NodeTypes value) {
        nodes = value;
        return this;
    }

    public StackSettingsBuilder agents(AgentSettings value) {
        agents = value;
        return this;
    }

    public StackSettingsBuilder debFolder(@Nullable String value) {
        debFolder = blankToNull(value);
        return this;
    }

    public StackSettingsBuilder packageLoginFile(@Nullable String value) {
        packageLoginFile = blankToNull(value);
        return this;
    }

    public StackSettingsBuilder packageSources(Map<String, String> value) {
        packageSources = Map.copyOf(value);
        return this;
    }

    public StackSettingsBuilder masterPolicy(MasterPolicy value) {
        masterPolicy = value;
        return this;
    }

    public StackSettingsBuilder tags(Map<String, String> value) {
        tags = Map.copyOf(value);
        return this;
    }

    /** What is missing, then what does not fit together; empty when {@link #build} will succeed. */
    public List<FieldNote> issues() {
        List<FieldNote> issues = new ArrayList<>();
        required("region", region, "Type a region's code, for instance eu-west-1.", issues);
        required(
                "publicKeyFile",
                publicKey,
                "Give the path of a public key, for instance ~/.ssh/id_ed25519.pub.",
                issues);
        required("bucket", bucket, "Type a name that nobody else has, for instance titus-logs-x7k2.", issues);
        issues.addAll(SettingsRules.crossIssues(
                region,
                trustedCidr,
                bucket,
                vpcCidr,
                publicSubnetCidr,
                privateSubnetCidr,
                zoneId,
                new TreeMap<>(packageSources),
                new TreeMap<>(tags)));
        return List.copyOf(issues);
    }

    /** @throws IllegalArgumentException with the first of the {@link #issues} */
    public StackSettings build() {
        issues().stream().findFirst().ifPresent(issue -> {
            throw new IllegalArgumentException(issue.message());
        });
        return new StackSettings(
                Objects.requireNonNull(region),
                trustedCidr,
                publicKeyFile,
                Objects.requireNonNull(publicKey),
                Objects.requireNonNull(bucket),
                profile,
                privateKeyFile,
                namePrefix,
                vpcCidr,
                publicSubnetCidr,
                privateSubnetCidr,
                zoneId,
                nodes,
                agents,
                debFolder,
                packageLoginFile,
                packageSources,
                masterPolicy,
                tags);
    }

    private static void required(String field, @Nullable Object value, String advice, List<FieldNote> issues) {
        if (value == null) {
            issues.add(FieldNote.of(field, "settings.missing", "\"" + field + "\" is missing. " + advice));
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
