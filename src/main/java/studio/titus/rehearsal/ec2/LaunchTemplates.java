package studio.titus.rehearsal.ec2;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.CreateLaunchTemplateRequest;
import software.amazon.awssdk.services.ec2.model.CreateLaunchTemplateResponse;
import software.amazon.awssdk.services.ec2.model.CreateLaunchTemplateVersionRequest;
import software.amazon.awssdk.services.ec2.model.CreateLaunchTemplateVersionResponse;
import software.amazon.awssdk.services.ec2.model.DeleteLaunchTemplateRequest;
import software.amazon.awssdk.services.ec2.model.DeleteLaunchTemplateResponse;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplateVersionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplateVersionsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplatesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplatesResponse;
import software.amazon.awssdk.services.ec2.model.LaunchTemplate;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateVersion;
import software.amazon.awssdk.services.ec2.model.ModifyLaunchTemplateRequest;
import software.amazon.awssdk.services.ec2.model.ModifyLaunchTemplateResponse;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;

/** The calls that make, list, change and delete launch templates. */
final class LaunchTemplates {

    private final Ec2Data data;
    private final TemplateVersions versions;

    LaunchTemplates(Ec2Data data, TemplateVersions versions) {
        this.data = data;
        this.versions = versions;
    }

    void register(Operations operations) {
        operations
                .on(CreateLaunchTemplateRequest.class, this::createOnce)
                .on(CreateLaunchTemplateVersionRequest.class, this::createVersionOnce)
                .on(DescribeLaunchTemplatesRequest.class, this::describe)
                .on(DescribeLaunchTemplateVersionsRequest.class, this::describeVersions)
                .on(ModifyLaunchTemplateRequest.class, this::modify)
                .on(DeleteLaunchTemplateRequest.class, this::delete);
    }

    /**
     * Finds a template's version.
     *
     * @param id the template's id, or null if it is named
     * @param name the template's name, or null if its id is given
     * @param version a number, {@code $Latest}, {@code $Default} or null for the default
     */
    LaunchTemplateVersion version(@Nullable String id, @Nullable String name, @Nullable String version) {
        return versions.find(require(id, name), version == null ? "$Default" : version);
    }

    private LaunchTemplate require(@Nullable String id, @Nullable String name) {
        if (id != null) {
            return data.launchTemplates.require(id);
        }
        if (name == null) {
            throw Ec2Errors.missing("LaunchTemplateId or LaunchTemplateName");
        }
        return named(name).orElseThrow(() -> nameNotFound(name));
    }

    private static RuntimeException nameNotFound(String name) {
        return Ec2Errors.refused(
                "InvalidLaunchTemplateName.NotFoundException",
                "The specified launch template, with template name " + name + ", does not exist.");
    }

    private Optional<LaunchTemplate> named(String name) {
        return data.launchTemplates
                .all()
                .filter(template -> template.launchTemplateName().equals(name))
                .findFirst();
    }

    private CreateLaunchTemplateResponse createOnce(CreateLaunchTemplateRequest request) {
        var bare = request.toBuilder().clientToken(null).dryRun(null).build();
        return data.tokens.once(request.clientToken(), bare, () -> create(request), first -> first);
    }

    private CreateLaunchTemplateResponse create(CreateLaunchTemplateRequest request) {
        if (named(request.launchTemplateName()).isPresent()) {
            throw Ec2Errors.refused(
                    "InvalidLaunchTemplateName.AlreadyExistsException", "Launch template name already in use.");
        }
        var template = data.launchTemplates.add(
                LaunchTemplate.builder()
                        .launchTemplateId(data.launchTemplates.newId())
                        .launchTemplateName(request.launchTemplateName())
                        .createTime(data.world.now())
                        .createdBy(versions.creator())
                        .defaultVersionNumber(1L)
                        .latestVersionNumber(1L)
                        .build(),
                TagBook.wanted(request.tagSpecifications(), ResourceType.LAUNCH_TEMPLATE));
        versions.add(template, 1, request.versionDescription(), request.launchTemplateData());
        return CreateLaunchTemplateResponse.builder().launchTemplate(template).build();
    }

    private CreateLaunchTemplateVersionResponse createVersionOnce(CreateLaunchTemplateVersionRequest request) {
        var bare = request.toBuilder().clientToken(null).dryRun(null).build();
        return data.tokens.once(request.clientToken(), bare, () -> createVersion(request), first -> first);
    }

    private CreateLaunchTemplateVersionResponse createVersion(CreateLaunchTemplateVersionRequest request) {
        var template = require(request.launchTemplateId(), request.launchTemplateName());
        long number = template.latestVersionNumber() + 1;
        data.launchTemplates.update(
                template.launchTemplateId(),
                found -> found.toBuilder().latestVersionNumber(number).build());
        var version = versions.add(template, number, request.versionDescription(), request.launchTemplateData());
        return CreateLaunchTemplateVersionResponse.builder()
                .launchTemplateVersion(version)
                .build();
    }

    private DescribeLaunchTemplatesResponse describe(DescribeLaunchTemplatesRequest request) {
        var shown = data.launchTemplates.describe(request.launchTemplateIds(), request.filters());
        var names = request.launchTemplateNames();
        names.stream()
                .filter(name -> shown.stream()
                        .noneMatch(template -> template.launchTemplateName().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw nameNotFound(name);
                });
        var found = shown.stream()
                .filter(template -> names.isEmpty() || names.contains(template.launchTemplateName()))
                .toList();
        var page = Page.of(found, request.maxResults(), request.nextToken());
        return DescribeLaunchTemplatesResponse.builder()
                .launchTemplates(page.items())
                .nextToken(page.next())
                .build();
    }

    private DescribeLaunchTemplateVersionsResponse describeVersions(DescribeLaunchTemplateVersionsRequest request) {
        var template = require(request.launchTemplateId(), request.launchTemplateName());
        var found = request.versions().isEmpty()
                ? versions.of(template)
                : request.versions().stream()
                        .map(wanted -> versions.find(template, wanted))
                        .toList();
        return DescribeLaunchTemplateVersionsResponse.builder()
                .launchTemplateVersions(found.stream()
                        .map(version -> version.toBuilder()
                                .defaultVersion(version.versionNumber().equals(template.defaultVersionNumber()))
                                .build())
                        .toList())
                .build();
    }

    private ModifyLaunchTemplateResponse modify(ModifyLaunchTemplateRequest request) {
        var template = require(request.launchTemplateId(), request.launchTemplateName());
        var version = versions.find(template, request.defaultVersion());
        var changed = data.launchTemplates.update(
                template.launchTemplateId(),
                found -> found.toBuilder()
                        .defaultVersionNumber(version.versionNumber())
                        .build());
        return ModifyLaunchTemplateResponse.builder().launchTemplate(changed).build();
    }

    private DeleteLaunchTemplateResponse delete(DeleteLaunchTemplateRequest request) {
        var template = require(request.launchTemplateId(), request.launchTemplateName());
        data.launchTemplates.remove(template.launchTemplateId());
        versions.forget(template);
        return DeleteLaunchTemplateResponse.builder().launchTemplate(template).build();
    }
}
