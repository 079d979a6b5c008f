package studio.titus.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.titus.engine.Preflight;
import studio.titus.engine.Preflight.Verdict;
import studio.titus.model.Cidr;
import studio.titus.model.PriceTable;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Blueprint;
import studio.titus.plan.BootScripts;
import studio.titus.plan.CostEstimate;
import studio.titus.plan.Facts;
import studio.titus.plan.Inventory;
import studio.titus.plan.Inventory.Conflict;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.Plan;
import studio.titus.plan.Planner;
import studio.titus.testing.Samples;

class PlanTextTest {

    private static final Facts FACTS = new Facts("123456789012", "aws", "ec2.amazonaws.com", "euw1-az1", "ami-1");
    private static final Style PLAIN = new Style(true, false);

    private static Blueprint blueprint(StackSettings settings) {
        return Blueprint.of(settings, FACTS, BootScripts.NONE);
    }

    /** A stack that stands as its settings say, with ids that are the resources' names. */
    private static Map<Address, Live> standing() {
        var all = new HashMap<Address, Live>();
        var blueprint = blueprint(Samples.settings());
        for (var address : blueprint.createGraph().order()) {
            var resource = blueprint.get(address);
            var attributes = new HashMap<>(blueprint.wish(
                    resource,
                    ref -> Optional.ofNullable(all.get(ref.target()))
                            .flatMap(live -> live.attribute(ref.attribute()))));
            attributes.putIfAbsent("name", address.name());
            attributes.put("latest_version", "1");
            all.put(address, new Live(address, resource.kind(), address.name(), Live.Phase.READY, attributes));
        }
        return all;
    }

    private static Plan plan(StackSettings settings, List<Live> strays, List<Conflict> conflicts) {
        var inventory = new Inventory(standing(), strays, conflicts, Optional.empty(), Instant.EPOCH);
        return Planner.plan(blueprint(settings), inventory);
    }

    private static String text(Plan plan, boolean verbose) {
        return String.join("\n", new PlanText(PLAIN, verbose).lines(plan));
    }

    @Test
    void aPlanThatChangesNothingHasNoLines() {
        assertThat(text(plan(Samples.settings(), List.of(), List.of()), false)).isEmpty();
    }

    @Test
    void changesShowWhatIsAndWhatShallBe() {
        var settings = Samples.settings().toBuilder()
                .trustedCidr(Cidr.of("198.51.100.0/24"))
                .build();

        assertThat(text(plan(settings, List.of(), List.of()), false)).isEqualTo("""
            Open to the internet (1)
              ~ aws_security_group_rule.bastion_ssh_ip  SSH to the bastion from 198.51.100.0/24
                   cidr_blocks: 203.0.113.7/32 → 198.51.100.0/24
            """);
    }

    @Test
    void whatMustBeMadeAnewIsMarkedSo() {
        var settings = Samples.settings().toBuilder()
                .publicSubnetCidr(Cidr.of("30.0.2.0/24"))
                .build();

        assertThat(text(plan(settings, List.of(), List.of()), false))
                .contains("± aws_subnet.public_subnet_1", "cidr_block: 30.0.1.0/24 → 30.0.2.0/24")
                .contains("± aws_instance.bastion");
    }

    @Test
    void verboseTellsWhatStaysWhatItIsForAndWhyItWaits() {
        assertThat(text(plan(Samples.settings(), List.of(), List.of()), true))
                .contains("aws_nat_gateway.nat", "for: Lets the private nodes fetch packages")
                .contains("waits for aws_internet_gateway.internet_gw: without an attached internet gateway");
    }

    @Test
    void aBucketThatIsTakenOverIsSaidToBe() {
        var live = standing();
        live.computeIfPresent(Addresses.BUCKET, (address, bucket) -> {
            var attributes = new HashMap<>(bucket.attributes());
            attributes.put("marked", "false");
            return new Live(address, Kind.BUCKET, bucket.id(), Live.Phase.READY, attributes);
        });
        var inventory = new Inventory(live, List.of(), List.of(), Optional.empty(), Instant.EPOCH);

        assertThat(text(Planner.plan(blueprint(Samples.settings()), inventory), false))
                .contains("marked: false → true", "bears no mark: it is taken over and marked");
    }

