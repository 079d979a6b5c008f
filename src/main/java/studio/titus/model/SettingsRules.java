package studio.titus.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What single values cannot know: whether they fit each other and AWS's limits. */
final class SettingsRules {

    /** A security group holds 60 rules by default; two of the bastion's are taken and some stay free. */
    private static final int MOST_TRUSTED_RANGES = 50;

    private static final int WIDEST_NETWORK = 16;
    private static final int NARROWEST_NETWORK = 28;

    /** An agent takes an address for itself and one for each container: 64 addresses are the least to work with. */
    private static final int NARROWEST_PRIVATE_SUBNET = 26;

    /** AWS allows 50 a resource; ten stay for the program's own and for AWS's. */
    private static final int MOST_TAGS = 40;

    private static final int LONGEST_TAG_KEY = 128;
    private static final int LONGEST_TAG_VALUE = 256;

    /** What EC2, S3, IAM and Auto Scaling all accept; source: IAM API, Tag. */
    private static final String TAG_TEXT = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*";

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
        network(vpc, publicSubnet, privateSubnet, issues);
        zone(zoneId, issues);
        packageSources.forEach((name, source) -> packageSource(name, source, issues));
        tags(tags, issues);
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

    private static void network(Cidr vpc, Cidr publicSubnet, Cidr privateSubnet, List<FieldNote> issues) {
        if (vpc.prefix() < WIDEST_NETWORK || vpc.prefix() > NARROWEST_NETWORK) {
            issues.add(FieldNote.of(
                    "vpcCidr",
                    "vpc.size",
                    "A VPC spans /16 to /28, not /%d. Type for instance %s."
                            .formatted(vpc.prefix(), StackSettings.DEFAULT_VPC)));
        }
        subnet("publicSubnetCidr", vpc, publicSubnet, NARROWEST_NETWORK, issues);
        subnet("privateSubnetCidr", vpc, privateSubnet, NARROWEST_PRIVATE_SUBNET, issues);
        if (publicSubnet.overlaps(privateSubnet)) {
            issues.add(FieldNote.of(
                    "privateSubnetCidr",
                    "subnet.overlap",
                    "The private subnet %s and the public subnet %s overlap. Type two ranges that share no address, for instance %s and %s."
                            .formatted(
                                    privateSubnet,
                                    publicSubnet,
                                    StackSettings.DEFAULT_PRIVATE_SUBNET,
                                    StackSettings.DEFAULT_PUBLIC_SUBNET)));
        }
    }

    private static void subnet(String field, Cidr vpc, Cidr subnet, int narrowest, List<FieldNote> issues) {
        if (!vpc.contains(subnet)) {
            issues.add(outside(field, vpc, subnet));
        }
        if (subnet.prefix() > narrowest) {
            issues.add(FieldNote.of(
                    field,
                    "subnet.size",
                    "The subnet %s has %d addresses, which is too few here. Type a /%d or wider, for instance a /24."
                            .formatted(subnet, subnet.size(), narrowest)));
        }
    }

    /** Suggests the same place within the VPC, which is what changing the VPC's first numbers alone leaves to do. */
    private static FieldNote outside(String field, Cidr vpc, Cidr subnet) {
        Cidr moved = Cidr.around(vpc.network() + subnet.network() % StackSettings.DEFAULT_VPC.size(), subnet.prefix());
        boolean fits = moved.prefix() > vpc.prefix() && vpc.contains(moved);
        String what = "The subnet %s is not inside the VPC %s. Type a part of that range".formatted(subnet, vpc);
        return new FieldNote(
                field,
                "subnet.outside-vpc",
                fits ? what + ", for instance " + moved + "." : what + ".",
                fits ? moved.toString() : null);
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
        }
    }

    private static boolean hasUserInfo(String source) {
        return source.matches("(?i)[a-z][a-z0-9+.-]*://[^/]*@.*");
    }

    private static void tags(Map<String, String> tags, List<FieldNote> issues) {
        if (tags.size() > MOST_TAGS) {
            issues.add(FieldNote.of(
                    "tags",
                    "tags.too-many",
                    "%d tags are more than fit beside the program's own. Give at most %d."
                            .formatted(tags.size(), MOST_TAGS)));
        }
        Set<String> seen = new HashSet<>();
        tags.forEach((key, value) -> {
            tag(key, value, issues);
            if (!seen.add(key.toLowerCase(Locale.ROOT))) {
                issues.add(FieldNote.of(
                        "tags." + key,
                        "tags.repeated",
                        "The tag \"%s\" stands twice but for its capitals, which IAM does not tell apart. Keep one."
                                .formatted(key)));
            }
        });
    }

    private static void tag(String key, String value, List<FieldNote> issues) {
        String lower = key.toLowerCase(Locale.ROOT);
        if (lower.startsWith("aws:") || lower.startsWith("titus-studio:") || lower.equals("name")) {
            issues.add(FieldNote.of(
                    "tags." + key,
                    "tags.reserved",
                    "The tag \"%s\" is reserved: AWS sets aws:…, and this program sets titus-studio:… and Name. Type another key."
                            .formatted(key)));
        } else if (key.isBlank() || key.length() > LONGEST_TAG_KEY || !key.matches(TAG_TEXT)) {
            issues.add(FieldNote.of(
                    "tags." + key,
                    "tags.key",
                    "\"%s\" is no key for a tag. Type 1 to %d letters, digits, spaces or _ . : / = + - @."
                            .formatted(key, LONGEST_TAG_KEY)));
        }
        if (value.length() > LONGEST_TAG_VALUE || !value.matches(TAG_TEXT)) {
            issues.add(FieldNote.of(
                    "tags." + key,
                    "tags.value",
                    "The value of the tag \"%s\" is not possible. Type at most %d letters, digits, spaces or _ . : / = + - @."
                            .formatted(key, LONGEST_TAG_VALUE)));
        }
    }
}
