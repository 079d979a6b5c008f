package studio.titus.rehearsal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.freetier.FreeTierClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.sts.StsClient;
import studio.titus.aws.AwsClients;
import studio.titus.rehearsal.account.FreeTier;
import studio.titus.rehearsal.account.Quotas;
import studio.titus.rehearsal.account.Sts;
import studio.titus.rehearsal.autoscaling.AutoScaling;
import studio.titus.rehearsal.container.AwsAccess;
import studio.titus.rehearsal.control.AwsService;
import studio.titus.rehearsal.control.Circumstances;
import studio.titus.rehearsal.control.Mishaps;
import studio.titus.rehearsal.control.RehearsalTimes;
import studio.titus.rehearsal.control.Switchboard;
import studio.titus.rehearsal.ec2.Ec2Region;
import studio.titus.rehearsal.ec2.Machine;
import studio.titus.rehearsal.ec2.ProfileSource;
import studio.titus.rehearsal.iam.Iam;
import studio.titus.rehearsal.s3.S3;
import studio.titus.rehearsal.wire.ClientProxy;
import studio.titus.rehearsal.wire.Dice;
import studio.titus.rehearsal.wire.FrontDoor;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.World;

/**
 * An AWS account that exists only in this process. Its clients answer as AWS's would, may be used from many threads,
 * and share one state; time passes as the given clock says, without threads of its own.
 */
public final class RehearsalCloud {

    /** The account all calls belong to. */
    public static final String ACCOUNT = "123456789012";

    /** The region of {@link #ec2()} and its like. */
    public static final String HOME_REGION = "eu-west-1";

    private final Circumstances circumstances = new Circumstances();
    private final Mishaps mishaps = new Mishaps();
    private final World world;
    private final FrontDoor door;
    private final Iam iam;
    private final S3 s3;
    private final Map<String, AwsClients> regions = new ConcurrentHashMap<>();
    private final Map<String, Ec2Region> computers = new ConcurrentHashMap<>();

    /**
     * An empty account.
     *
     * @param clock the time in the cloud
     * @param times how long things take, in the clock's time
     * @param switchboard what goes wrong, and what was called
     * @param random where ids and delays come from; the same seed gives the same
     */
    public RehearsalCloud(InstantSource clock, RehearsalTimes times, Switchboard switchboard, RandomGenerator random) {
        this.world = new World(clock, times, circumstances, new Dice(random));
        this.door = new FrontDoor(world, switchboard);
        this.iam = new Iam(world, ACCOUNT, "rehearsal");
        this.s3 = new S3(world);
        Ec2Region.names().forEach(region -> regions.put(region, open(region)));
    }

    private AwsClients open(String region) {
        var ec2 = new Ec2Region(world, region, ACCOUNT, profiles());
        computers.put(region, ec2);
        var autoScaling = new AutoScaling(world, ec2, region, ACCOUNT, iam::autoScalingRole);
        return new AwsClients(
                client(Ec2Client.class, AwsService.EC2, ec2.operations()),
                client(IamClient.class, AwsService.IAM, iam.operations()),
                client(AutoScalingClient.class, AwsService.AUTO_SCALING, autoScaling.operations()),
                client(S3Client.class, AwsService.S3, s3.operations(region)),
                client(StsClient.class, AwsService.STS, new Sts(world, ACCOUNT).operations()),
                client(ServiceQuotasClient.class, AwsService.SERVICE_QUOTAS, new Quotas(world).operations()),
                client(FreeTierClient.class, AwsService.FREE_TIER, new FreeTier(world, ACCOUNT).operations()));
    }

    private ProfileSource profiles() {
        return name -> iam.profileSeenByEc2(name)
                .map(profile -> new ProfileSource.Profile(
                        profile.arn(),
                        profile.instanceProfileId(),
                        !profile.roles().isEmpty()));
    }

    private <C extends SdkClient> C client(Class<C> type, AwsService service, Operations operations) {
        return ClientProxy.of(type, service, operations, door);
    }

    /** The machines of all instances that run now, in every region. */
    public List<Machine> machines() {
        return computers.values().stream()
                .flatMap(ec2 -> ec2.machines().stream())
                .toList();
    }

    /** What security groups of a region let in. */
    public List<Machine.Door> doors(String region, Set<String> groups) {
        return Optional.ofNullable(computers.get(region))
                .map(ec2 -> ec2.doors(groups))
                .orElse(List.of());
    }

    /** AWS as programs on a machine find it, and those in its containers. */
    public AwsAccess access(Machine machine) {
        return new MachineAccess(world, iam, s3, machine, this::machines);
    }

    /** What is wrong with the nodes; may be changed at any time. */
    public Mishaps mishaps() {
        return mishaps;
    }

    /** The time in the cloud. */
    public Instant time() {
        return world.clockTime();
    }

    /** What the account is like; may be changed at any time. */
    public Circumstances circumstances() {
        return circumstances;
    }

    /** The regions there are, for example {@code eu-west-1}, by name. */
    public static List<String> regions() {
        return Ec2Region.names();
    }

    /** The clients of the home region. Closing them closes nothing. */
    public AwsClients clients() {
        return clients(HOME_REGION);
    }

    /**
     * The clients of a region. Closing them closes nothing.
     *
     * @param region one of {@link #regions()}
     * @throws IllegalArgumentException if there is no such region
     */
    public AwsClients clients(String region) {
        AwsClients clients = regions.get(region);
        if (clients == null) {
            throw new IllegalArgumentException("The rehearsal has no region " + region);
        }
        return clients;
    }

    /** EC2 of the home region. */
    public Ec2Client ec2() {
        return clients().ec2();
    }

    /** IAM. */
    public IamClient iam() {
        return clients().iam();
    }

    /** Auto Scaling of the home region. */
    public AutoScalingClient autoscaling() {
        return clients().autoscaling();
    }

    /** S3 at the home region's endpoint. */
    public S3Client s3() {
        return clients().s3();
    }

    /** The security token service. */
    public StsClient sts() {
        return clients().sts();
    }

    /** Service Quotas. */
    public ServiceQuotasClient quotas() {
        return clients().quotas();
    }

    /** The free tier service. */
    public FreeTierClient freeTier() {
        return clients().freeTier();
    }
}
