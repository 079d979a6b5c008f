package studio.titus.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.titus.model.AgentSettings;
import studio.titus.model.BucketName;
import studio.titus.model.Checked;
import studio.titus.model.Cidr;
import studio.titus.model.FieldNote;
import studio.titus.model.InstanceType;
import studio.titus.model.MasterPolicy;
import studio.titus.model.NamePrefix;
import studio.titus.model.Nearest;
import studio.titus.model.NodeRole;
import studio.titus.model.NodeTypes;
import studio.titus.model.PublicKey;
import studio.titus.model.Region;
import studio.titus.model.StackSettings;
import studio.titus.model.StackSettingsBuilder;

/** From a tree to settings, gathering everything that is wrong on the way. Use once. */
final class SettingsReader {

    private static final List<String> KEYS = List.of(
            "formatVersion",
            "region",
            "trustedCidr",
            "publicKeyFile",
            "publicKey",
            "bucket",
            "profile",
            "privateKeyFile",
            "namePrefix",
            "vpcCidr",
            "publicSubnetCidr",
            "privateSubnetCidr",
            "zoneId",
            "nodes",
            "agents",
            "debFolder",
            "packageLoginFile",
            "packageSources",
            "masterPolicy",
            "tags");
    private static final List<String> NODE_KEYS =
            Stream.of(NodeRole.values()).map(NodeRole::id).toList();
    private static final List<String> AGENT_KEYS = List.of("instanceType", "min", "desired", "max", "rootVolumeGb");

    private final List<FieldNote> issues = new ArrayList<>();
    private final PathFields paths;

    SettingsReader(SettingsFile.Folders folders) {
        this.paths = new PathFields(folders, issues);
    }

    StackSettingsBuilder read(JsonNode tree) {
        StackSettingsBuilder builder = StackSettings.builder();
        Fields fields = new Fields(tree, "", KEYS, issues);
        fields.integer("formatVersion");
        fields.checked("region", Region::check).ifPresent(builder::region);
        trusted(fields, builder);
        keys(fields, builder);
        fields.checked("bucket", BucketName::check).ifPresent(builder::bucket);
        fields.text("profile").ifPresent(builder::profile);
        fields.checked("namePrefix", NamePrefix::check).ifPresent(builder::namePrefix);
        fields.checked("vpcCidr", Cidr::check).ifPresent(builder::vpcCidr);
        fields.checked("publicSubnetCidr", Cidr::check).ifPresent(builder::publicSubnetCidr);
        fields.checked("privateSubnetCidr", Cidr::check).ifPresent(builder::privateSubnetCidr);
        fields.text("zoneId").ifPresent(builder::zoneId);
        fields.object("nodes", NODE_KEYS).map(SettingsReader::nodes).ifPresent(builder::nodes);
        fields.object("agents", AGENT_KEYS).flatMap(this::agents).ifPresent(builder::agents);
        fields.text("debFolder")
                .flatMap(text -> paths.resolve("debFolder", text))
                .ifPresent(builder::debFolder);
        fields.text("packageLoginFile")
                .flatMap(text -> paths.resolve("packageLoginFile", text))
                .ifPresent(builder::packageLoginFile);
        fields.texts("packageSources").ifPresent(builder::packageSources);
        fields.checked("masterPolicy", SettingsReader::policy).ifPresent(builder::masterPolicy);
        fields.texts("tags").ifPresent(builder::tags);
        return builder;
    }

    /** What is wrong: single values first; how they fit together only once each is good. */
    List<FieldNote> issues(StackSettingsBuilder builder) {
        if (issues.isEmpty()) {
            return builder.issues();
        }
        Set<String> named = issues.stream().map(FieldNote::field).collect(Collectors.toCollection(HashSet::new));
        Stream<FieldNote> missing = builder.issues().stream()
                .filter(issue -> issue.code().equals("settings.missing"))
                .filter(issue -> named.stream()
                        .noneMatch(field ->
                                field.startsWith(issue.field()) || issue.field().startsWith(field)));
        return Stream.concat(issues.stream(), missing).toList();
    }

    private void trusted(Fields fields, StackSettingsBuilder builder) {
        List<Cidr> ranges = new ArrayList<>();
        fields.textList("trustedCidr")
                .forEach((field, text) ->
                        Fields.accept(Cidr.check(text), field, issues).ifPresent(ranges::add));
        builder.trustedCidr(ranges);
    }

    /** A key in the file counts before the file the key once came from. */
    private void keys(Fields fields, StackSettingsBuilder builder) {
        Optional<PublicKey> inline = fields.checked("publicKey", PublicKey::check);
        fields.text("privateKeyFile")
                .flatMap(text -> paths.resolve("privateKeyFile", text))
                .ifPresent(builder::privateKeyFile);
        fields.text("publicKeyFile")
                .flatMap(text -> paths.resolve("publicKeyFile", text))
                .ifPresent(path -> {
                    builder.publicKeyFile(path);
                    if (!fields.has("publicKey")) {
                        paths.publicKey(path).ifPresent(builder::publicKey);
                    }
                });
        inline.ifPresent(builder::publicKey);
    }

    private static NodeTypes nodes(Fields fields) {
        NodeTypes types = NodeTypes.DEFAULT;
        for (NodeRole role : NodeRole.values()) {
            Optional<InstanceType> type = fields.checked(role.id(), InstanceType::check);
            if (type.isPresent()) {
                types = types.with(role, type.get());
            }
        }
        return types;
    }

    private Optional<AgentSettings> agents(Fields fields) {
        int before = issues.size();
        AgentSettings usual = AgentSettings.DEFAULT;
        InstanceType type =
                fields.checked("instanceType", InstanceType::checkAgent).orElse(usual.instanceType());
        int min = fields.integer("min").orElse(usual.min());
        int desired = fields.integer("desired").orElse(usual.desired());
        int max = fields.integer("max").orElse(usual.max());
        int volume = fields.integer("rootVolumeGb").orElse(usual.rootVolumeGb());
        if (issues.size() == before) {
            issues.addAll(AgentSettings.issues(type, min, desired, max, volume));
        }
        return issues.size() == before
                ? Optional.of(new AgentSettings(type, min, desired, max, volume))
                : Optional.empty();
    }

    private static Checked<MasterPolicy> policy(String text) {
        return switch (text) {
            case "original" -> Checked.valid(MasterPolicy.ORIGINAL);
            case "narrow" -> Checked.valid(MasterPolicy.NARROW);
            default ->
                Checked.invalid(
                        "master-policy.unknown",
                        "There is no policy \"%s\". Type original or narrow.".formatted(text),
                        Nearest.to(text, List.of("original", "narrow")).orElse(null));
        };
    }
}
