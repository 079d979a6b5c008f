package studio.titus.rehearsal.autoscaling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.autoscaling.model.LaunchTemplateSpecification;
import software.amazon.awssdk.services.autoscaling.model.TagDescription;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.Tag;
import studio.titus.rehearsal.ec2.Ec2Region;
import studio.titus.rehearsal.wire.World;

/** Keeps each group's number of instances: launches, replaces, ends, and gives up groups that are to go. */
final class GroupKeeper {

    /** How often a group tries again at most, also when everything is to happen at once. */
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private final World world;
    private final Ec2Region ec2;
    private final Map<String, Group> groups;
    private final ActivityLog log;

    GroupKeeper(World world, Ec2Region ec2, Map<String, Group> groups, ActivityLog log) {
        this.world = world;
        this.ec2 = ec2;
        this.groups = groups;
        this.log = log;
        world.onSettle(() -> List.copyOf(groups.values()).forEach(this::settle));
    }

    /** Brings a group up to now. */
    void settle(Group group) {
        Deque<Instant> vacancies = buryTheDead(group);
        if (group.deletedAt().isPresent()) {
            giveUp(group);
        } else {
            launchMissing(group, vacancies);
            endSurplus(group);
        }
    }

    /** Takes out members that are gone and returns since when the group has known of each it did not end itself. */
    private Deque<Instant> buryTheDead(Group group) {
        Deque<Instant> vacancies = new ArrayDeque<>();
        for (Group.Member member : List.copyOf(group.members)) {
            var noticed = terminatedAt(member)
                    .map(at -> member.leaving() ? at : at.plus(world.times().healthCheck()));
            if (noticed.isPresent() && !world.now().isBefore(noticed.get())) {
                group.remove(member, noticed.get());
                if (!member.leaving()) {
                    vacancies.add(noticed.get());
                    log.replaced(group, member.instanceId(), noticed.get());
                }
            }
        }
        return vacancies;
    }

    /** When a member's instance ended; one that EC2 no longer lists counts as ended now. */
    private Optional<Instant> terminatedAt(Group.Member member) {
        return ec2.instance(member.instanceId()).isEmpty()
                ? Optional.of(world.now())
                : ec2.terminatedAt(member.instanceId());
    }

    private void giveUp(Group group) {
        group.deletedAt()
                .filter(at -> group.members.isEmpty())
                .map(at -> Collections.max(List.of(at, group.lastRemoval()))
                        .plus(world.times().groupDelete()))
                .filter(end -> !world.now().isBefore(end))
                .ifPresent(end -> groups.remove(group.name()));
    }

    private void launchMissing(Group group, Deque<Instant> vacancies) {
        while (group.staying() < group.settings().desiredCapacity()
                && !world.now().isBefore(group.nextLaunch())) {
            Instant at = vacancies.isEmpty() ? world.now() : vacancies.poll();
            launch(group, at);
        }
    }

    private void launch(Group group, Instant at) {
        try {
            var template = pinned(group);
            String id = ec2.launch(template.launchTemplateId(), template.version(), subnetFor(group), at);
            ec2.tag(id, tagsFor(group, template));
            group.members.add(new Group.Member(id, at, template, false));
            log.launched(group, id, at);
        } catch (Ec2Exception refusal) {
            var pause = world.times().healthCheck().compareTo(SHORTEST_PAUSE) < 0
                    ? SHORTEST_PAUSE
                    : world.times().healthCheck();
            group.pauseLaunches(world.now().plus(pause));
            log.failed(group, refusal.awsErrorDetails().errorMessage(), world.now());
        }
    }

    /** The group's template with the number its version stands for now. */
    private LaunchTemplateSpecification pinned(Group group) {
        var wanted = group.settings().launchTemplate();
        var version = ec2.templateVersion(wanted.launchTemplateId(), wanted.launchTemplateName(), wanted.version());
        return LaunchTemplateSpecification.builder()
                .launchTemplateId(version.launchTemplateId())
                .launchTemplateName(version.launchTemplateName())
                .version(version.versionNumber().toString())
                .build();
    }

    /** The subnet with the fewest members, as groups spread over their zones. */
    private String subnetFor(Group group) {
        return group.subnets().stream()
                .min((one, other) -> Long.compare(membersIn(group, one), membersIn(group, other)))
                .orElseThrow();
    }

    private long membersIn(Group group, String subnetId) {
        return group.members.stream()
                .flatMap(member -> ec2.instance(member.instanceId()).stream())
                .filter(instance -> subnetId.equals(instance.subnetId()))
                .count();
    }

    private List<Tag> tagsFor(Group group, LaunchTemplateSpecification template) {
        List<Tag> tags = new ArrayList<>();
        group.tags.values().stream()
                .filter(TagDescription::propagateAtLaunch)
                .forEach(tag -> tags.add(tag(tag.key(), tag.value())));
        tags.add(tag("aws:autoscaling:groupName", group.name()));
        tags.add(tag("aws:ec2launchtemplate:id", template.launchTemplateId()));
        tags.add(tag("aws:ec2launchtemplate:version", template.version()));
        return tags;
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private void endSurplus(Group group) {
        long surplus = group.staying() - group.settings().desiredCapacity();
        group.members.stream()
                .filter(member -> !member.leaving())
                .limit(Math.max(0, surplus))
                .toList()
                .forEach(member -> end(group, member));
    }

    /** Ends a member on the group's own account. */
    void end(Group group, Group.Member member) {
        ec2.terminate(member.instanceId(), world.now());
        Collections.replaceAll(group.members, member, member.left());
        log.ended(group, member.instanceId(), world.now());
    }

    /** How far a member has come. */
    boolean isInService(Group.Member member) {
        return !member.leaving()
                && !world.now().isBefore(member.launchedAt().plus(world.times().inService()))
                && stateOf(member) == InstanceStateName.RUNNING;
    }

    /** Whether a member's instance is coming up or up. */
    boolean isAlive(Group.Member member) {
        var state = stateOf(member);
        return state == InstanceStateName.PENDING || state == InstanceStateName.RUNNING;
    }

    private InstanceStateName stateOf(Group.Member member) {
        return ec2.instance(member.instanceId())
                .map(instance -> instance.state().name())
                .orElse(InstanceStateName.TERMINATED);
    }
}
