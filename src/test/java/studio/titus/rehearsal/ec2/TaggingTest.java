package studio.titus.rehearsal.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static studio.titus.rehearsal.CloudFixture.filter;
import static studio.titus.rehearsal.Refusal.codeOf;

import org.junit.jupiter.api.Test;
import studio.titus.rehearsal.CloudFixture;

class TaggingTest {

    private final CloudFixture aws = CloudFixture.instant();

    @Test
    void tagsArePutReplacedListedAndTakenOff() {
        String vpc = aws.vpc();
        String address = aws.address();
        aws.ec2.createTags(request -> request.resources(vpc, address)
                .tags(tag -> tag.key("titus-studio:stack").value("old")));
        aws.ec2.createTags(request ->
                request.resources(vpc).tags(tag -> tag.key("titus-studio:stack").value("new")));

        assertThat(aws.ec2
                        .describeTags(request -> request.filters(filter("key", "titus-studio:stack")))
                        .tags())
                .extracting("resourceId", "value")
                .containsExactlyInAnyOrder(tuple(vpc, "new"), tuple(address, "old"));

        aws.ec2.deleteTags(request ->
                request.resources(vpc).tags(tag -> tag.key("titus-studio:stack").value("other")));
        assertThat(aws.ec2.describeVpcs().vpcs().getFirst().tags()).hasSize(1);
        aws.ec2.deleteTags(request -> request.resources(vpc).tags(tag -> tag.key("titus-studio:stack")));
        assertThat(aws.ec2.describeVpcs().vpcs().getFirst().tags()).isEmpty();
    }

    @Test
    void unknownResourcesAndReservedKeysAreRefused() {
        String vpc = aws.vpc();

        assertThat(codeOf(() -> aws.ec2.createTags(request ->
                        request.resources("vpc-none").tags(tag -> tag.key("k").value("v")))))
                .isEqualTo("InvalidID");
        assertThat(codeOf(() -> aws.ec2.createTags(request ->
                        request.resources(vpc).tags(tag -> tag.key("aws:k").value("v")))))
                .isEqualTo("InvalidParameterValue");
    }

    @Test
    void tagsGoWithTheirResource() {
        String vpc = aws.vpc();
        aws.ec2.createTags(
                request -> request.resources(vpc).tags(tag -> tag.key("k").value("v")));

        aws.ec2.deleteVpc(request -> request.vpcId(vpc));

        assertThat(aws.ec2.describeTags().tags()).isEmpty();
    }
}
