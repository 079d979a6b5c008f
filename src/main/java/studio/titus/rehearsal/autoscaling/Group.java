package studio.titus.rehearsal.autoscaling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.autoscaling.model.Activity;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.LaunchTemplateSpecification;
import software.amazon.awssdk.services.autoscaling.model.TagDescription;

/** A group with its members. Changes only while the rehearsal cloud carries out a call. */
final class Group {

    private AutoScalingGroup settings;
    private @Nullable Instant deletedAt;
    private Instant nextLaunch = Instant.EPOCH;
    private Instant lastRemoval = Instant.EPOCH;

    /** The members, oldest first. */
    final List<Member> members = new ArrayList<>();

    /** What the group did, latest first. */
    final List<Activity> activities = new ArrayList<>();

    /** Tags by key. */
    final Map<String, TagDescription> tags = new LinkedHashMap<>();

    /**
     * An instance of the group.
     *
     * @param template the template version it was launched by
     * @param leaving whether the group itself is ending it
     */
    record Member(String instanceId, Instant launchedAt, LaunchTemplateSpecification template, boolean leaving) {

        Member left() {
            return new Member(instanceId, launchedAt, template, true);
        }
    }

    Group(AutoScalingGroup settings) {
        this.settings = settings;
    }

    String name() {
        return settings.autoScalingGroupName();
    }

    /** What the group is to be; without its members and tags. */
    AutoScalingGroup settings() {
        return settings;
    }

    void change(AutoScalingGroup changed) {
        settings = changed;
    }

    /** The subnets members are launched into, at least one. */
    List<String> subnets() {
        return List.of(settings.vpcZoneIdentifier().split("\\s*,\\s*"));
    }

    void delete(Instant at) {
        deletedAt = at;
    }

    /** When the group was told to go, if it was. */
    Optional<Instant> deletedAt() {
        return Optional.ofNullable(deletedAt);
    }

    void remove(Member member, Instant at) {
        members.remove(member);
        lastRemoval = at;
    }

    /** When the latest member left. */
    Instant lastRemoval() {
        return lastRemoval;
    }

    long staying() {
        return members.stream().filter(member -> !member.leaving()).count();
    }

    /** Keeps the group from launching before {@code earliest}. */
    void pauseLaunches(Instant earliest) {
        nextLaunch = earliest;
    }

    /** The earliest moment of the next launch. */
    Instant nextLaunch() {
        return nextLaunch;
    }
}
