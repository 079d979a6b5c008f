package studio.titus.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessTest {

    private static final Instant NOW = Instant.parse("2026-11-23T04:10:00Z");

    private final FakeLine line = new FakeLine();

    @AfterEach
    void hangUp() {
        line.close();
    }

    private Map<String, Row> rows() throws InterruptedException {
        return new Readiness(FakeLine.NODES, line, () -> NOW)
                .run(row -> {}).stream().collect(Collectors.toMap(Row::id, Function.identity()));
    }

    private static List<String> with(Verdict verdict, Map<String, Row> rows) {
        return rows.values().stream()
                .filter(row -> row.verdict() == verdict)
                .map(Row::id)
                .sorted()
                .toList();
    }

    @Test
    void everyRowHoldsOnAWholeStack() throws Exception {
        assertThat(rows())
                .hasSize(15)
                .allSatisfy((id, row) -> assertThat(row.verdict())
                        .as("%s: %s", id, row.meaning())
                        .isEqualTo(Verdict.HOLDS));
    }

    @Test
    void rowsAreToldInTheOrderOfTheClaims() throws Exception {
        var readiness = new Readiness(FakeLine.NODES, line, () -> NOW);
        var told = new ArrayList<String>();

        readiness.run(row -> told.add(row.id()));

        assertThat(told).containsExactlyElementsOf(readiness.claims().keySet());
    }

    @Test
    void aBastionThatDoesNotAnswerIsTheOneCauseAndNothingElseIsTried() throws Exception {
        line.lose("bastion");

        var rows = rows();

        assertThat(with(Verdict.FAILS, rows)).containsExactly("bastion");
        assertThat(with(Verdict.NOT_TESTED, rows)).hasSize(14);
        assertThat(line.ran).isEmpty();
        assertThat(rows.get("bastion").meaning()).isEqualTo("The bastion does not answer: Nobody is there.");
    }

    @Test
    void aNodeThatStillBootsIsAwaitedAndSoIsWhatNeedsIt() throws Exception {
        line.on("prereqs", BootLook.COMMAND, 0, "2026-11-23T04:00:00Z docker\n--result--\n");

        var rows = rows();

        assertThat(rows.get("boot-prereqs").meaning()).isEqualTo("It is at the step \"docker\".");
        assertThat(with(Verdict.PENDING, rows)).contains("boot-prereqs", "containers", "zookeeper", "mesos");
        assertThat(with(Verdict.FAILS, rows)).isEmpty();
    }

    @Test
    void aBootThatFailedShowsItsReasonAndTheLastLinesOfItsLog() throws Exception {
        line.on(
                "master",
                BootLook.COMMAND,
                0,
                "2026-11-23T04:00:00Z titus\n--result--\nstate=failed\nreason=the package x could not be fetched\n");
        line.on("master", "tail", 0, "curl: (22) 404");

        var row = rows().get("boot-master");

        assertThat(row.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(row.meaning()).isEqualTo("It failed at the step \"titus\": the package x could not be fetched.");
        assertThat(row.answer()).isEqualTo("curl: (22) 404");
        assertThat(row.fixes())
                .containsExactly(
                        new Fix.RepeatBoot(FakeLine.NODES.master()), new Fix.ReplaceNode(FakeLine.NODES.master()));
    }

    @ParameterizedTest
    @CsvSource({
        "prereqs, docker ps,                                0, mesomaster Up 1 minute, containers,      Restart"
                + " zookeeper",
        "prereqs, echo ruok,                                0, '',                     zookeeper,       Restart"
                + " zookeeper",
        "prereqs, curl,                                     7, '',                     mesos,           Restart"
                + " mesomaster",
        "master,  systemctl is-active titus-server-master,  3, failed,                 master-service,  Restart"
                + " titus-server-master",
        "gateway, systemctl is-active titus-server-gateway, 3, inactive,               gateway-service, Restart"
                + " titus-server-gateway",
        "agent-1, systemctl is-active mesos-agent,          3, failed,                 agent-1-service, Restart"
                + " mesos-agent"
    })
    void eachSingleFailureTurnsItsOwnRowRedAndSaysWhatMendsIt(
            String node, String command, int exit, String output, String id, String fix) throws Exception {
        line.on(node, command, exit, output);

        var rows = rows();

        assertThat(with(Verdict.FAILS, rows)).containsExactly(id);
        assertThat(rows.get(id).fixes()).extracting(Fix::words).contains(fix);
        assertThat(rows.get(id).where()).isEqualTo(node);
    }

    @Test
    void anAgentWithAnotherResourceSetWouldLoseContainers() throws Exception {
        line.on("prereqs", MesosChecks.COMMAND, 0, """
            {"leader":"x","slaves":[{"pid":"slave(1)@30.0.100.130:5051",
            "attributes":{"asg":"titusagent","res":"ResourceSet-ENIs-2-10"}}]}\
            """);

        assertThat(rows().get("agent-1-registered"))
                .returns(Verdict.FAILS, Row::verdict)
                .returns("asg:titusagent;res:ResourceSet-ENIs-2-10", Row::answer);
    }

    @Test
    void anAgentThatMesosDoesNotKnowIsNamedByItsAddress() throws Exception {
        line.on("prereqs", MesosChecks.COMMAND, 0, "{\"leader\":\"x\",\"slaves\":[]}");

        assertThat(rows().get("agent-1-registered").meaning()).isEqualTo("Mesos has no agent at 30.0.100.130.");
    }

    @Test
    void aGroupThatIsNotActiveCanBeActivated() throws Exception {
        line.group = "Inactive";

        assertThat(rows().get("group-active").fixes()).containsExactly(new Fix.ActivateGroup("titusagent"));
    }

    @Test
    void aGroupThatTheMasterHasNotSeenYetIsAwaited() throws Exception {
        line.known = false;

        assertThat(with(Verdict.PENDING, rows())).containsExactly("group-active", "group-known");
    }
}
