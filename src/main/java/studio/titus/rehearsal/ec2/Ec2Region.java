package studio.titus.rehearsal.ec2;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateVersion;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Tag;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.World;

/** EC2 of one region: puts its parts together and lends instances to Auto Scaling. */
public final class Ec2Region {

    private final Ec2Data data;
    private final Operations operations = new Operations();
    private final NetworkInterfaces cards;
    private final InstanceLife life;
    private final LaunchTemplates templates;
    private final LaunchDesk desk;
    private final Launches launches;
    private final HostKeys hostKeys = new HostKeys();
    private final Machines machines;

    /**
     * An empty region.
     *
     * @param region one of {@link #names()}
     * @param account the account's twelve digits
     * @param profiles what EC2 sees of IAM
     */
    public Ec2Region(World world, String region, String account, ProfileSource profiles) {
        var place = Place.named(region).orElseThrow(() -> new IllegalArgumentException("no such region: " + region));
        this.data = new Ec2Data(world, place, account);
        var addresses = new PrivateAddresses(data);
        this.cards = new NetworkInterfaces(data, addresses);
        this.life = new InstanceLife(data, cards);
        var keyPairs = new KeyPairs(data);
        this.templates = new LaunchTemplates(data, new TemplateVersions(data));
        var room = new LaunchRoom(data);
        this.desk = new LaunchDesk(data, keyPairs, templates, cards, profiles, room);
        var volumes = new Volumes(data);
        this.launches = new Launches(data, desk, room, cards, life, volumes);
        this.machines = new Machines(data, life, launches, hostKeys);
        keyPairs.register(operations);
        templates.register(operations);
        volumes.register(operations);
        registerNetwork(addresses);
        new TitusInterfaces(data, cards);
        registerInstances();
    }

    private void registerNetwork(PrivateAddresses addresses) {
        var rules = new GroupRules(data);
        var groups = new SecurityGroups(data, rules);
        var routes = new Routes(data);
        var links = new RouteTableLinks(data);
        var routeTables = new RouteTables(data, routes, links);
        new Vpcs(data, routeTables, groups).register(operations);
        new Subnets(data, addresses, links).register(operations);
        new InternetGateways(data).register(operations);
        new Addresses(data).register(operations);
        new NatGateways(data, cards, new NatLife(data)).register(operations);
        new OtherNetworks().register(operations);
        routes.register(operations);
        routeTables.register(operations);
        groups.register(operations);
        new GroupRuleCalls(data, rules).register(operations);
        new NetworkInterfaceCalls(data, cards).register(operations);
    }

    private void registerInstances() {
        var attributes = new InstanceAttributes(data, launches, cards, new Consoles(life, hostKeys, data.world));
        attributes.register(operations);
        new Instances(data, launches, life, attributes).register(operations);
        var images = new Images(data);
        images.stock();
        images.register(operations);
        new RegionFacts(data).register(operations);
        new AccountSettings(data).register(operations);
        new Tagging(data).register(operations);
    }

    /** The names of all regions there are. */
    public static List<String> names() {
        return Place.everywhere().map(Place::region).sorted().toList();
    }

    /** What EC2 answers. */
    public Operations operations() {
        return operations;
    }

    /**
     * Launches one instance by a template, with EC2's own refusals.
     *
     * @param at when, now or a little before
     * @return its id
     */
    public String launch(String templateId, String version, String subnetId, Instant at) {
        return launches.launch(byTemplate(templateId, version, subnetId), at).getFirst();
    }

    /** Checks a launch by template without carrying it out, with EC2's own refusals. */
    public void check(String templateId, String version, String subnetId) {
        desk.check(byTemplate(templateId, version, subnetId));
    }

    /** The id and number of a template's version, with EC2's own refusals. */
    public LaunchTemplateVersion templateVersion(@Nullable String id, @Nullable String name, @Nullable String version) {
        return templates.version(id, name, version);
    }

    private RunInstancesRequest byTemplate(String templateId, String version, String subnetId) {
        var request = desk.withTemplate(RunInstancesRequest.builder()
                .launchTemplate(
                        template -> template.launchTemplateId(templateId).version(version))
                .maxCount(1)
                .minCount(1)
                .build());
        var card = LaunchSpec.card(request);
        return card == null
                ? request.toBuilder().subnetId(subnetId).build()
                : request.toBuilder()
                        .networkInterfaces(card.toBuilder().subnetId(subnetId).build())
                        .build();
    }

    /** The machines of all instances that run now. */
    public List<Machine> machines() {
        return data.world.look(machines::running);
    }

    /** What security groups let in. */
    public List<Machine.Door> doors(Set<String> groups) {
        return data.world.look(() -> machines.doors(groups));
    }

    /** The instance of this id, unless it is long gone. */
    public Optional<Instance> instance(String id) {
        return data.instances.find(id);
    }

    /** When an instance terminated, if it has. */
    public Optional<Instant> terminatedAt(String id) {
        return life.terminatedAt(id);
    }

    /** Ends an instance at {@code at}. */
    public void terminate(String id, Instant at) {
        data.instances
                .find(id)
                .ifPresent(instance -> life.end(instance, at, "User initiated by Auto Scaling (" + at + ")"));
    }

    /** Sets tags on a resource, those reserved to AWS included. */
    public void tag(String id, List<Tag> tags) {
        data.tags.put(id, tags);
    }

    /** The zone a subnet lies in, for example {@code eu-west-1a}. */
    public Optional<String> zoneOf(String subnetId) {
        return data.subnets.find(subnetId).map(Subnet::availabilityZone);
    }
}