    @Test
    void leftOversAndWhatStandsInTheWayAreNamed() {
        var stray = new Live(Addresses.VPC, Kind.VPC, "vpc-2", Live.Phase.READY, Map.of());
        var conflict = new Conflict(Addresses.KEY_PAIR, "titus_deployer", "made for stack other");

        assertThat(text(plan(Samples.settings(), List.of(stray), List.of(conflict)), false))
                .contains("Left by a run that was cut off (1)", "- aws_vpc.titus  vpc-2")
                .contains("In the way (1)", "titus_deployer exists already, made for stack other");
    }

    @Test
    void preflightShowsWhatOneMustKnow() {
        var rows = List.of(
                new Preflight.Row("a", "Clock", Verdict.OK, "It is right.", ""),
                new Preflight.Row("b", "Quota of vCPUs", Verdict.STOP, "5 of 5 used.", "Ask for more."),
                new Preflight.Row("c", "Account plan", Verdict.CANNOT_TELL, "No answer.", ""));

        assertThat(new PreflightText(PLAIN, false).lines(rows))
                .containsExactly(
                        "Checks 1 ok, 1 in the way, 1 cannot tell",
                        "  stop   Quota of vCPUs: 5 of 5 used.",
                        "      Ask for more.",
                        "  ?      Account plan: No answer.");
        assertThat(new PreflightText(PLAIN, true).lines(rows)).contains("  ok     Clock: It is right.");
    }

    @Test
    void costIsAFloorWithADateAndWhatComesOnTop() {
        var lines = new CostText(PLAIN).lines(CostEstimate.of(Samples.settings(), PriceTable.shipped()));

        assertThat(lines.getFirst()).startsWith("Cost about 0.").endsWith(" per month");
        assertThat(lines.get(1)).matches(" {2}at least, at the prices of \\d{4}-\\d\\d-\\d\\d in eu-west-1");
        assertThat(lines).contains("  not included:").anyMatch(line -> line.contains("NAT gateway"));
    }

    @Test
    void jsonNamesOfThePlanAreStable() {
        var settings = Samples.settings().toBuilder()
                .trustedCidr(Cidr.of("198.51.100.0/24"))
                .build();
        var change = plan(settings, List.of(), List.of()).change(Addresses.BASTION_SSH);

        assertThat(JsonEvents.change(change).text())
                .startsWith("{\"event\":\"change\",\"address\":\"aws_security_group_rule.bastion_ssh_ip\","
                        + "\"action\":\"update\",\"group\":\"security\",\"sentence\":")
                .contains("\"exposed\":true,\"id\":\"bastion_ssh_ip\",\"differences\":[{\"attribute\":\"cidr_blocks\","
                        + "\"is\":\"203.0.113.7/32\",\"shall\":\"198.51.100.0/24\"}],\"waitsFor\":[{\"address\":");
        assertThat(JsonEvents.preflight(new Preflight.Row("a", "t", Verdict.CANNOT_TELL, "r", "f"))
                        .text())
                .isEqualTo("{\"event\":\"preflight\",\"id\":\"a\",\"verdict\":\"cannot-tell\",\"title\":\"t\","
                        + "\"reason\":\"r\",\"fix\":\"f\"}");
        assertThat(JsonEvents.conflict(new Conflict(Addresses.KEY_PAIR, "k", "o"))
                        .text())
                .isEqualTo("{\"event\":\"conflict\",\"address\":\"aws_key_pair.titus_deployer\",\"id\":\"k\","
                        + "\"owner\":\"o\"}");
    }

    @Test
    void jsonNamesOfTheCostAreStable() {
        var text = JsonEvents.cost(CostEstimate.of(Samples.settings(), PriceTable.shipped()))
                .text();

        assertThat(text)
                .startsWith("{\"event\":\"cost\",\"currency\":\"USD\",\"perHour\":0.")
                .contains(
                        "\"perDay\":",
                        "\"perMonth\":",
                        "\"region\":\"eu-west-1\",\"asOf\":\"",
                        "\"lines\":[{\"item\":");
    }
}
