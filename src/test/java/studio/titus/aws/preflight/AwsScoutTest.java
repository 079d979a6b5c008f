package studio.titus.aws.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studio.titus.engine.AccountScout.BucketAnswer;
import studio.titus.engine.AccountScout.VcpuRoom;
import studio.titus.engine.Marks;
import studio.titus.model.BucketName;
import studio.titus.model.Pace;
import studio.titus.model.Region;
import studio.titus.rehearsal.CloudFixture;
import studio.titus.rehearsal.RehearsalCloud;
import studio.titus.rehearsal.control.Fault;
import studio.titus.rehearsal.control.Quota;

class AwsScoutTest {

    private static final Region IRELAND = Region.of("eu-west-1");
    private static final BucketName NAME = BucketName.of("titus-logs-x");

    private final CloudFixture rehearsal = CloudFixture.instant();
    private final AwsScout scout = new AwsScout(
            rehearsal.cloud.clients(IRELAND.code()), RehearsalCloud.ACCOUNT, IRELAND, Pace.scaled(1_000_000));

    @Test
    void aNameNobodyHasIsFree() {
        assertThat(scout.bucket(NAME)).isEqualTo(new BucketAnswer.Free());
    }

    @Test
    void aBucketOfThisAccountIsToldWithItsMark() {
        var s3 = rehearsal.cloud.clients(IRELAND.code()).s3();
        s3.createBucket(
                r -> r.bucket(NAME.value()).createBucketConfiguration(c -> c.locationConstraint(IRELAND.code())));
        assertThat(scout.bucket(NAME)).isEqualTo(new BucketAnswer.Yours(""));

        s3.putBucketTagging(r -> r.bucket(NAME.value())
                .tagging(all -> all.tagSet(tag -> tag.key(Marks.STACK).value("titus-lab"))));

        assertThat(scout.bucket(NAME)).isEqualTo(new BucketAnswer.Yours("titus-lab"));
    }

    @Test
    void somebodyElsesBucketIsTakenWhereverItLies() {
        rehearsal.circumstances.foreignBucket(NAME.value(), "eu-west-1").foreignBucket("far", "us-east-1");

        assertThat(scout.bucket(NAME)).isEqualTo(new BucketAnswer.Taken());
        assertThat(scout.bucket(BucketName.of("far"))).isEqualTo(new BucketAnswer.Taken());
    }

    @Test
    void aFaultOfTheServerTellsNothing() {
        rehearsal.switchboard.always("HeadBucket", new Fault.FailBefore());

        assertThat(scout.bucket(NAME)).isInstanceOf(BucketAnswer.Unknown.class);
    }

    @Test
    void thePolicyToAskForAllowsEveryNeededActionInThisAccountOnly() {
        assertThat(scout.policy())
                .contains("\"ec2:RunInstances\"", "\"iam:PassRole\"", "\"s3:CreateBucket\"")
                .contains("arn:aws:iam::" + RehearsalCloud.ACCOUNT + ":role/*")
                .doesNotContain("iam:*");
    }

    @Test
    void theRoomForMachinesIsTheQuotaAndWhatRuns() {
        rehearsal.circumstances.quota(Quota.STANDARD_VCPUS, 32);

        assertThat(scout.vcpus())
                .hasValueSatisfying(room -> assertThat(room).isEqualTo(new VcpuRoom(32, 0, room.page())))
                .hasValueSatisfying(room -> assertThat(room.page()).contains("L-1216C47A"));
    }

    @Test
    void anAccountThatDoesNotTellItsQuotaIsLeftInPeace() {
        rehearsal.switchboard.always("GetServiceQuota", new Fault.FailBefore());

        assertThat(scout.vcpus()).isEmpty();
    }
}
