package studio.titus.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What single values cannot know: whether they fit each other and AWS's limits. */
final class SettingsRules {

    /** A security group holds 60 rules by default; two of the bastion's are taken and some stay free. */
    private static final int MOST_TRUSTED_RANGES = 50;

    private SettingsRules() {}

    static List<FieldNote> crossIssues(
            @Nullable Region region,
            List<Cidr> trustedCidr,
            @Nullable BucketName bucket,
            Cidr vpc,
            Cidr publicSubnet,
            Cidr privateSubnet,
            @Nullable String zoneId,
            Map<String, String> packageSources,
            Map<String, String> tags) {
        List<FieldNote> issues = new ArrayList<>();
        trusted(trustedCidr, issues);
        bucket(region, bucket, issues);
        NetworkRules.network(vpc, publicSubnet, privateSubnet, issues);
        zone(zoneId, issues);
        packageSources.forEach((name, source) -> packageSource(name, source, issues));
        TagRules.tags(tags, issues);
        return issues;
    }

    private static void trusted(List<Cidr> ranges, List<FieldNote> issues) {
        if (ranges.isEmpty()) {
            issues.add(FieldNote.of(
                    "trustedCidr",
                    "settings.missing",
                    "\"trustedCidr\" is missing. Type the address range you connect from, for instance"
                            + " 203.0.113.7/32."));
        } else if (ranges.size() > MOST_TRUSTED_RANGES) {
            issues.add(FieldNote.of(
                    "trustedCidr",
                    "settings.too-many",
                    "%d trusted ranges are more than a security group holds. Give at most %d, for instance by joining neighbours."
                            .formatted(ranges.size(), MOST_TRUSTED_RANGES)));
        }
    }

    private static void bucket(@Nullable Region region, @Nullable BucketName bucket, List<FieldNote> issues) {
        if (region == null || bucket == null) {
            return;
        }
        bucket.accountNamespaceRegion()
                .filter(named -> !named.equals(region.code()))
                .ifPresent(named -> issues.add(FieldNote.of(
                        "bucket",
                        "bucket.other-region",
                        "\"%s\" is a name for %s, and the region is %s. Type a name with %s in that place."
                                .formatted(bucket, named, region, region))));
    }

    private static void zone(@Nullable String zoneId, List<FieldNote> issues) {
        if (zoneId == null || zoneId.matches("[a-z]+\\d(-[a-z]+\\d)?-az\\d+")) {
            return;
        }
        String what = zoneId.matches("[a-z]+(-[a-z]+)+-\\d[a-z]")
                ? "\"%s\" is a zone's name, and its letter means another place in each account."
                : "\"%s\" is not an availability zone id.";
        issues.add(FieldNote.of(
                "zoneId",
                "zone.malformed",
                what.formatted(zoneId)
                        + " Type a zone id, for instance euw1-az1, or leave it out to have one chosen."));
    }

    private static void packageSource(String name, String source, List<FieldNote> issues) {
        String field = "packageSources." + name;
        if (source.isBlank()) {
            issues.add(FieldNote.of(
                    field, "package-source.empty", "The package source \"%s\" is empty. Type a URL.".formatted(name)));
        } else if (hasUserInfo(source)) {
            issues.add(FieldNote.of(
                    field,
                    "package-source.secret",
                    "The package source \"%s\" holds a user name or token, which every node's user data would show. "
                                    .formatted(name)
                            + "Type a URL without it, or download the packages and give their folder as debFolder."));
        } else if (PackageSource.find(name).isEmpty()) {
            issues.add(FieldNote.of(
                    field,
                    "package-source.unknown",
                    "There is no package source \"%s\". Those known here are %s."
                            .formatted(name, String.join(", ", PackageSource.ids()))));
        } else if (!source.matches("https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._~:/%+=@,-]*)?")) {
            issues.add(FieldNote.of(
                    field,
                    "package-source.malformed",
                    "The package source \"%s\" is no URL. Type one such as https://packagecloud.io/netflix/titus."
                            .formatted(name)));
        }
    }

    private static boolean hasUserInfo(String source) {
        return source.matches("(?i)[a-z][a-z0-9+.-]*://[^/]*@.*");
    }
}
