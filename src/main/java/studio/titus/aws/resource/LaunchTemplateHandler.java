package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.LaunchTemplate;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import studio.titus.engine.Attempt;
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.plan.Address;
import studio.titus.plan.ComputeSpec;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.UserTags;

/** Launch templates. A change adds a version and makes it the default. */
final class LaunchTemplateHandler implements ResourceHandler<ComputeSpec.LaunchTemplate> {

    private static final String VERSION = "latest_version";

    private final Ec2Client ec2;

    LaunchTemplateHandler(Ec2Client ec2) {
        this.ec2 = ec2;
    }

    /** The template itself, without what its latest version says. */
    private static LiveBuilder read(Address address, LaunchTemplate template) {
        return LiveBuilder.of(address, Kind.LAUNCH_TEMPLATE, template.launchTemplateId())
                .put("name", template.launchTemplateName())
                .put(VERSION, template.latestVersionNumber())
                .tags(Tags.map(template.tags()));
    }

    /** A template with what its latest version says. */
    Live complete(Address address, LaunchTemplate template) {
        return read(address, template)
                .putAll(latest(template.launchTemplateId()))
                .build();
    }

    @Override
    public Live create(ComputeSpec.LaunchTemplate spec, Attempt attempt) {
        var data = LaunchTemplateData.request(spec, attempt);
        var tags = Tags.on(ResourceType.LAUNCH_TEMPLATE, attempt.tags());
        var reply = call(
                "ec2:CreateLaunchTemplate",
                () -> ec2.createLaunchTemplate(r -> r.launchTemplateName(spec.name())
                        .clientToken(attempt.token())
                        .launchTemplateData(data)
                        .tagSpecifications(tags)));
        return read(attempt.address(), reply.launchTemplate())
                .putAll(spec.attributes(attempt.resolver()))
                .build();
    }

    @Override
    public Live update(ComputeSpec.LaunchTemplate spec, Live live, Set<String> attributes, Attempt attempt) {
        var tagged = Tags.update(ec2, live, spec, attributes, attempt);
        boolean tagsOnly = attributes.stream().allMatch(attribute -> attribute.startsWith(UserTags.ATTRIBUTE));
        return tagsOnly ? tagged : newVersion(spec, tagged, attempt);
    }

    /** Without a client token: going back to earlier data shall make a version too, and one too many does no harm. */
    private Live newVersion(ComputeSpec.LaunchTemplate spec, Live live, Attempt attempt) {
        var data = LaunchTemplateData.request(spec, attempt);
        var reply = call(
                "ec2:CreateLaunchTemplateVersion",
                () -> ec2.createLaunchTemplateVersion(
                        r -> r.launchTemplateId(live.id()).launchTemplateData(data)));
        var version = String.valueOf(reply.launchTemplateVersion().versionNumber());
        call(
                "ec2:ModifyLaunchTemplate",
                () -> ec2.modifyLaunchTemplate(
                        r -> r.launchTemplateId(live.id()).defaultVersion(version)));
        return LiveBuilder.from(live)
                .putAll(spec.attributes(attempt.resolver()))
                .put(VERSION, version)
                .build();
    }

    @Override
    public Optional<Live> look(Live live) {
        return ifThere(
                        "ec2:DescribeLaunchTemplates",
                        () -> ec2.describeLaunchTemplates(r -> r.launchTemplateIds(live.id())))
                .flatMap(reply -> reply.launchTemplates().stream().findFirst())
                .map(template ->
                        read(live.address(), template).putAll(latest(live.id())).build());
    }

    /** What the latest version says. */
    private Map<String, String> latest(String template) {
        return ifThere(
                        "ec2:DescribeLaunchTemplateVersions",
                        () -> ec2.describeLaunchTemplateVersions(
                                r -> r.launchTemplateId(template).versions("$Latest")))
                .flatMap(reply -> reply.launchTemplateVersions().stream().findFirst())
                .map(version -> LaunchTemplateData.attributes(version.launchTemplateData()))
                .orElse(Map.of());
    }

    @Override
    public Optional<Live> find(ComputeSpec.LaunchTemplate spec, Attempt attempt) {
        var reply = call(
                "ec2:DescribeLaunchTemplates",
                () -> ec2.describeLaunchTemplates(r -> r.filters(Ours.filters(attempt))));
        var found = reply.launchTemplates().stream()
                .map(template -> read(attempt.address(), template).build())
                .toList();
        return Ours.pick(found, attempt)
                .map(live -> LiveBuilder.from(live).putAll(latest(live.id())).build());
    }

    @Override
    public void delete(Live live, Removal removal) {
        ifThere("ec2:DeleteLaunchTemplate", () -> ec2.deleteLaunchTemplate(r -> r.launchTemplateId(live.id())));
    }
}
