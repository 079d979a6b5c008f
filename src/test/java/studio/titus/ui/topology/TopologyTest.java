package studio.titus.ui.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.titus.model.Cidr;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Blueprint;
import studio.titus.plan.BootScripts;
import studio.titus.plan.Edge;
import studio.titus.plan.Facts;
import studio.titus.plan.Kind;
import studio.titus.plan.Resource;
import studio.titus.testing.Samples;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;

class TopologyTest {

    private static final Set<Kind> STANDING =
            Set.of(Kind.INSTANCE, Kind.NAT_GATEWAY, Kind.INTERNET_GATEWAY, Kind.AUTO_SCALING_GROUP, Kind.BUCKET);

    private final Texts texts = Texts.load();
    private final Blueprint blueprint = blueprint(Samples.settings());
    private final Topology topology = Topology.of(texts, blueprint);
    private final TopologyText text = new TopologyText(texts, topology);

    private static Blueprint blueprint(StackSettings settings) {
        return Blueprint.of(settings, Facts.UNKNOWN, BootScripts.NONE);
    }

    @Test
    void showsTheRangesAndAddressesThatAreReallyMade() {
        assertThat(topology.areas())
                .extracting(Topology.Area::title)
                .containsExactly("VPC 30.0.0.0/16", "Public 30.0.1.0/24", "Private 30.0.100.0/24");
        assertThat(topology.spots()).extracting(Topology.Spot::where).contains("203.0.113.7", "30.0.100.11");
    }

    @Test
    void severalTrustedRangesAreCounted() {
        StackSettings settings = Samples.settings().toBuilder()
                .trustedCidr(List.of(Cidr.of("203.0.113.7/32"), Cidr.of("198.51.100.0/24")))
                .build();

        assertThat(Topology.of(texts, blueprint(settings)).spot(Place.YOU).where())
                .isEqualTo("2 ranges");
    }

    @Test
    void everythingThatStandsSomewhereIsThere() {
        List<Address> all = blueprint.resources().stream()
                .filter(resource -> STANDING.contains(resource.kind()))
                .map(Resource::address)
                .toList();

        assertThat(topology.spots()).extracting(Topology.Spot::address).containsAll(all);
    }

    @Test
    void nodesStandInTheSubnetTheyAreMadeIn() {
        assertThat(subnet(Addresses.BASTION)).isEqualTo(Addresses.PUBLIC_SUBNET);
        assertThat(subnet(Addresses.NAT_GATEWAY)).isEqualTo(Addresses.PUBLIC_SUBNET);
        assertThat(List.of(Addresses.GATEWAY, Addresses.MASTER, Addresses.PREREQS, Addresses.AGENT_GROUP))
                .allSatisfy(address -> assertThat(subnet(address)).isEqualTo(Addresses.PRIVATE_SUBNET));
    }

    private Address subnet(Address node) {
        return blueprint.get(node).edges().stream()
                .map(Edge::to)
                .filter(to -> blueprint.get(to).kind() == Kind.SUBNET)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void securityGroupsGuardTheMachinesThatAreInThem() {
        Map<Address, List<Place>> guarded = new HashMap<>();
        topology.guards().forEach(guard -> guarded.put(guard.address(), guard.members()));

        assertThat(guarded.get(Addresses.BASTION_GROUP)).containsExactly(Place.BASTION);
        assertThat(guarded.get(Addresses.MAIN_GROUP))
                .containsExactlyInAnyOrder(Place.GATEWAY, Place.MASTER, Place.AGENTS, Place.PREREQS);
        assertThat(guarded.get(Addresses.APP_GROUP)).isEmpty();
    }

    @Test
    void everyRuleThatLetsTheOutsideInIsDrawnAsOpen() {
        List<Address> ways = topology.links().stream()
                .filter(Topology.Link::open)
                .flatMap(link -> link.carriers().stream())
                .toList();

        assertThat(ways).containsExactlyInAnyOrder(Addresses.BASTION_SSH, Addresses.BASTION_ICMP);
    }

    @Test
    void theTextSaysEverythingThePictureShowsOpenWaysFirst() {
        List<TopologyText.Line> lines = text.lines(Map.of());

        assertThat(lines.getFirst().words()).isEqualTo("Open: You to Bastion. SSH to the bastion from 203.0.113.7/32");
        assertThat(lines)
                .extracting(TopologyText.Line::words)
                .contains(
                        "VPC 30.0.0.0/16, planned",
                        "Master 30.0.100.11, planned. Schedules the containers",
                        "Security group titusbastion for Bastion, planned",
                        "Security group titusapp for containers, planned");
        assertThat(lines)
                .hasSize(topology.areas().size()
                        + topology.spots().size()
                        + topology.guards().size()
                        + topology.links().size());
    }

    @Test
    void aWayStandsWhenBothEndsAndItsRuleAreReady() {
        Topology.Link ssh = topology.links().getFirst();
        Map<Address, SpotState> states = new HashMap<>();
        states.put(Addresses.BASTION, new SpotState(Status.READY, 1, "198.51.100.9"));
        assertThat(text.stands(ssh, states)).isFalse();

        states.put(Addresses.BASTION_SSH, new SpotState(Status.READY, 1, ""));

        assertThat(text.stands(ssh, states)).isTrue();
        assertThat(text.spot(topology.spot(Place.BASTION), states))
                .isEqualTo("Bastion 198.51.100.9, ready. The one way in; forwards SSH to the others");
    }
}
