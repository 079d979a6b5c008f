package studio.titus.rehearsal;

import java.time.Duration;
import java.util.SplittableRandom;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import studio.titus.rehearsal.control.Circumstances;
import studio.titus.rehearsal.control.RehearsalTimes;
import studio.titus.rehearsal.control.Switchboard;

/** A rehearsal cloud with its clock, and short ways to make what most tests need. */
public final class CloudFixture {

    /** An Ed25519 public key made for these tests; nobody has the private half. */
    public static final String PUBLIC_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHUsKZsYeyRGFUVJXbYLrMkBkkF5gCJSmy3YDp4h6gHk test";

    /** What EC2 may assume. */
    public static final String EC2_TRUST = """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},\
        "Action":"sts:AssumeRole"}]}\
        """;

    public final SettableClock clock = new SettableClock();
    public final Switchboard switchboard = new Switchboard();
    public final RehearsalCloud cloud;
    public final Ec2Client ec2;
    public final IamClient iam;
    public final AutoScalingClient scaling;
    public final S3Client s3;
    public final Circumstances circumstances;

    /** A cloud in which things take {@code times}. */
    public CloudFixture(RehearsalTimes times) {
        cloud = new RehearsalCloud(clock, times, switchboard, new SplittableRandom(7));
        ec2 = cloud.ec2();
        iam = cloud.iam();
        scaling = cloud.autoscaling();
        s3 = cloud.s3();
        circumstances = cloud.circumstances();
    }

    /** A cloud in which everything happens at once. */
    public static CloudFixture instant() {
        return new CloudFixture(RehearsalTimes.instant());
    }

    /** A cloud with the times of AWS. */
    public static CloudFixture withAwsTimes() {
        return new CloudFixture(RehearsalTimes.aws());
    }

    /** A cloud with the times of AWS, whose Describe calls show everything at once. */
    public static CloudFixture withAwsTimesAndNoReadLag() {
        var aws = RehearsalTimes.aws();
        return new CloudFixture(new RehearsalTimes(
                aws.natUp(),
                aws.natDown(),
                aws.instanceUp(),
                aws.instanceDown(),
                aws.inService(),
                aws.groupDelete(),
                aws.healthCheck(),
                aws.profileLag(),
                aws.principalLag(),
                Duration.ZERO));
    }

    public String vpc() {
        return ec2.createVpc(vpc -> vpc.cidrBlock("30.0.0.0/16")).vpc().vpcId();
    }

    public String subnet(String vpcId, String cidr) {
        return ec2.createSubnet(subnet -> subnet.vpcId(vpcId).cidrBlock(cidr))
                .subnet()
                .subnetId();
    }

    public String attachedGateway(String vpcId) {
        String id = ec2.createInternetGateway(gateway -> {}).internetGateway().internetGatewayId();
        ec2.attachInternetGateway(attachment -> attachment.internetGatewayId(id).vpcId(vpcId));
        return id;
    }

    public String address() {
        return ec2.allocateAddress(address -> address.domain("vpc")).allocationId();
    }

    public String nat(String subnetId, String allocationId) {
        return ec2.createNatGateway(nat -> nat.subnetId(subnetId).allocationId(allocationId))
                .natGateway()
                .natGatewayId();
    }

    public String group(String vpcId, String name) {
        return ec2.createSecurityGroup(
                        group -> group.vpcId(vpcId).groupName(name).description(name))
                .groupId();
    }

    public void key(String name) {
        ec2.importKeyPair(key -> key.keyName(name).publicKeyMaterial(SdkBytes.fromUtf8String(PUBLIC_KEY)));
    }

    /** The newest xenial image of Canonical. */
    public Image xenial() {
        return ec2
                .describeImages(images -> images.owners("099720109477")
                        .includeDeprecated(true)
                        .filters(filter("name", "*ubuntu-xenial-16.04-amd64-server-*")))
                .images()
                .stream()
                .max((one, other) -> one.creationDate().compareTo(other.creationDate()))
                .orElseThrow();
    }

    /** Launches a t2.micro and returns its id. */
    public String instance(String subnetId) {
        String image = xenial().imageId();
        return ec2.runInstances(run -> run.imageId(image)
                        .instanceType("t2.micro")
                        .subnetId(subnetId)
                        .minCount(1)
                        .maxCount(1))
                .instances()
                .getFirst()
                .instanceId();
    }

    public Instance describe(String instanceId) {
        return ec2.describeInstances(instances -> instances.instanceIds(instanceId))
                .reservations()
                .getFirst()
                .instances()
                .getFirst();
    }

    public String stateOf(String instanceId) {
        return describe(instanceId).state().nameAsString();
    }

    /** A role EC2 may assume, in a profile of the same name. */
    public void profile(String name) {
        iam.createRole(role -> role.roleName(name).assumeRolePolicyDocument(EC2_TRUST));
        iam.createInstanceProfile(profile -> profile.instanceProfileName(name));
        iam.addRoleToInstanceProfile(
                addition -> addition.instanceProfileName(name).roleName(name));
    }

    public static Filter filter(String name, String... values) {
        return Filter.builder().name(name).values(values).build();
    }

    public static TagSpecification tags(ResourceType type, String key, String value) {
        return TagSpecification.builder()
                .resourceType(type)
                .tags(tag -> tag.key(key).value(value))
                .build();
    }
}
