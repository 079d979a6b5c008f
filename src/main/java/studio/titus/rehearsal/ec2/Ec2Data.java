package studio.titus.rehearsal.ec2;

import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InternetGateway;
import software.amazon.awssdk.services.ec2.model.KeyPairInfo;
import software.amazon.awssdk.services.ec2.model.LaunchTemplate;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.ec2.model.Vpc;
import studio.titus.rehearsal.wire.World;

/** All that EC2 keeps for one region. */
final class Ec2Data {

    final World world;
    final Place place;
    final String account;
    final TagBook tags;
    final ClientTokens tokens;
    final Table<Vpc> vpcs;
    final Table<Subnet> subnets;
    final Table<InternetGateway> internetGateways;
    final Table<Address> addresses;
    final Table<NatGateway> natGateways;
    final Table<RouteTable> routeTables;
    final Table<SecurityGroup> groups;
    final Table<SecurityGroupRule> rules;
    final Table<KeyPairInfo> keyPairs;
    final Table<Instance> instances;
    final Table<Volume> volumes;
    final Table<LaunchTemplate> launchTemplates;
    final Table<NetworkInterface> networkInterfaces;
    final Table<Image> images;

    Ec2Data(World world, Place place, String account) {
        this.world = world;
        this.place = place;
        this.account = account;
        this.tags = new TagBook(world);
        this.tokens = new ClientTokens(world);
        this.vpcs = table(NetworkKinds.VPC);
        this.subnets = table(NetworkKinds.SUBNET);
        this.internetGateways = table(NetworkKinds.INTERNET_GATEWAY);
        this.addresses = table(NetworkKinds.ADDRESS);
        this.natGateways = table(NetworkKinds.NAT_GATEWAY);
        this.routeTables = table(NetworkKinds.ROUTE_TABLE);
        this.groups = table(NetworkKinds.SECURITY_GROUP);
        this.rules = table(NetworkKinds.SECURITY_GROUP_RULE);
        this.keyPairs = table(MachineKinds.KEY_PAIR);
        this.instances = table(MachineKinds.INSTANCE);
        this.volumes = table(MachineKinds.VOLUME);
        this.launchTemplates = table(MachineKinds.LAUNCH_TEMPLATE);
        this.networkInterfaces = table(NetworkKinds.NETWORK_INTERFACE);
        this.images = table(MachineKinds.IMAGE);
    }

    private <T> Table<T> table(Kind<T> kind) {
        return new Table<>(kind, world, tags);
    }

    /** The ARN of one of the region's EC2 resources, for example {@code security-group/sg-1}. */
    String arn(String resource) {
        return "arn:aws:ec2:" + place.region() + ":" + account + ":" + resource;
    }
}
