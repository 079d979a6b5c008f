package studio.titus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import studio.titus.testing.Samples;

class StackSettingsTest {

    @Test
    void defaultsAreTheOriginals() {
        StackSettings settings = Samples.settings();

        assertThat(settings.vpcCidr()).hasToString("30.0.0.0/16");
        assertThat(settings.publicSubnetCidr()).hasToString("30.0.1.0/24");
        assertThat(settings.privateSubnetCidr()).hasToString("30.0.100.0/24");
        assertThat(settings.nodes().prereqs()).hasToString("t2.large");
        assertThat(settings.agents().instanceType()).hasToString("m4.large");
        assertThat(settings.masterPolicy()).isEqualTo(MasterPolicy.ORIGINAL);
        assertThat(settings.name("titusagent")).isEqualTo("titusagent");
        assertThat(settings.tags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PREREQS, 30.0.100.10", "MASTER, 30.0.100.11", "GATEWAY, 30.0.100.12"})
    void privateNodesHaveFixedAddresses(NodeRole role, String address) {
        assertThat(Samples.settings().privateAddress(role)).isEqualTo(address);
    }

    @Test
    void theBastionHasNoFixedAddress() {
        assertThat(NodeRole.BASTION.privateAddress(StackSettings.DEFAULT_PRIVATE_SUBNET))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Samples.settings().privateAddress(NodeRole.BASTION));
    }

    @Test
    void anEmptyBuilderNamesEveryRequiredField() {
        assertThat(StackSettings.builder().issues())
                .extracting(FieldNote::field)
                .containsExactly("region", "publicKeyFile", "bucket", "trustedCidr");
        assertThat(StackSettings.builder().issues())
                .allSatisfy(issue -> assertThat(issue.message()).contains("is missing.", "for instance"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StackSettings.builder().build())
                .withMessageContaining("\"region\" is missing");
    }

    static Stream<Arguments> conflicts() {
        return Stream.of(
                conflict("vpcCidr", "vpc.size", "not /8", b -> b.vpcCidr(Cidr.of("30.0.0.0/8"))),
                conflict(
                        "publicSubnetCidr",
                        "subnet.outside-vpc",
                        "10.0.1.0/24 is not inside the VPC 30.0.0.0/16",
                        b -> b.publicSubnetCidr(Cidr.of("10.0.1.0/24"))),
                conflict(
                        "privateSubnetCidr",
                        "subnet.outside-vpc",
                        "not inside",
                        b -> b.privateSubnetCidr(Cidr.of("10.0.1.0/24"))),
                conflict(
                        "privateSubnetCidr",
                        "subnet.overlap",
                        "share no address",
                        b -> b.privateSubnetCidr(Cidr.of("30.0.0.0/20"))),
                conflict(
                        "privateSubnetCidr",
                        "subnet.size",
                        "Type a /26 or wider",
                        b -> b.privateSubnetCidr(Cidr.of("30.0.100.0/27"))),
                conflict(
                        "publicSubnetCidr",
                        "subnet.size",
                        "Type a /28 or wider",
                        b -> b.publicSubnetCidr(Cidr.of("30.0.1.0/29"))),
                conflict("trustedCidr", "settings.missing", "203.0.113.7/32", b -> b.trustedCidr(List.of())),
                conflict("trustedCidr", "settings.too-many", "at most 50", b -> b.trustedCidr(ranges(51))),
                conflict("zoneId", "zone.malformed", "letter means another place", b -> b.zoneId("eu-west-1a")),
                conflict("zoneId", "zone.malformed", "euw1-az1", b -> b.zoneId("first")),
                conflict(
                        "bucket",
                        "bucket.other-region",
                        "a name for us-east-1",
                        b -> b.bucket(BucketName.of("titus-111122223333-us-east-1-an"))),
                conflict("tags", "tags.too-many", "at most 40", b -> b.tags(tags(41))),
                conflict("tags.aws:x", "tags.reserved", "reserved", b -> b.tags(Map.of("aws:x", ""))),
                conflict("tags.AWS:x", "tags.reserved", "reserved", b -> b.tags(Map.of("AWS:x", ""))),
                conflict("tags.Name", "tags.reserved", "Name", b -> b.tags(Map.of("Name", "x"))),
                conflict(
                        "tags.titus-studio:stack",
                        "tags.reserved",
                        "Type another key",
                        b -> b.tags(Map.of("titus-studio:stack", "x"))),
                conflict("tags.", "tags.key", "no key", b -> b.tags(Map.of("", "x"))),
                conflict("tags.a?", "tags.key", "1 to 128", b -> b.tags(Map.of("a?", "x"))),
                conflict("tags." + "k".repeat(129), "tags.key", "1 to 128", b -> b.tags(Map.of("k".repeat(129), "x"))),
                conflict("tags.a", "tags.value", "at most 256", b -> b.tags(Map.of("a", "v".repeat(257)))),
                conflict("tags.a", "tags.value", "letters", b -> b.tags(Map.of("a", "<b>"))),
                conflict("tags.owner", "tags.repeated", "Keep one", b -> b.tags(Map.of("Owner", "a", "owner", "b"))),
                conflict(
                        "packageSources.titus",
                        "package-source.secret",
                        "without it",
                        b -> b.packageSources(Map.of("titus", "https://token:@packagecloud.io/netflix"))),
                conflict(
                        "packageSources.titus",
                        "package-source.malformed",
                        "is no URL",
                        b -> b.packageSources(Map.of("titus", "x"))),
                conflict(
                        "packageSources.titus",
                        "package-source.malformed",
                        "is no URL",
                        b -> b.packageSources(Map.of("titus", "file:///etc/passwd"))),
                conflict(
                        "packageSources.titus",
                        "package-source.empty",
                        "Type a URL",
                        b -> b.packageSources(Map.of("titus", " "))));
    }

    @Test
    void subnetsLeftBehindByANewVpcAreOfferedTheSamePlaceInIt() {
        assertThat(Samples.settings().toBuilder()
                        .vpcCidr(Cidr.of("10.0.0.0/16"))
                        .issues())
                .extracting(FieldNote::suggestion)
                .containsExactly("10.0.1.0/24", "10.0.100.0/24");
        assertThat(Samples.settings().toBuilder()
                        .vpcCidr(Cidr.of("10.0.0.0/28"))
                        .issues())
                .extracting(FieldNote::suggestion)
                .containsExactly(null, null);
        assertThat(Samples.settings().toBuilder()
                        .vpcCidr(Cidr.of("30.0.0.0/29"))
                        .issues())
                .extracting(FieldNote::code)
                .containsExactly("vpc.size", "subnet.outside-vpc", "subnet.outside-vpc");
    }

    private static Arguments conflict(
            String field, String code, String essence, UnaryOperator<StackSettingsBuilder> change) {
        return Arguments.of(field, code, essence, change);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("conflicts")
    void whatDoesNotFitTogetherIsNamedAtItsField(
            String field, String code, String essence, UnaryOperator<StackSettingsBuilder> change) {
        StackSettingsBuilder builder = change.apply(Samples.settings().toBuilder());

        assertThat(builder.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.field()).isEqualTo(field);
            assertThat(issue.code()).isEqualTo(code);
            assertThat(issue.message()).contains(essence);
        });
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining(essence);
    }

    @Test
    void theRecordItselfRefusesWhatTheBuilderRefuses() {
        StackSettings good = Samples.settings();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StackSettings(
                        good.region(),
                        List.of(),
                        null,
                        good.publicKey(),
                        good.bucket(),
                        null,
                        null,
                        good.namePrefix(),
                        good.vpcCidr(),
                        good.publicSubnetCidr(),
                        good.privateSubnetCidr(),
                        null,
                        good.nodes(),
                        good.agents(),
                        null,
                        null,
                        Map.of(),
                        good.masterPolicy(),
                        Map.of()))
                .withMessageContaining("trustedCidr");
    }

