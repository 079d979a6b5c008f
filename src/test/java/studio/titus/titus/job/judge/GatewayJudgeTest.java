package studio.titus.titus.job.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.titus.titus.job.judge.Verdict.Accepted;
import studio.titus.titus.job.judge.Verdict.Refused;
import studio.titus.titus.job.text.JobTemplate;

/** What the records do not hold, as the gateway's source has it. */
class GatewayJudgeTest {

    private static final String BATCH = JobTemplate.SLEEP.json();
    private static final String SERVICE = JobTemplate.NGINX.json();

    private final GatewayJudge judge = new GatewayJudge();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"retries\": 2 | \"retries\": 2147483648 | extensions.retryPolicy.retries: Required 0 or a positive"
                        + " number",
                "\"5000\" | \"9223372036854775808\" | extensions.retryPolicy.initialDelayMs: Delay cannot be negative",
                "\"120000\" | 9223372036854775808 | extensions.retryPolicy.maxDelayMs: Delay cannot be negative",
                "\"cpu\": 1.0 | \"gpu\": 2147483648 | container.containerResources.gpu: 'gpu'(-2147483648) must be >="
                        + " 0",
                "\"cpu\": 1.0 | \"cpu\": 1e999 | container.containerResources.cpu: Above maximum allowed value 64.0",
                "\"cpu\": 1.0 | \"efsMounts\": [{\"mountPoint\":\"/a\"}] |"
                        + " container.containerResources.efsMounts[0].efsId: Emtpy value not allowed"
            })
    void rulesThatNoRecordShows(String from, String to, String violation) {
        var refused = (Refused) judge.judge(BATCH.replace(from, to));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.violations())
                .extracting(broken -> broken.field() + ": " + broken.description())
                .containsExactly(violation);
    }

    @Test
    void capacitiesBeyondTheSignAreNegative() {
        var refused = (Refused) judge.judge(SERVICE.replace("\"min\": 1", "\"min\": 2147483648"));

        assertThat(refused.message())
                .isEqualTo("Invalid Argument: {field: extensions.capacity.min,"
                        + " description: 'min' must be >= 0, but is -2147483648}");
    }

    @Test
    void aPermissionWithoutANameHidesEvenTheMissingRetryPolicy() {
        var refused = (Refused) judge.judge(
                "{\"container\":{\"resources\":{\"efsMounts\":[{\"mountPerm\":7}]}},\"batch\":{\"size\":1}}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message())
                .isEqualTo("No enum constant com.netflix.titus.api.model.EfsMount.MountPerm.UNRECOGNIZED");
    }

    @Test
    void aJobBiggerThanAMessageToTheMasterIsCutOff() {
        assertThat(judge.judge(withAttribute(3_900_000))).isInstanceOf(Accepted.class);
        assertThat(judge.judge(withAttribute(5_000_000))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(500);
            assertThat(refused.message()).startsWith("CANCELLED: ");
        });
    }

    @Test
    void numbersOfAbsurdSizeAreAnsweredAtOnce() {
        for (String number : new String[] {"1e999999999", "\"1e999999999\"", "\"1e-999999999\"", "\"-1e999999999\""}) {
            assertThat(judge.judge(BATCH.replace("\"3600\"", number)))
                    .as(number)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.status()).isEqualTo(500));
        }
    }

    @Test
    void theDescriptorIsTheCallersOwn() {
        var first = (Accepted) judge.judge(BATCH);
        first.descriptor().removeAll();

        assertThat(((Accepted) judge.judge(BATCH)).descriptor()).isNotEmpty();
    }

    private static String withAttribute(int length) {
        return BATCH.replaceFirst("\\{", "{\"attributes\":{\"a\":\"" + "x".repeat(length) + "\"},");
    }
}
