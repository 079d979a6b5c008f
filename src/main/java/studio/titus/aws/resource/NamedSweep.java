package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ec2.Ec2Client;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Inventory.Conflict;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;

/** Looks at the names that are unique in an account or region: ours are found there, and what is in the way. */
final class NamedSweep {

    private final Ec2Client ec2;
    private final Handlers handlers;
    private final StackMark mark;
    private final Names names;

    NamedSweep(Ec2Client ec2, Handlers handlers, StackMark mark, Names names) {
        this.ec2 = ec2;
        this.handlers = handlers;
        this.mark = mark;
        this.names = names;
    }

    /** One task for each name but the bucket's. */
    List<Supplier<Sightings>> prefixed() {
        var tasks =
                new ArrayList<Supplier<Sightings>>(List.of(this::keyPair, this::profile, this::template, this::group));
        StackMark.addresses(Kind.ROLE).forEach(address -> tasks.add(() -> role(address)));
        return tasks;
    }

    private Sightings keyPair() {
        var address = Addresses.KEY_PAIR;
        var named = Ours.filter("key-name", names.of(address));
        return KeyPairHandler.where(ec2, List.of(named)).stream()
                .findFirst()
                .map(key -> sort(address, key.keyName(), Tags.map(key.tags()), () -> KeyPairHandler.read(address, key)))
                .orElse(Sightings.NONE);
    }

    private Sightings profile() {
        var address = Addresses.PROFILE;
        var name = names.of(address);
        return handlers.instanceProfile
                .get(name)
                .map(profile -> sort(
                        address,
                        name,
                        RoleHandler.tags(profile.tags()),
                        () -> InstanceProfileHandler.read(address, profile)))
                .orElse(Sightings.NONE);
    }

    private Sightings template() {
        var address = Addresses.AGENT_TEMPLATE;
        var name = names.of(address);
        var named = Ours.filter("launch-template-name", name);
        var reply = call("ec2:DescribeLaunchTemplates", () -> ec2.describeLaunchTemplates(r -> r.filters(named)));
        return reply.launchTemplates().stream()
                .findFirst()
                .map(template -> sort(
                        address,
                        name,
                        Tags.map(template.tags()),
                        () -> handlers.launchTemplate.complete(address, template)))
                .orElse(Sightings.NONE);
    }

    private Sightings group() {
        var address = Addresses.AGENT_GROUP;
        var name = names.of(address);
        return handlers.autoScalingGroup
                .describe(name)
                .map(group ->
                        sort(address, name, ScalingReading.tags(group), () -> ScalingReading.live(address, group)))
                .orElse(Sightings.NONE);
    }

    private Sightings role(Address address) {
        var name = names.of(address);
        return handlers.role
                .get(name)
                .map(role ->
                        sort(address, name, RoleHandler.tags(role.tags()), () -> handlers.role.read(address, role)))
                .map(this::withPolicies)
                .orElse(Sightings.NONE);
    }

    private Sightings withPolicies(Sightings found) {
        var all = new ArrayList<>(found.lives());
        found.lives().forEach(role -> handlers.rolePolicy.ofRole(role).ifPresent(all::add));
        return new Sightings(all, List.of(), found.conflicts());
    }

    /** The bucket's name, if it is known. */
    Sightings bucket() {
        if (names.bucket().isEmpty()) {
            return Sightings.NONE;
        }
        return switch (handlers.buckets.sight(names.bucket())) {
            case BucketSight.Free _ -> Sightings.NONE;
            case BucketSight.OutOfReach(var what) -> conflict(Addresses.BUCKET, names.bucket(), what);
            case BucketSight.Own own -> own(own);
        };
    }

    private Sightings own(BucketSight.Own own) {
        boolean ours =
                mark.on(own.tags(), Addresses.BUCKET) || noted() && handlers.bucket.adoptable(names.bucket(), own);
        return ours
                ? Sightings.of(List.of(handlers.bucket.read(Addresses.BUCKET, names.bucket(), own)))
                : conflict(Addresses.BUCKET, names.bucket(), StackMark.owner(own.tags()));
    }

    /** Whether the stack's network bears this bucket's name. */
    private boolean noted() {
        var note = Ours.filter("tag:" + Blueprint.BUCKET_MARK, names.bucket());
        return !call("ec2:DescribeVpcs", () -> ec2.describeVpcs(r -> r.filters(mark.filter(), note)))
                .vpcs()
                .isEmpty();
    }

    private Sightings sort(Address address, String id, Map<String, String> tags, Supplier<Live> reading) {
        return mark.on(tags, address)
                ? Sightings.of(List.of(reading.get()))
                : conflict(address, id, StackMark.owner(tags));
    }

    /** Under names that nobody asks for any more, other people's things are in nobody's way. */
    private Sightings conflict(Address address, String id, String owner) {
        return names.wanted() ? Sightings.of(new Conflict(address, id, owner)) : Sightings.NONE;
    }
}
