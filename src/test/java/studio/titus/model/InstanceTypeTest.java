package studio.titus.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceTypeTest {

    @ParameterizedTest
    @CsvSource({
        "m4.large, ResourceSet-ENIs-1-10, 10",
        "m4.2xlarge, ResourceSet-ENIs-3-15, 45",
        "m5.large, ResourceSet-ENIs-2-10, 20",
        "m5.24xlarge, ResourceSet-ENIs-14-30, 420",
        "r4.8xlarge, ResourceSet-ENIs-7-30, 210",
        "r4.16xlarge, ResourceSet-ENIs-14-50, 700",
        "p2.xlarge, ResourceSet-ENIs-3-15, 45",
        "c5.9xlarge, ResourceSet-ENIs-3-30, 90",
    })
    void resourceSetsAreThoseOfTitussTool(String name, String resourceSet, int maxTasks) {
        InstanceType type = InstanceType.checkAgent(name).orElseThrow();

        assertThat(type.resourceSet()).contains(resourceSet);
        assertThat(type.network().maxTasks()).isEqualTo(maxTasks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        t2.large   | Unknown family: t2
        t3.micro   | Unknown family: t3
        c4.large   | Unknown family: c4
        r5.large   | Unknown family: r5
        m5.8xlarge | Unknown subtype for family: 8xlarge
        """)
    void agentsThatTitusCannotDriveAreRefusedWithTheToolsOwnWords(String name, String panic) {
        assertThat(InstanceType.check(name).isValid()).isTrue();
        assertThat(InstanceType.of(name).resourceSet()).isEmpty();
        assertThat(InstanceType.checkAgent(name)).isInstanceOfSatisfying(Checked.Invalid.class, invalid -> {
            assertThat(invalid.code()).isEqualTo("instance-type.not-titus");
            assertThat(invalid.message()).contains(panic, "Type m4.large, or m5.large");
            assertThat(invalid.suggestion()).isEqualTo("m4.large");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''         | instance-type.empty   | for instance t2.micro     |
        t2.mirco   | instance-type.unknown | Type t2.micro             | t2.micro
        M4.Large   | instance-type.unknown | Type m4.large             | m4.large
        m4large    | instance-type.unknown | Type m4.large             | m4.large
        big        | instance-type.unknown | the families t2, t3       |
        t4g.micro  | instance-type.arm     | ARM                       |
        m6g.large  | instance-type.arm     | 64-bit x86                |
        c7gn.large | instance-type.arm     | 64-bit x86                |
        a1.large   | instance-type.arm     | 64-bit x86                |
        """)
    void typesTheNodesCannotBeAreRefused(String text, String code, String essence, String suggestion) {
        assertThat(InstanceType.check(text)).isInstanceOfSatisfying(Checked.Invalid.class, invalid -> {
            assertThat(invalid.code()).isEqualTo(code);
            assertThat(invalid.message()).contains(essence);
            assertThat(invalid.suggestion()).isEqualTo(suggestion);
        });
        assertThat(InstanceType.checkAgent(text).isValid()).isFalse();
    }

    @Test
    void theDefaultsNeedSevenStandardCpus() {
        NodeTypes nodes = NodeTypes.DEFAULT;

        assertThat(nodes.bastion().vcpus()
                        + nodes.prereqs().vcpus()
                        + nodes.master().vcpus()
                        + nodes.gateway().vcpus()
                        + AgentSettings.DEFAULT.instanceType().vcpus())
                .isEqualTo(7);
        assertThat(InstanceType.of("t2.nano").memoryMib()).isEqualTo(512);
    }

    @ParameterizedTest
    @ValueSource(strings = {"m4.large", "t2.nano", "c5.large", "r4.large"})
    void ordinaryTypesCountAgainstTheStandardQuota(String name) {
        assertThat(InstanceType.of(name).standardQuota()).isTrue();
        assertThat(InstanceType.of("p2.xlarge").standardQuota()).isFalse();
    }

    @Test
    void onlyC5IsHintedAtForAgents() {
        assertThat(InstanceType.agents())
                .filteredOn(
                        type -> !InstanceType.checkAgent(type.name()).hints().isEmpty())
                .extracting(InstanceType::family)
                .containsOnly("c5");
        assertThat(InstanceType.agents()).hasSize(27);
    }

    @Test
    void eachNodeKeepsItsOwnType() {
        InstanceType other = InstanceType.of("t3.large");
        for (NodeRole role : NodeRole.values()) {
            NodeTypes changed = NodeTypes.DEFAULT.with(role, other);
            for (NodeRole each : NodeRole.values()) {
                assertThat(changed.get(each)).isEqualTo(each == role ? other : NodeTypes.DEFAULT.get(each));
            }
        }
    }
}
