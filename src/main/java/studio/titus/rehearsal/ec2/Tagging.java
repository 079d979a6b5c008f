package studio.titus.rehearsal.ec2;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.CreateTagsResponse;
import software.amazon.awssdk.services.ec2.model.DeleteTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteTagsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTagsResponse;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagDescription;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;

/** The calls that put tags on resources that exist, take them off and list them. */
final class Tagging {

    private final Ec2Data data;
    private final Filters<TagDescription> filters = new Filters<TagDescription>()
            .byOne("resource-id", TagDescription::resourceId)
            .byOne("resource-type", TagDescription::resourceTypeAsString)
            .byOne("key", TagDescription::key)
            .byOne("value", TagDescription::value);

    Tagging(Ec2Data data) {
        this.data = data;
    }

    void register(Operations operations) {
        operations
                .on(CreateTagsRequest.class, this::create)
                .on(DeleteTagsRequest.class, this::delete)
                .on(DescribeTagsRequest.class, this::describe);
    }

    private CreateTagsResponse create(CreateTagsRequest request) {
        refuseUnknown(request.resources());
        if (request.tags().stream().anyMatch(tag -> tag.key().startsWith("aws:"))) {
            throw Ec2Errors.invalidParameter("Tag keys starting with 'aws:' are reserved for internal use");
        }
        request.resources().forEach(id -> data.tags.put(id, request.tags()));
        return CreateTagsResponse.builder().build();
    }

    private DeleteTagsResponse delete(DeleteTagsRequest request) {
        refuseUnknown(request.resources());
        request.resources().forEach(id -> gone(id, request.tags()).forEach(tag -> data.tags.remove(id, tag)));
        return DeleteTagsResponse.builder().build();
    }

    /** Without a list of tags all of the caller's go. */
    private List<Tag> gone(String id, List<Tag> wanted) {
        return wanted.isEmpty()
                ? data.tags.listOf(id).stream()
                        .filter(tag -> !tag.key().startsWith("aws:"))
                        .toList()
                : wanted;
    }

    private void refuseUnknown(List<String> ids) {
        ids.stream().filter(id -> !data.tags.knows(id)).findFirst().ifPresent(id -> {
            throw Ec2Errors.refused("InvalidID", "The ID '" + id + "' is not valid");
        });
    }

    private DescribeTagsResponse describe(DescribeTagsRequest request) {
        List<TagDescription> found = new ArrayList<>();
        data.tags.forEach((id, type) -> data.tags.of(id).entrySet().stream()
                .map(tag -> TagDescription.builder()
                        .resourceId(id)
                        .resourceType(type)
                        .key(tag.getKey())
                        .value(tag.getValue())
                        .build())
                .filter(tag -> filters.accept(tag, Map.of(), request.filters()))
                .forEach(found::add));
        var page = Page.of(found, request.maxResults(), request.nextToken());
        return DescribeTagsResponse.builder()
                .tags(page.items())
                .nextToken(page.next())
                .build();
    }
}
