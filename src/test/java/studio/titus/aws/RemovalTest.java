package studio.titus.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Live;
import studio.titus.testing.Samples;

/** What stands in the way of removing, and what is removed besides. */
class RemovalTest {

    private static final StackSettings SETTINGS = Samples.settings();

    private final Lab lab = new Lab();

    @Test
    void aWholeStackGoesWithoutATrace() {
        lab.apply(SETTINGS);

        var outcome = lab.destroy(true);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.summary().delete()).isEqualTo(38);
        assertThat(lab.aws.ec2().describeVpcs().vpcs()).isEmpty();
        assertThat(lab.aws.iam().listRoles().roles())
                .noneMatch(role -> role.roleName().startsWith("titus"));
    }

    @Test
    void removingTwiceIsSuccess() {
        var present = lab.apply(SETTINGS).present();
        lab.destroy(true);

        present.values().forEach(lab::delete);

        assertThat(lab.forgotten().isEmpty()).isTrue();
    }

    @Test
    void aForeignInterfaceInASubnetIsNamed() {
        var subnet = lab.create(SETTINGS, Addresses.PUBLIC_SUBNET, vpc());
        var id = lab.aws
                .ec2()
                .createNetworkInterface(r -> r.subnetId(subnet.id()).description("somebody's"))
                .networkInterface()
                .networkInterfaceId();

        var blocked = blocked(subnet);

        assertThat(blocked.problem().what()).contains(subnet.id(), id, "\"somebody's\"", "available");
    }

    @Test
    void anInterfaceThatTitusLeftGoesWithItsSubnet() {
        var subnet = lab.create(SETTINGS, Addresses.PUBLIC_SUBNET, vpc());
        lab.aws.ec2().createNetworkInterface(r -> r.subnetId(subnet.id()).description("titus-managed"));

        lab.delete(subnet);

        assertThat(lab.look(subnet)).isEmpty();
        assertThat(lab.notes).singleElement().asString().contains("that Titus left");
    }

    @Test
    void interfacesOfAgentsGoWithTheStack() {
        lab.aws.circumstances().titusInterfaces(true);
        lab.apply(SETTINGS);

        assertThat(lab.destroy(true).failures()).isEmpty();
        assertThat(lab.aws.ec2().describeNetworkInterfaces().networkInterfaces())
                .isEmpty();
    }

    @Test
    void aGroupGoesWithRulesThatSomebodyAddedAndNamesTheGroupThatNamesIt() {
        var network = vpc();
        var group = lab.create(SETTINGS, Addresses.MAIN_GROUP, network);
        var other = lab.aws
                .ec2()
                .createSecurityGroup(r -> r.vpcId(network.get("aws_vpc.titus.id"))
                        .groupName("theirs")
                        .description("theirs"))
                .groupId();
        allow(group.id(), group.id());
        allow(other, group.id());

        assertThat(blocked(group).problem().what()).contains("a rule of security group " + other + " (theirs)");
        lab.aws.ec2().deleteSecurityGroup(r -> r.groupId(other));
        lab.delete(group);
        assertThat(lab.look(group)).isEmpty();
    }

    private void allow(String group, String source) {
        lab.aws
                .ec2()
                .authorizeSecurityGroupIngress(r -> r.groupId(group)
                        .ipPermissions(p ->
                                p.ipProtocol("tcp").fromPort(1).toPort(2).userIdGroupPairs(u -> u.groupId(source))));
    }

    @Test
    void aNetworkNamesWhatSomebodyElsePutIntoIt() {
        var network = vpc();
        var id = network.get("aws_vpc.titus.id");
        var subnet = lab.aws
                .ec2()
                .createSubnet(r -> r.vpcId(id).cidrBlock("30.0.9.0/24"))
                .subnet()
                .subnetId();

        var vpc = lab.forgotten().find(Addresses.VPC).orElseThrow();

        assertThat(blocked(vpc).problem().what()).contains("subnet " + subnet);
    }

    @Test
    void theOriginalMainTableComesBack() {
        var present = lab.apply(SETTINGS);
        var association = present.find(Addresses.MAIN_ASSOCIATION).orElseThrow();

        lab.delete(association);

        assertThat(lab.look(association)).isEmpty();
        assertThat(lab.plan(SETTINGS).summary().create()).isEqualTo(1);
    }

    @Test
    void aLostOriginalMainTableIsSubstituted() {
        var present = lab.apply(SETTINGS);
        var vpc = present.find(Addresses.VPC).orElseThrow().id();
        lab.aws.ec2().describeRouteTables().routeTables().stream()
                .filter(table -> table.vpcId().equals(vpc) && table.tags().isEmpty())
                .forEach(table -> lab.aws.ec2().deleteRouteTable(r -> r.routeTableId(table.routeTableId())));

        assertThat(lab.destroy(true).failures()).isEmpty();
        assertThat(lab.aws.ec2().describeVpcs().vpcs()).isEmpty();
    }

    @Test
    void aBucketIsEmptiedOfAllVersionsOnlyWhenAllowed() {
        var bucket = lab.create(SETTINGS, Addresses.BUCKET, vpc());
        var s3 = lab.aws.s3();
        s3.putBucketVersioning(
                r -> r.bucket(bucket.id()).versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
        s3.putObject(r -> r.bucket(bucket.id()).key("a"), RequestBody.fromString("1"));
        s3.putObject(r -> r.bucket(bucket.id()).key("a"), RequestBody.fromString("2"));
        s3.deleteObject(r -> r.bucket(bucket.id()).key("a"));
        s3.createMultipartUpload(r -> r.bucket(bucket.id()).key("b"));

        var kept = catchThrowableOfType(CloudException.class, () -> lab.delete(bucket));

        assertThat(kept.reaction()).isEqualTo(Reaction.KEPT);
        assertThat(kept.problem().text()).contains("kept", "3 object versions");
        assertThat(lab.destroy(true).failures()).isEmpty();
        assertThat(s3.listBuckets().buckets()).isEmpty();
    }

    @Test
    void aRoleGoesWithWhatSomebodyPutIntoIt() {
        var role = lab.create(SETTINGS, Addresses.MASTER_ROLE, vpc());
        lab.aws
                .iam()
                .putRolePolicy(r -> r.roleName(role.id()).policyName("extra").policyDocument(Texts.EVERYTHING));
        lab.aws.iam().createInstanceProfile(r -> r.instanceProfileName("theirs"));
        lab.aws
                .iam()
                .addRoleToInstanceProfile(r -> r.instanceProfileName("theirs").roleName(role.id()));

        lab.delete(role);

        assertThat(lab.look(role)).isEmpty();
    }

    @Test
    void aProtectedMachineSaysWhatToSwitchOff() {
        lab.apply(SETTINGS);
        var bastion = lab.forgotten().find(Addresses.BASTION).orElseThrow();
        lab.switchboard.always(
                "TerminateInstances",
                new studio.titus.rehearsal.control.Fault.Refuse(
                        "OperationNotPermitted", "The instance may not be terminated", 400));

        var refused = catchThrowableOfType(CloudException.class, () -> lab.delete(bastion));

        assertThat(refused.problem().text()).contains("termination protection");
    }

    private java.util.Map<String, String> vpc() {
        var vpc = lab.create(SETTINGS, Addresses.VPC, java.util.Map.of());
        return java.util.Map.of(new Address("aws_vpc.titus").value() + ".id", vpc.id());
    }

    private CloudException blocked(Live live) {
        var blocked = catchThrowableOfType(CloudException.class, () -> lab.delete(live));
        assertThat(blocked.reaction()).isEqualTo(Reaction.BUSY);
        return blocked;
    }
}