    @Test
    void repeatedTrustedRangesAreLeftOutAndTheWholeInternetIsLegal() {
        StackSettings settings = Samples.settings().toBuilder()
                .trustedCidr(Cidr.of("8.8.8.8/32"), Cidr.EVERYWHERE, Cidr.of("8.8.8.8/32"))
                .build();

        assertThat(settings.trustedCidr()).containsExactly(Cidr.EVERYWHERE);
    }

    @Test
    void aBuilderFromSettingsGivesThemBack() {
        StackSettings settings = Samples.settings().toBuilder()
                .profile("poc")
                .zoneId("use1-az3")
                .tags(Map.of("team", "a", "cost center", "b=1+2:/@"))
                .namePrefix(new NamePrefix("second-"))
                .build();

        assertThat(settings.toBuilder().build()).isEqualTo(settings);
        assertThat(settings.name("titusagent")).isEqualTo("second-titusagent");
    }

    @Test
    void blankTextsCountAsNone() {
        StackSettings settings = Samples.settings().toBuilder()
                .profile(" ")
                .publicKeyFile("")
                .privateKeyFile("\t")
                .zoneId("")
                .debFolder(" ")
                .build();

        assertThat(settings).isEqualTo(Samples.settings());
    }

    @Test
    void tagsAreSortedSoThatTheirOrderNeverLooksLikeAChange() {
        assertThat(Samples.settings().toBuilder()
                        .tags(Map.of("b", "1", "a", "2", "c", "3"))
                        .build()
                        .tags())
                .containsExactly(Map.entry("a", "2"), Map.entry("b", "1"), Map.entry("c", "3"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        m4.large |   2 |    1 |    1 |    30 | agents.min          | fewest agents, 2, are more than the most, 1
        m4.large |   1 |    0 |    1 |    30 | agents.desired      | fewer than the fewest, 1
        m4.large |   1 |    3 |    2 |    30 | agents.desired      | more than the most, 2
        m4.large |  -1 |    1 |    1 |    30 | agents.min          | Type 0 to 1000
        m4.large |   1 |    1 | 1001 |    30 | agents.max          | Type 0 to 1000
        m4.large |   1 |    1 |    1 |     7 | agents.rootVolumeGb | Type 8 to 16384
        m4.large |   1 |    1 |    1 | 16385 | agents.rootVolumeGb | Type 8 to 16384
        t2.large |   1 |    1 |    1 |    30 | agents.instanceType | Unknown family: t2
        """)
    void agentsMustBeInOrderAndWithinLimits(
            String type, int min, int desired, int max, int volume, String field, String essence) {
        InstanceType instanceType = InstanceType.of(type);

        assertThat(AgentSettings.issues(instanceType, min, desired, max, volume))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.field()).isEqualTo(field);
                    assertThat(issue.message()).contains(essence).contains("Type");
                });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgentSettings(instanceType, min, desired, max, volume));
    }

    @Test
    void settingsTheOriginalCameWithAreHintedAtForThePublicRangeOnly() {
        assertThat(Samples.settings().hints()).singleElement().satisfies(hint -> {
            assertThat(hint.code()).isEqualTo("vpc.public-range");
            assertThat(hint.suggestion()).isEqualTo("10.0.0.0/16");
        });
    }

    @Test
    void risksThatStopNothingAreHintedAt() {
        StackSettings settings = Samples.settings().toBuilder()
                .region(Region.of("eu-north-1"))
                .trustedCidr(Cidr.of("192.168.1.0/24"))
                .vpcCidr(Cidr.of("172.17.0.0/16"))
                .publicSubnetCidr(Cidr.of("172.17.1.0/24"))
                .privateSubnetCidr(Cidr.of("172.17.2.0/26"))
                .agents(new AgentSettings(InstanceType.of("m4.large"), 0, 0, 9, 30))
                .build();

        assertThat(settings.hints())
                .extracting(FieldNote::code)
                .containsExactly(
                        "trusted.private", "vpc.docker-bridge", "region.types", "agents.none", "subnet.crowded");
        assertThat(settings.toBuilder().trustedCidr(Cidr.EVERYWHERE).build().hints())
                .extracting(FieldNote::code)
                .contains("trusted.everywhere");
    }

    private static List<Cidr> ranges(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> Cidr.of("8.8.8." + n + "/32"))
                .toList();
    }

    private static Map<String, String> tags(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(n -> "tag" + n, n -> "x"));
    }
}
