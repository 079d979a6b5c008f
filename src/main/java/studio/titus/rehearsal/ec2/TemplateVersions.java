package studio.titus.rehearsal.ec2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.LaunchTemplate;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateVersion;
import software.amazon.awssdk.services.ec2.model.RequestLaunchTemplateData;
import software.amazon.awssdk.services.ec2.model.ResponseLaunchTemplateData;
import studio.titus.rehearsal.wire.Shapes;

/** The numbered versions of launch templates. */
final class TemplateVersions {

    private final Ec2Data data;
    private final Map<String, List<LaunchTemplateVersion>> versions = new HashMap<>();

    TemplateVersions(Ec2Data data) {
        this.data = data;
    }

    /** A template's version by number, {@code $Latest} or {@code $Default}. */
    LaunchTemplateVersion find(LaunchTemplate template, String wanted) {
        String number = switch (wanted) {
            case "$Latest" -> template.latestVersionNumber().toString();
            case "$Default" -> template.defaultVersionNumber().toString();
            default -> wanted;
        };
        return of(template).stream()
                .filter(version -> version.versionNumber().toString().equals(number))
                .findFirst()
                .orElseThrow(() -> Ec2Errors.refused(
                        "InvalidLaunchTemplateId.VersionNotFound",
                        "Could not find the specified version " + number + " for the launch template with ID "
                                + template.launchTemplateId() + "."));
    }

    /** All versions of a template, oldest first. */
    List<LaunchTemplateVersion> of(LaunchTemplate template) {
        return versions.getOrDefault(template.launchTemplateId(), List.of());
    }

    void forget(LaunchTemplate template) {
        versions.remove(template.launchTemplateId());
    }

    /** The account's root user, who made everything here. */
    String creator() {
        return "arn:aws:iam::" + data.account + ":root";
    }

    /** Adds a version to a template. */
    LaunchTemplateVersion add(
            LaunchTemplate template, long number, @Nullable String description, RequestLaunchTemplateData wanted) {
        var version = LaunchTemplateVersion.builder()
                .launchTemplateId(template.launchTemplateId())
                .launchTemplateName(template.launchTemplateName())
                .versionNumber(number)
                .versionDescription(description)
                .createTime(data.world.now())
                .createdBy(creator())
                .launchTemplateData(Shapes.copy(wanted, ResponseLaunchTemplateData.builder())
                        .build())
                .build();
        versions.computeIfAbsent(template.launchTemplateId(), id -> new ArrayList<>())
                .add(version);
        return version;
    }
}
