package studio.titus.rehearsal.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.rehearsal.Refusal.codeOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.titus.rehearsal.CloudFixture;

class ReadLagTest {

    @Test
    void aFreshResourceMayBeMissingFromListsForUpToTwoSeconds() {
        var aws = CloudFixture.withAwsTimes();
        String vpc = aws.vpc();

        assertThat(aws.ec2.describeVpcs().vpcs()).isEmpty();
        assertThat(codeOf(() -> aws.ec2.describeVpcs(request -> request.vpcIds(vpc))))
                .isEqualTo("InvalidVpcID.NotFound");
        aws.clock.passSeconds(2);
        assertThat(aws.ec2.describeVpcs().vpcs()).hasSize(1);
    }

    @Test
    void callsThatActOnAFreshResourceFindItAtOnce() {
        var aws = CloudFixture.withAwsTimes();

        assertThat(aws.subnet(aws.vpc(), "30.0.1.0/24")).startsWith("subnet-");
    }

    @Test
    void theSameSeedGivesTheSameIdsAndTheSameLag() {
        assertThat(history()).isEqualTo(history()).contains("0", "1");
    }

    private static List<String> history() {
        var aws = CloudFixture.withAwsTimes();
        List<String> seen = new ArrayList<>(List.of(aws.vpc()));
        for (int step = 0; step < 20; step++) {
            aws.clock.pass(Duration.ofMillis(100));
            seen.add(String.valueOf(aws.ec2.describeVpcs().vpcs().size()));
        }
        return seen;
    }
}
