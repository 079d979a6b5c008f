package studio.titus.ui.jobs.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studio.titus.ui.control.Status;
import studio.titus.ui.jobs.list.JobView.Moment;

class TimelineViewTest {

    private static Moment moment(Status status) {
        return new Moment(status, "Launched", "Placed on an agent", "14:35:58");
    }

    @Test
    void whatIsPastNeitherRunsNorWaitsAnyMore() {
        assertThat(moment(Status.RUNNING).passed().status()).isEqualTo(Status.GONE);
        assertThat(moment(Status.WAITING).passed().status()).isEqualTo(Status.GONE);
        assertThat(moment(Status.FAILED).passed()).isEqualTo(moment(Status.FAILED));
    }
}
