package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.autoscaling.model.Filter;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import studio.titus.engine.CloudException;
import studio.titus.engine.Marks;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;

/**
 * Finds what is left of a stack of which neither settings nor network are left, so that nobody knows its names: everything that is named
 * alike is asked for its marks.
 */
final class ForgottenSweep {

    private final Ec2Client ec2;
    private final IamClient iam;
    private final AutoScalingClient scaling;
    private final S3Client s3;
    private final Handlers handlers;
    private final StackMark mark;

    ForgottenSweep(
            Ec2Client ec2, IamClient iam, AutoScalingClient scaling, S3Client s3, Handlers handlers, StackMark mark) {
        this.ec2 = ec2;
        this.iam = iam;
        this.scaling = scaling;
        this.s3 = s3;
        this.handlers = handlers;
        this.mark = mark;
    }

    List<Supplier<Sightings>> tasks() {
        return List.of(this::keyPairs, this::templates, this::groups, this::roles, this::profiles, this::buckets);
    }

    private Sightings keyPairs() {
        return Sightings.of(KeyPairHandler.where(ec2, List.of(mark.filter())).stream()
                .filter(key -> mark.on(Tags.map(key.tags()), Addresses.KEY_PAIR))
                .map(key -> KeyPairHandler.read(Addresses.KEY_PAIR, key))
                .toList());
    }

    private Sightings templates() {
        var reply =
                call("ec2:DescribeLaunchTemplates", () -> ec2.describeLaunchTemplates(r -> r.filters(mark.filter())));
        return Sightings.of(reply.launchTemplates().stream()
                .filter(template -> mark.on(Tags.map(template.tags()), Addresses.AGENT_TEMPLATE))
                .map(template -> handlers.launchTemplate.complete(Addresses.AGENT_TEMPLATE, template))
                .toList());
    }

    private Sightings groups() {
        var marked = Filter.builder()
                .name("tag:" + Marks.STACK)
                .values(mark.stack().value())
                .build();
        var reply = call(
                "autoscaling:DescribeAutoScalingGroups",
                () -> scaling.describeAutoScalingGroups(r -> r.filters(marked)));
        return Sightings.of(reply.autoScalingGroups().stream()
                .map(group -> ScalingReading.live(Addresses.AGENT_GROUP, group))
                .toList());
    }

    private Sightings roles() {
        var named = call(
                "iam:ListRoles",
                () -> iam.listRolesPaginator().roles().stream()
                        .map(Role::roleName)
                        .toList());
        var found = new ArrayList<Live>();
        for (var address : StackMark.addresses(Kind.ROLE)) {
            ending(named, address)
                    .flatMap(name -> unlessDenied(() -> handlers.role.get(name)).stream())
                    .flatMap(Optional::stream)
                    .filter(role -> mark.on(RoleHandler.tags(role.tags()), address))
                    .forEach(role -> found.addAll(withPolicy(handlers.role.read(address, role))));
        }
        return Sightings.of(found);
    }

    private List<Live> withPolicy(Live role) {
        return Stream.concat(Stream.of(role), handlers.rolePolicy.ofRole(role).stream())
                .toList();
    }

    private Sightings profiles() {
        var address = Addresses.PROFILE;
        var named = call(
                "iam:ListInstanceProfiles",
                () -> iam.listInstanceProfilesPaginator().instanceProfiles().stream()
                        .map(InstanceProfile::instanceProfileName)
                        .toList());
        return Sightings.of(ending(named, address)
                .flatMap(name -> unlessDenied(() -> handlers.instanceProfile.get(name)).stream())
                .flatMap(Optional::stream)
                .filter(profile -> mark.on(RoleHandler.tags(profile.tags()), address))
                .map(profile -> InstanceProfileHandler.read(address, profile))
                .toList());
    }

    /** Only a prefix may stand before the original's name. */
    private static Stream<String> ending(List<String> names, Address address) {
        return names.stream().filter(name -> name.endsWith(address.name()));
    }

    private Sightings buckets() {
        var names = call(
                "s3:ListAllMyBuckets",
                () -> s3.listBucketsPaginator().buckets().stream()
                        .map(Bucket::name)
                        .toList());
        var found = SideBySide.all(names.stream().map(this::ours).toList());
        return Sightings.of(found.stream().flatMap(Optional::stream).toList());
    }

    private Supplier<Optional<Live>> ours(String name) {
        return () -> unlessDenied(() -> handlers.buckets.sight(name))
                .flatMap(sight -> sight instanceof BucketSight.Own own ? Optional.of(own) : Optional.empty())
                .filter(own -> mark.on(own.tags(), Addresses.BUCKET))
                .map(own -> handlers.bucket.read(Addresses.BUCKET, name, own));
    }

    /** Of all that is named alike, what we may not look at is somebody else's. */
    private static <T> Optional<T> unlessDenied(Supplier<T> look) {
        try {
            return Optional.of(look.get());
        } catch (CloudException e) {
            if (e.problem().code().startsWith("aws.denied")) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
