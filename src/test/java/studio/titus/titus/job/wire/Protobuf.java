package studio.titus.titus.job.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Titus's own messages and the JSON parser that its gateway uses. The messages are {@code titus-job-api.desc}: what protoc 3.3.0 makes of the
 * {@code .proto} files in titus-api-definitions 0.0.1-rc27 with {@code --include_imports --descriptor_set_out}; {@code ProtobufTest} holds
 * them against those files.
 */
public final class Protobuf {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Descriptor JOB_DESCRIPTOR =
            files().get("netflix/titus/titus_job_api.proto").findMessageTypeByName("JobDescriptor");

    private Protobuf() {}

    /** @throws InvalidProtocolBufferException when the strict parser refuses it */
    public static Message parse(String json) throws InvalidProtocolBufferException {
        var builder = DynamicMessage.newBuilder(JOB_DESCRIPTOR);
        JsonFormat.parser().merge(json, builder);
        return builder.build();
    }

    /** As protobuf prints it, with defaults; without the field that it can read but not print. */
    public static String print(Message job) throws InvalidProtocolBufferException {
        return JsonFormat.printer().includingDefaultValueFields().print(printable(job));
    }

    private static Message printable(Message job) {
        var container = JOB_DESCRIPTOR.findFieldByName("container");
        if (!job.hasField(container)) {
            return job;
        }
        var inner = ((Message) job.getField(container)).toBuilder();
        inner.clearField(inner.getDescriptorForType().findFieldByName("experimental"));
        return job.toBuilder().setField(container, inner.build()).build();
    }

    public static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Descriptor jobDescriptor() {
        return JOB_DESCRIPTOR;
    }

    private static Map<String, FileDescriptor> files() {
        try (var set = Protobuf.class.getResourceAsStream("/titus/titus-job-api.desc")) {
            var files = new HashMap<String, FileDescriptor>();
            for (var file : FileDescriptorSet.parseFrom(set).getFileList()) {
                var imports = file.getDependencyList().stream().map(files::get).toArray(FileDescriptor[]::new);
                files.put(file.getName(), FileDescriptor.buildFrom(file, imports));
            }
            return files;
        } catch (IOException | DescriptorValidationException e) {
            throw new IllegalStateException(e);
        }
    }
}
