package studio.titus.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.plan.Addresses.*;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who waits for whom; the orders of destroying are those of the AWS reference, section 3.1. */
class BlueprintEdgesTest {

    private static final Blueprint BLUEPRINT = Blueprint.skeleton();

    @Test
    void everyEdgeHasAReason() {
        assertThat(edges()).allSatisfy(edge -> assertThat(edge.reason()).isNotBlank());
    }

    @Test
    void hiddenEdgesSayMoreThanAName() {
        assertThat(edges().stream().filter(Edge::hidden))
                .hasSizeGreaterThan(15)
                .allSatisfy(edge -> assertThat(edge.reason().split(" ")).hasSizeGreaterThan(5));
    }

    @Test
    void noResourceWaitsForItself() {
        assertThat(BLUEPRINT.createGraph().order()).hasSize(38);
        assertThat(BLUEPRINT.destroyGraph().order()).hasSize(38);
    }

    @Test
    void privateNodesStartBesideTheNatGateway() {
        assertThat(creation(PREREQS)).doesNotContain(NAT_GATEWAY, PRIVATE_ROUTES);
        assertThat(creation(AGENT_GROUP)).doesNotContain(NAT_GATEWAY, PRIVATE_ROUTES);
    }

    @Test
    void whatAwsWouldRefuseOrDoByLuckIsWaitedFor() {
        assertThat(creation(NAT_GATEWAY)).contains(INTERNET_GATEWAY);
        assertThat(creation(BASTION)).contains(INTERNET_GATEWAY, PUBLIC_ROUTES);
        assertThat(creation(S3_ROLE)).contains(MASTER_ROLE);
        assertThat(creation(NO_S3_ROLE)).contains(MASTER_ROLE);
        assertThat(creation(AGENT_GROUP)).contains(PREREQS, MASTER, GATEWAY);
        assertThat(creation(BUCKET)).contains(VPC);
    }

    @Test
    void agentsGoBeforeTheirTemplateAndAllTheyUse() {
        assertThat(removal(AGENT_TEMPLATE)).contains(AGENT_GROUP);
        assertThat(removal(APP_GROUP)).contains(AGENT_GROUP);
        assertThat(removal(MAIN_GROUP)).contains(AGENT_GROUP, PREREQS, MASTER, GATEWAY);
        assertThat(removal(PRIVATE_SUBNET)).contains(AGENT_GROUP, PREREQS, MASTER, GATEWAY);
        assertThat(removal(BUCKET)).contains(AGENT_GROUP);
    }

    @Test
    void nodesAndNatGatewayGoSideBySide() {
        assertThat(removal(NAT_GATEWAY)).doesNotContain(AGENT_GROUP, PREREQS, BASTION);
        assertThat(removal(BASTION)).doesNotContain(NAT_GATEWAY, AGENT_GROUP);
        assertThat(removal(PREREQS)).doesNotContain(NAT_GATEWAY, AGENT_GROUP);
    }

    @Test
    void theAddressGoesAfterItsNatGatewayAndBeforeTheInternetGateway() {
        assertThat(removal(NAT_ADDRESS)).contains(NAT_GATEWAY);
        assertThat(removal(INTERNET_GATEWAY)).contains(BASTION, NAT_GATEWAY, NAT_ADDRESS);
    }

    @Test
    void associationsGoBeforeTheirTables() {
        assertThat(removal(PUBLIC_ROUTES)).contains(MAIN_ASSOCIATION);
        assertThat(removal(PRIVATE_ROUTES)).contains(PRIVATE_ASSOCIATION);
    }

    @Test
    void rulesGoBeforeAnyGroupTheyNameAndGroupsAfterTheirNodes() {
        assertThat(removal(BASTION_GROUP)).contains(BASTION, APP_SSH, APP_HTTP, MAIN_SSH, BASTION_SSH);
        assertThat(removal(APP_GROUP)).contains(APP_SSH, APP_HTTP, APP_EGRESS, MASTER);
        assertThat(removal(MAIN_GROUP)).contains(MAIN_TCP, MAIN_ICMP, MAIN_SSH, MAIN_EGRESS);
    }

    @Test
    void rightsOutliveThoseWhoUseThem() {
        assertThat(removal(PROFILE)).contains(AGENT_GROUP, AGENT_TEMPLATE, MASTER, GATEWAY);
        assertThat(removal(MASTER_POLICY)).contains(AGENT_GROUP, MASTER, GATEWAY);
        assertThat(removal(MASTER_ROLE)).contains(PROFILE, MASTER_POLICY, S3_ROLE, NO_S3_ROLE);
        assertThat(removal(S3_ROLE)).contains(S3_POLICY, AGENT_GROUP);
        assertThat(removal(NO_S3_ROLE)).contains(NO_S3_POLICY, AGENT_GROUP);
        assertThat(removal(KEY_PAIR)).contains(BASTION, PREREQS, MASTER, GATEWAY, AGENT_GROUP);
    }

    /** It carries the prefix and the bucket's name: without it, what is left could not be found when the folder is lost. */
    @Test
    void theNetworkGoesLast() {
        var others = new HashSet<>(BLUEPRINT.destroyGraph().nodes());
        others.remove(VPC);

        assertThat(removal(VPC)).containsExactlyInAnyOrderElementsOf(others);
    }

    private static List<Edge> edges() {
        return BLUEPRINT.resources().stream()
                .flatMap(resource -> resource.edges().stream())
                .toList();
    }

    private static Set<Address> creation(Address address) {
        return before(BLUEPRINT.createGraph(), address);
    }

    private static Set<Address> removal(Address address) {
        return before(BLUEPRINT.destroyGraph(), address);
    }

    /** Everything that must be done before, directly or not. */
    private static Set<Address> before(Graph<Address> graph, Address address) {
        var all = new HashSet<Address>();
        graph.before(address).forEach(need -> {
            all.add(need);
            all.addAll(before(graph, need));
        });
        return all;
    }
}
