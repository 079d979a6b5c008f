package studio.titus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.engine.Preflight;
import studio.titus.engine.Preflight.Verdict;
import studio.titus.plan.Addresses;
import studio.titus.plan.Inventory.Conflict;
import studio.titus.problem.Problem;

class CommandsTest {

    @TempDir
    private Path folder;

    private Scene scene;

    @BeforeEach
    void open() {
        scene = new Scene(folder);
    }

    private Scene.Result apply(String... more) {
        return scene.run(join(new String[] {"apply", "--stack", "lab", "--settings", scene.settings(), "--yes"}, more));
    }

    private static String[] join(String[] one, String[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    private static String summary(JsonNode line) {
        var copy = line.deepCopy();
        ((ObjectNode) copy).remove("seconds");
        assertThat(line.path("seconds").isNumber()).isTrue();
        return copy.toString();
    }

    @Test
    void planEndsWithWhatWouldBeDoneAndChangesNothing() {
        var result = scene.run("plan", "--stack", "lab", "--settings", scene.settings(), "--json");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(summary(result.lastJson()))
                .isEqualTo("{\"event\":\"summary\",\"create\":38,\"update\":0,\"replace\":0,"
                        + "\"delete\":0,\"unchanged\":0,\"failed\":0}");
        assertThat(scene.account.standing).isEmpty();
        assertThat(scene.home()).doesNotExist();
    }

    @Test
    void aLookThatHasToWaitSaysWhyOnce() {
        var nobody = Problem.of("aws.network", "There is no connection to AWS").because("Connection refused");
        var failure = new CloudException(Reaction.UNREACHABLE, nobody, null);
        scene.account.waits.addAll(List.of(failure, failure));

        var result = scene.run("plan", "--stack", "lab", "--settings", scene.settings(), "--json");

        assertThat(result.err())
                .isEqualTo("There is no connection to AWS (Connection refused); trying again for up to 10 s%n"
                        .formatted());
        assertThat(result.json()).allMatch(line -> line.has("event"));
    }

    @Test
    void statusSaysWhatStandsInTheWay() {
        apply();
        scene.account.standing.remove(Addresses.BUCKET);
        scene.account.conflicts.add(new Conflict(Addresses.BUCKET, "titus-logs-x", "not made by Titus Studio"));

        var text = scene.run("status", "--stack", "lab").out();
        var json = scene.run("status", "--stack", "lab", "--json");

        assertThat(text)
                .containsPattern("in the way +" + Addresses.BUCKET + " +titus-logs-x, not made by Titus Studio")
                .contains("37 present, 1 missing, 0 drifted");
        assertThat(json.json())
                .filteredOn(line -> line.path("state").asText().equals("in-the-way"))
                .singleElement()
                .satisfies(line -> assertThat(line.path("owner").asText()).isEqualTo("not made by Titus Studio"));
        assertThat(json.lastJson().path("missing").asInt()).isEqualTo(1);
    }

    @Test
    void planForPeopleShowsWhatIsOpenToTheInternetFirst() {
        var result = scene.run("plan", "--stack", "lab", "--settings", scene.settings());

        assertThat(result.out())
                .containsSubsequence(
                        "Stack lab in account 123456789012 (eu-west-1): create 38 resources.",
                        "Open to the internet (7)",
                        "Network (9)",
                        "Security (9)",
                        "Identity (7)",
                        "Storage (1)",
                        "Compute (5)",
                        "Cost about 0.",
                        "not included:",
                        "Checks");
    }

    @Test
    void applyMakesEverythingAndASecondOneNothing() {
        var first = apply("--json");
        var second = scene.run("apply", "--stack", "lab", "--yes", "--json");

        assertThat(first.code()).isZero();
        assertThat(first.lastJson().path("create").asInt()).isEqualTo(38);
        assertThat(scene.account.standing).hasSize(38);
        assertThat(second.code()).isZero();
        assertThat(summary(second.lastJson()))
                .isEqualTo("{\"event\":\"summary\",\"create\":0,\"update\":0,\"replace\":0,"
                        + "\"delete\":0,\"unchanged\":38,\"failed\":0}");
    }

    @Test
    void everyResourceIsToldWhenItBeginsAndWhenItIsReady() {
        var lines = apply("--json").json();

        assertThat(lines)
                .filteredOn(line -> line.path("event").asText().equals("resource-started"))
                .hasSize(38);
        assertThat(lines)
                .filteredOn(line -> line.path("event").asText().equals("resource-done"))
                .hasSize(38)
                .allSatisfy(line -> assertThat(line.fieldNames())
                        .toIterable()
                        .containsExactly("event", "at", "address", "verb", "id", "seconds"));
    }

    @Test
    void aFailureNamesTheFirstCauseAndTheCommandToGoOnWith() {
        scene.account.refusals.put(
                Addresses.NAT_GATEWAY,
                Problem.of("aws.denied", "You may not make NAT gateways.").next("Ask for it."));

        var result = apply("--profile", "ops");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err())
                .containsSubsequence(
                        "aws_nat_gateway.nat: You may not make NAT gateways.",
                        "Ask for it.",
                        "Failed after",
                        "titus-studio apply --stack lab --profile ops");
        assertThat(scene.account.standing).isNotEmpty();

        scene.account.refusals.clear();
        assertThat(scene.run("apply", "--stack", "lab", "--yes").code()).isZero();
        assertThat(scene.account.standing).hasSize(38);
    }

    @Test
    void applyGoesAheadOnlyWhenThePersonAgrees() {
        var no = scene.person("n").run("apply", "--stack", "lab", "--settings", scene.settings());

        assertThat(no.code()).isEqualTo(4);
        assertThat(no.err()).contains("Create 38 resources in account 123456789012 (eu-west-1)?", "USD per hour");
        assertThat(scene.account.standing).isEmpty();

        var yes = scene.person("y").run("apply", "--stack", "lab", "--settings", scene.settings());
        assertThat(yes.code()).isZero();
        assertThat(scene.account.standing).hasSize(38);
    }

    @Test
    void applyIsRefusedWhileACheckStopsIt() {
        scene.account.rows.add(
                new Preflight.Row("quota.eip", "Elastic IPs", Verdict.STOP, "5 of 5 are in use.", "Release one."));

        var result = apply("--json");

        assertThat(result.code()).isEqualTo(4);
        assertThat(result.err()).contains("Elastic IPs: 5 of 5 are in use.", "Release one.");
        assertThat(result.lastJson().path("event").asText()).isEqualTo("summary");
        assertThat(result.lastJson().path("create").asInt()).isZero();
        assertThat(scene.account.standing).isEmpty();
    }

    @Test
    void applyIsRefusedWhereANameIsTaken() {
        scene.account.conflicts.add(new Conflict(Addresses.KEY_PAIR, "titus_deployer", "made for stack other"));

        var result = apply();

        assertThat(result.code()).isEqualTo(4);
        assertThat(result.out()).contains("In the way (1)");
        assertThat(result.err()).contains("titus_deployer is taken", "made for stack other", "namePrefix");
        assertThat(scene.account.standing).isEmpty();
    }

    @Test
    void aChangedTrustedRangeIsOneUpdateInPlace() {
        apply();

        var result = scene.run(
                "plan", "--stack", "lab", "--settings", scene.settings("\"trustedCidr\":\"198.51.100.0/24\""));

        assertThat(result.out())
                .contains("change 1 resource.", "~ aws_security_group_rule", "203.0.113.7/32 → 198.51.100.0/24");
    }

    @Test
    void statusCountsPresentMissingAndDrifted() {
        apply();
        scene.account.standing.remove(Addresses.NAT_GATEWAY);

        var result = scene.run("status", "--stack", "lab", "--json");

        assertThat(result.code()).isZero();
        assertThat(result.json()).hasSize(39);
        assertThat(result.lastJson().path("missing").asInt()).isEqualTo(1);
        assertThat(result.lastJson().fieldNames())
                .toIterable()
                .containsExactly("event", "present", "missing", "drifted");
    }

    @Test
    void statusOutputsAndDestroyWorkWhenTheFolderIsLost() {
        apply();
        scene = elsewhere(scene);

        var status = scene.run("status", "--stack", "lab", "--region", "eu-west-1", "--json");
        var outputs = scene.run("outputs", "--stack", "lab", "--region", "eu-west-1", "--json");
        var destroy = scene.run("destroy", "--stack", "lab", "--region", "eu-west-1", "--yes", "--json");

        assertThat(status.lastJson().toString())
                .isEqualTo("{\"event\":\"summary\",\"present\":38,\"missing\":0,\"drifted\":0}");
        assertThat(outputs.json()).hasSize(1);
        assertThat(destroy.code()).isZero();
        assertThat(destroy.lastJson().path("delete").asInt()).isEqualTo(38);
        assertThat(scene.account.standing).isEmpty();
    }

    @Test
    void statusOutputsAndDestroyWorkWhenTheRememberedSettingsAreDamaged() throws IOException {
        apply();
        Files.writeString(scene.home().resolve("stacks/lab/settings.json"), "{\"region\":");

        var status = scene.run("status", "--stack", "lab", "--json");
        var destroy = scene.run("destroy", "--stack", "lab", "--yes");

        assertThat(status.err()).contains("without the remembered settings", "settings.json");
        assertThat(status.lastJson().path("present").asInt()).isEqualTo(38);
        assertThat(destroy.code()).isZero();
        assertThat(scene.account.standing).isEmpty();
    }

    private Scene elsewhere(Scene old) {
        var fresh = new Scene(folder.resolve("elsewhere"));
        fresh.account.standing.putAll(old.account.standing);
        return fresh;
    }

    @Test
    void outputsCarryTheOriginalsNames() {
        apply();

        var outputs = scene.run("outputs", "--stack", "lab", "--json").lastJson();

        assertThat(outputs.fieldNames())
                .toIterable()
                .containsExactly(
                        "agent_asg_name",
                        "bastion_ip",
                        "default_role_arn",
                        "default_sg_id",
                        "gateway_ip",
                        "master_ip",
                        "prereqs_ip",
                        "vpc_id",
                        "agent_ips");
        assertThat(outputs.path("agent_ips").isArray()).isTrue();
    }

    @Test
    void outputsOfAStackThatIsNotThereFail() {
        var result = scene.run("outputs", "--stack", "lab", "--region", "eu-west-1");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("Nothing of stack lab stands in account 123456789012 (eu-west-1).");
    }

    @Test
    void destroyAsksForTheStacksName() {
        apply();

        var wrong = scene.person("labb").run("destroy", "--stack", "lab");
        assertThat(wrong.code()).isEqualTo(4);
        assertThat(scene.account.standing).hasSize(38);

        var right = scene.person("lab", "y").run("destroy", "--stack", "lab");
        assertThat(right.code()).isZero();
        assertThat(right.out()).contains("A fresh look finds nothing of stack lab");
        assertThat(scene.account.standing).isEmpty();
    }

    @Test
    void aBucketThatHoldsObjectsIsKeptOnRequestAndSaidToBe() {
        apply();

        var result = scene.person("lab", "n").run("destroy", "--stack", "lab");

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("kept: It holds 3 object versions.", "Kept, for the bucket holds objects", "titus_log_bucket")
                .doesNotContain("finds nothing");
        assertThat(scene.account.standing).containsKey(Addresses.BUCKET);
    }

    @Test
    void destroyingNothingIsDoneAndLeavesNoTrace() {
        var result = scene.run("destroy", "--stack", "lab", "--region", "eu-west-1", "--yes", "--json");

        assertThat(result.code()).isZero();
        assertThat(result.lastJson().path("delete").asInt()).isZero();
        assertThat(scene.home()).doesNotExist();
    }

    @Test
    void stacksAreFoundByTheirTags() {
        apply();

        var result = scene.run("stacks", "--region", "eu-west-1", "--json");

        assertThat(result.out())
                .isEqualToIgnoringNewLines("{\"event\":\"stack\",\"name\":\"lab\",\"vpcId\":\"titus-1\","
                        + "\"created\":\"2026-11-22T12:00:00Z\"}");
    }

    @Test
    void theFirstStopLetsWhatIsOnItsWayFinish() {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var cli = scene.cli(Scene.stream(out), Scene.stream(err));
        scene.account.whileCreating = address -> {
            if (address.equals(Addresses.VPC)) {
                cli.interrupt();
            }
        };

        int code = cli.run("apply", "--stack", "lab", "--settings", scene.settings(), "--yes");

        assertThat(code).isEqualTo(3);
        assertThat(scene.account.standing).containsKey(Addresses.VPC).hasSizeLessThan(10);
        assertThat(scene.ended).isEmpty();
        assertThat(out.toString()).contains("Stopping after the calls on their way");
        assertThat(err.toString()).contains("Stopped after", "titus-studio apply --stack lab");
    }

    @Test
    void theSecondStopInterruptsWhatIsOnItsWay() {
        var err = new ByteArrayOutputStream();
        var cli = scene.cli(Scene.stream(new ByteArrayOutputStream()), Scene.stream(err));
        var forever = new CountDownLatch(1);
        scene.account.whileCreating = _ -> {
            cli.interrupt();
            cli.interrupt();
            await(forever);
        };

        int code = cli.run("apply", "--stack", "lab", "--settings", scene.settings(), "--yes");

        assertThat(code).isEqualTo(3);
        assertThat(err.toString()).contains("titus-studio apply --stack lab");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudException(Reaction.REFUSED, Problem.of("aws.interrupted", "The call was interrupted."), e);
        }
    }

    @Test
    void aStopWhileNothingIsBeingChangedEndsAtOnce() {
        var err = new ByteArrayOutputStream();
        scene.cli(Scene.stream(new ByteArrayOutputStream()), Scene.stream(err)).interrupt();

        assertThat(scene.ended).containsExactly(3);
        assertThat(err.toString()).contains("Nothing was being changed");
    }

    @Test
    void theProfileIsTheOneGivenElseTheOneInTheSettings() {
        scene.run("plan", "--stack", "lab", "--settings", scene.settings("\"profile\":\"dev\""));
        scene.run("plan", "--stack", "lab", "--settings", scene.settings("\"profile\":\"dev\""), "--profile", "ops");
        scene.run("plan", "--stack", "lab", "--settings", scene.settings());

        assertThat(scene.account.sources)
                .containsExactly(
                        new CredentialSource.Profile("dev"),
                        new CredentialSource.Profile("ops"),
                        new CredentialSource.Standard());
    }
}
