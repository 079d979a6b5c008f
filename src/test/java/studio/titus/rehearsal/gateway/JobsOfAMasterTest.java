package studio.titus.rehearsal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How jobs and tasks live in a rehearsal's master. */
class JobsOfAMasterTest {

    private final SimulatedFleet fleet = new SimulatedFleet();
    private final Master master = new Master(fleet);
    private final GatewayApi api = new GatewayApi(List.of(
            new JobsResource(() -> master), new TasksResource(() -> master), new InstanceGroupsResource(() -> master)));

    private static String batch(String program, int size, String retries) {
        return """
            {"applicationName":"app","owner":{"teamEmail":"me@me.com"},"container":{"image":{"name":"alpine","tag":"3.7"},
            "entryPoint":[%s],"resources":{"cpu":1,"allocateIP":true},
            "securityProfile":{"securityGroups":["sg-1"],"iamRole":"role"}},
            "batch":{"size":%d,"runtimeLimitSec":"3600","retryPolicy":%s}}\
            """.formatted(program, size, retries);
    }

    private static String service(int desired, String constraints) {
        return """
            {"applicationName":"web","owner":{"teamEmail":"me@me.com"},"container":{"image":{"name":"nginx","tag":"1.13"},
            "resources":{"allocateIP":true},%s
            "securityProfile":{"securityGroups":["sg-1"],"iamRole":"role"}},
            "service":{"capacity":{"min":1,"desired":%d,"max":5},"retryPolicy":{"immediate":{"retries":1}}}}\
            """.formatted(constraints, desired);
    }

    private Reply ask(String method, String target, String body) {
        return api.answer(new Request(method, target, "application/json", "", body.getBytes(StandardCharsets.UTF_8)));
    }

    private String submit(String descriptor) {
        Reply reply = ask("POST", "/api/v3/jobs", descriptor);
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        return Recording.tree(reply.body()).path("id").asText();
    }

    private void pass(int seconds) {
        fleet.pass(Duration.ofSeconds(seconds));
    }

    private List<JsonNode> tasks(String job) {
        return items("/api/v3/tasks?pageSize=1000&jobIds=" + job);
    }

    private List<JsonNode> items(String target) {
        return Recording.tree(ask("GET", target, "").body())
                .path("items")
                .valueStream()
                .toList();
    }

    private List<String> states(String job) {
        return tasks(job).stream()
                .map(task -> task.path("status").path("state").asText() + " "
                        + task.path("status").path("reasonCode").asText())
                .toList();
    }

    private void setState(String group, String state) {
        String body = "{\"instanceGroupId\":\"%s\",\"lifecycleState\":\"%s\"}".formatted(group, state);
        assertThat(ask("PUT", "/api/v3/agent/instanceGroups/" + group + "/lifecycle", body)
                        .status())
                .isEqualTo(200);
    }

    private List<String> groupsOf(String job) {
        return tasks(job).stream()
                .map(task -> task.path("taskContext").path("agent.asg").asText())
                .distinct()
                .toList();
    }

    @Test
    void aBatchRunsItsProgramAndVanishesWithIt() {
        String job = submit(batch("\"/bin/sleep\",\"10\"", 2, "{\"immediate\":{\"retries\":0}}"));

        assertThat(tasks(job)).isEmpty();
        pass(6);
        assertThat(states(job)).containsExactly("Started normal", "Started normal");
        pass(10);
        assertThat(ask("GET", "/api/v3/jobs/" + job, "").status()).isEqualTo(404);
        assertThat(tasks(job)).isEmpty();
    }

    @Test
    void aTaskThatFailsIsTriedAgainAsOftenAsItsPolicySays() {
        String job = submit(batch("\"/bin/sh\",\"-c\",\"'sleep 5; exit 3'\"", 1, "{\"immediate\":{\"retries\":1}}"));

        pass(12);
        assertThat(tasks(job)
                        .getFirst()
                        .path("taskContext")
                        .path("task.resubmitNumber")
                        .asText())
                .isEqualTo("1");
        assertThat(tasks(job)).hasSize(1);
        pass(30);
        assertThat(ask("GET", "/api/v3/jobs/" + job, "").status()).isEqualTo(404);
    }

    @Test
    void aTaskRunsNoLongerThanItsLimit() {
        String job = submit(batch("\"/bin/sleep\",\"10h\"", 1, "{\"immediate\":{\"retries\":0}}")
                .replace("\"3600\"", "\"60\""));
        pass(6);

        pass(60);

        assertThat(tasks(job).getFirst().path("statusHistory").toString())
                .contains("runtimeLimitExceeded", "Task running too long (runtimeLimit=60000ms)");
    }

    @Test
    void onceAGroupIsActiveOnlyItsAgentsTakeTasks() {
        String before = submit(batch("\"/bin/sleep\",\"1h\"", 8, "{\"immediate\":{\"retries\":0}}"));
        pass(6);
        setState(SimulatedFleet.CRITICAL, "Active");
        String after = submit(batch("\"/bin/sleep\",\"1h\"", 4, "{\"immediate\":{\"retries\":0}}"));
        pass(6);

        assertThat(states(before)).hasSize(8).allMatch("Started normal"::equals);
        assertThat(groupsOf(after)).containsExactly(SimulatedFleet.CRITICAL);
    }

