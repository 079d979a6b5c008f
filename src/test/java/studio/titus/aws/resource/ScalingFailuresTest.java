package studio.titus.aws.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.autoscaling.model.Activity;
import software.amazon.awssdk.services.autoscaling.model.ScalingActivityStatusCode;
import studio.titus.aws.resource.ScalingFailures.Failure;

class ScalingFailuresTest {

    private static final String QUOTA =
            "You have requested more vCPU capacity than your current vCPU limit of 5 allows";
    private static final String CAPACITY = "We currently do not have sufficient m4.large capacity";

    private static final Activity TOO_MANY = activity("of-last-week", ScalingActivityStatusCode.FAILED, QUOTA);

    @Test
    void whatNobodyWaitsOutIsPermanent() {
        assertThat(ScalingFailures.latest(List.of(TOO_MANY), "")).contains(new Failure(QUOTA, true));
    }

    @Test
    void whatPassesIsToldAndWaitedFor() {
        var none = activity("now", ScalingActivityStatusCode.FAILED, CAPACITY);

        assertThat(ScalingFailures.latest(List.of(none, TOO_MANY), "")).contains(new Failure(CAPACITY, false));
    }

    @Test
    void aLaunchThatWentWellSinceMakesAFailureThePast() {
        var well = activity("now", ScalingActivityStatusCode.SUCCESSFUL, null);

        assertThat(ScalingFailures.latest(List.of(well, TOO_MANY), "")).isEmpty();
    }

    @Test
    void aLaunchOnItsWayMakesAFailureThePast() {
        var launching = activity("now", ScalingActivityStatusCode.IN_PROGRESS, null);

        assertThat(ScalingFailures.latest(List.of(launching, TOO_MANY), "")).isEmpty();
    }

    @Test
    void aFailureFromBeforeTheWaitIsToldAndNotFinal() {
        assertThat(ScalingFailures.latest(List.of(TOO_MANY), "of-last-week")).contains(new Failure(QUOTA, false));
    }

    @Test
    void theSameFailureAgainIsFinal() {
        var again = activity("now", ScalingActivityStatusCode.FAILED, QUOTA);

        assertThat(ScalingFailures.latest(List.of(again, TOO_MANY), "of-last-week"))
                .contains(new Failure(QUOTA, true));
    }

    private static Activity activity(String id, ScalingActivityStatusCode status, @Nullable String message) {
        return Activity.builder()
                .activityId(id)
                .statusCode(status)
                .statusMessage(message)
                .build();
    }
}
