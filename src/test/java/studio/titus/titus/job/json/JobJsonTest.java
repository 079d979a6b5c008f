package studio.titus.titus.job.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import studio.titus.titus.job.GeneratedJobs;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.JobKind;
import studio.titus.titus.job.RetryPolicy;
import studio.titus.titus.job.wire.Protobuf;

class JobJsonTest {

    private static final JobDescriptor BATCH =
            JobDescriptor.empty(new JobKind.Batch(1, 3600, new RetryPolicy.Immediate(0)));

    @Provide
    Arbitrary<JobDescriptor> jobs() {
        return GeneratedJobs.any();
    }

    @Property
    void aJobComesBackFromItsJson(@ForAll("jobs") JobDescriptor job) {
        assertThat(JobJson.read(JobJson.write(job))).isEqualTo(new Imported.Job(job, List.of()));
    }

    @Property
    void titussOwnDefinitionsReadEveryJob(@ForAll("jobs") JobDescriptor job) throws InvalidProtocolBufferException {
        assertThat(Protobuf.parse(JobJson.write(job)).isInitialized()).isTrue();
    }

    @Example
    void onlyWhatDiffersFromTheDefaultsIsSaid() {
        assertThat(JobJson.tree(BATCH.withApplicationName("x")).toString())
                .isEqualTo("{\"applicationName\":\"x\",\"batch\":"
                        + "{\"size\":1,\"runtimeLimitSec\":\"3600\",\"retryPolicy\":{\"immediate\":{}}}}");
    }

    @Example
    void whetherAServiceIsEnabledIsAlwaysSaid() {
        var service = new JobKind.Service(
                new JobKind.Capacity(0, 1, 2), false, new RetryPolicy.Delayed(10, 0), false, JobKind.Processes.FREE);

        assertThat(JobJson.tree(JobDescriptor.empty(service)).toString())
                .isEqualTo("{\"service\":{\"capacity\":{\"max\":2,\"desired\":1},\"enabled\":false,"
                        + "\"retryPolicy\":{\"delayed\":{\"delayMs\":\"10\"}}}}");
    }

    @Example
    void keysThatTheGatewayDoesNotKnowAreNamedAndLeftOut() {
        var read = (Imported.Job) JobJson.read("""
            {"disruptionBudget":{"x":1},"container":{"resources":{"shmSizeMB":5,"efsMounts":[{"efsId":"f","a":1}]}},
             "batch":{"size":1,"runtimeLimitSec":3600,"retryOnRuntimeLimit":true,"retryPolicy":{"immediate":{}}}}
            """);

        assertThat(read.notes())
                .extracting(Note::path)
                .containsExactly(
                        "disruptionBudget",
                        "container.resources.shmSizeMB",
                        "container.resources.efsMounts[0].a",
                        "batch.retryOnRuntimeLimit");
        assertThat(read.job().kind()).isEqualTo(BATCH.kind());
    }

    @Example
    void whatTheFormDoesNotShowIsKept() {
        var read = (Imported.Job)
                JobJson.read(
                        "{\"container\":{\"command\":[\"c\"],\"resources\":{\"allocateIP\":true},\"securityProfile\":{\"attributes\":{\"a\":\"b\"}}}}");

        assertThat(JobJson.tree(read.job()).path("container").toString())
                .isEqualTo(
                        "{\"resources\":{\"allocateIP\":true},\"securityProfile\":{\"attributes\":{\"a\":\"b\"}},\"command\":[\"c\"]}");
    }

    @Example
    void aWrongTypeIsNamedWithItsPlace() {
        assertThat(JobJson.read("{\"container\":{\"resources\":{\"efsMounts\":[{},{\"mountPerm\":\"rw\"}]}}}"))
                .isEqualTo(new Imported.Unreadable(new Note(
                        "container.resources.efsMounts[1].mountPerm", "One of RO, WO and RW is expected here.")));
    }

    @Example
    void brokenJsonIsNamedWithItsLine() {
        assertThat(JobJson.read("{\n  \"batch\": {,\n"))
                .isInstanceOfSatisfying(
                        Imported.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason().sentence()).startsWith("Line 2, column "));
    }

    @Example
    void nothingAndOtherThingsAreNoJobs() {
        for (String text : List.of("", "  ", "5", "[]", "null", "hello")) {
            assertThat(JobJson.read(text)).as(text).isInstanceOf(Imported.Unreadable.class);
        }
    }

    @Example
    void aPastedCurlCommandIsRead() {
        String json = JobJson.write(BATCH.withApplicationName("it's"));
        String quoted = "'" + json.replace("'", "'\\''") + "'";

        for (String option : List.of("-d ", "-d", "--data ", "--data=", "--data-binary ", "--data-raw ", "--json ")) {
            String command = "$ curl -s -H 'Content-Type: application/json' \\\n  " + option + quoted
                    + " http://localhost:7001/api/v3/jobs";
            assertThat(JobJson.read(command))
                    .as(option)
                    .isEqualTo(new Imported.Job(BATCH.withApplicationName("it's"), List.of()));
        }
    }

    @Example
    void aFileThatACurlCommandNamesIsToldOf() {
        assertThat(JobJson.read("curl --data-binary @jobs/sleep.json http://localhost:7001/api/v3/jobs"))
                .isEqualTo(new Imported.NamesFile("jobs/sleep.json"));
        assertThat(JobJson.read("curl http://localhost:7001/api/v3/jobs")).isInstanceOf(Imported.Unreadable.class);
    }
}