    @Test
    void aTaskThatFitsNowhereWaits() {
        String job = submit(
                batch("\"/bin/true\"", 1, "{\"immediate\":{\"retries\":0}}").replace("\"cpu\":1", "\"cpu\":16"));

        pass(600);

        assertThat(states(job)).containsExactly("Accepted ");
        assertThat(ask("DELETE", "/api/v3/jobs/" + job, "").status()).isEqualTo(200);
        pass(3);
        assertThat(ask("GET", "/api/v3/jobs/" + job, "").status()).isEqualTo(404);
    }

    @Test
    void aServiceKeepsItsNumberOfTasksEachWithItsOwnAddress() {
        String job = submit(service(3, ""));
        pass(6);
        var addresses = addresses(job);
        String victim = tasks(job).getFirst().path("id").asText();

        ask("DELETE", "/api/v3/tasks/" + victim, "");
        pass(8);

        assertThat(addresses).hasSize(3).doesNotHaveDuplicates();
        assertThat(states(job)).hasSize(3).allMatch("Started normal"::equals);
        assertThat(tasks(job)).noneMatch(task -> task.path("id").asText().equals(victim));
        assertThat(addresses(job)).hasSize(3).doesNotHaveDuplicates();
    }

    private List<String> addresses(String job) {
        return tasks(job).stream()
                .map(task -> task.path("taskContext").path("task.containerIp").asText())
                .toList();
    }

    @Test
    void aShrinkTakesTheWishDownWithTheTask() {
        String job = submit(service(1, ""));
        pass(6);

        ask("DELETE", "/api/v3/tasks/" + tasks(job).getFirst().path("id").asText() + "?shrink=true", "");
        pass(8);

        assertThat(tasks(job)).isEmpty();
        assertThat(Recording.tree(ask("GET", "/api/v3/jobs/" + job, "").body())
                        .at("/jobDescriptor/service/capacity")
                        .toString())
                .isEqualTo("{\"min\":0,\"max\":5,\"desired\":0}");
    }

    @Test
    void aResizeIsSeenALittleLaterAndFollowedByTasks() {
        String job = submit(service(1, ""));
        pass(6);

        assertThat(ask("PUT", "/api/v3/jobs/" + job + "/instances", "{\"min\":1,\"desired\":4,\"max\":5}")
                        .status())
                .isEqualTo(200);
        assertThat(tasks(job)).hasSize(1);
        pass(6);
        assertThat(states(job)).hasSize(4).allMatch("Started normal"::equals);
        ask("PUT", "/api/v3/jobs/" + job + "/instances", "{\"min\":1,\"desired\":2,\"max\":5}");
        pass(6);
        assertThat(states(job)).hasSize(2);
    }

    @Test
    void uniqueHostsSpreadTheTasks() {
        String job = submit(service(5, "\"hardConstraints\":{\"constraints\":{\"uniqueHost\":\"true\"}},"));

        pass(6);

        assertThat(states(job)).hasSize(5);
        assertThat(states(job).stream().filter("Started normal"::equals)).hasSize(4);
    }

    @Test
    void tasksOfAnAgentThatEndsAreLostAndStartElsewhere() {
        String job = submit(service(2, ""));
        pass(6);
        String agent =
                tasks(job).getFirst().path("taskContext").path("agent.id").asText();

        fleet.lose(agent);
        master.look();
        pass(80);
        master.look();
        pass(8);

        assertThat(states(job)).hasSize(2).allMatch("Started normal"::equals);
        assertThat(tasks(job))
                .noneMatch(task ->
                        task.path("taskContext").path("agent.id").asText().equals(agent));
    }

    @Test
    void aPageAfterACursorGoesOnWhereTheLastEndedEvenIfItsJobIsGone() {
        List<String> jobs = Stream.generate(() -> {
                    fleet.pass(Duration.ofMillis(5));
                    return submit(service(0, "").replace("\"min\":1", "\"min\":0"));
                })
                .limit(5)
                .toList();
        var first = Recording.tree(ask("GET", "/api/v3/jobs?pageSize=2", "").body());
        ask("DELETE", "/api/v3/jobs/" + jobs.get(1), "");
        pass(5);

        var second = Recording.tree(ask(
                        "GET",
                        "/api/v3/jobs?pageSize=2&cursor="
                                + first.at("/pagination/cursor").asText().replace("=", "%3D"),
                        "")
                .body());

        assertThat(second.path("items").valueStream().map(job -> job.path("id").asText()))
                .containsExactly(jobs.get(2), jobs.get(3));
    }

    @Test
    void aThousandTasksArePlacedAtOnce() {
        String job = submit(batch("\"/bin/sleep\",\"1h\"", 1000, "{\"immediate\":{\"retries\":0}}"));

        pass(6);

        assertThat(states(job).stream().filter("Started normal"::equals)).hasSize(16);
        assertThat(states(job).stream().filter("Accepted "::equals)).hasSize(984);
    }
}
