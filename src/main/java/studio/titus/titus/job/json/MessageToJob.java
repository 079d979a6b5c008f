package studio.titus.titus.job.json;

import org.jspecify.annotations.Nullable;
import studio.titus.titus.job.Constraints;
import studio.titus.titus.job.Container;
import studio.titus.titus.job.EfsMount;
import studio.titus.titus.job.Image;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.JobGroup;
import studio.titus.titus.job.Resources;
import studio.titus.titus.job.SecurityProfile;
import studio.titus.titus.job.wire.Message;

/** Takes a job out of messages. */
final class MessageToJob {

    private MessageToJob() {}

    static JobDescriptor job(Message job) {
        Message group = job.message("jobGroupInfo");
        return new JobDescriptor(
                job.message("owner").text("teamEmail"),
                job.text("applicationName"),
                job.text("capacityGroup"),
                new JobGroup(group.text("stack"), group.text("detail"), group.text("sequence")),
                job.map("attributes"),
                container(job.message("container")),
                MessageToKind.kind(job));
    }

    private static Container container(Message container) {
        Message security = container.message("securityProfile");
        Message image = container.message("image");
        return new Container(
                resources(container.message("resources")),
                new SecurityProfile(
                        security.texts("securityGroups"), security.text("iamRole"), security.map("attributes")),
                new Image(image.text("name"), image.text("tag"), image.text("digest")),
                container.texts("entryPoint"),
                container.texts("command"),
                container.map("env"),
                container.map("attributes"),
                constraints(container.message("softConstraints")),
                constraints(container.message("hardConstraints")));
    }

    private static Resources resources(Message resources) {
        return new Resources(
                given(Double.class, resources, "cpu"),
                given(Integer.class, resources, "gpu"),
                given(Integer.class, resources, "memoryMB"),
                given(Integer.class, resources, "diskMB"),
                given(Integer.class, resources, "networkMbps"),
                resources.flag("allocateIP"),
                resources.messages("efsMounts").stream()
                        .map(MessageToJob::mount)
                        .toList());
    }

    private static <T> @Nullable T given(Class<T> kind, Message message, String field) {
        return message.value(field).map(kind::cast).orElse(null);
    }

    /** A number without a name, which no gateway takes, becomes the weakest permission. */
    private static EfsMount mount(Message mount) {
        String name = (String) mount.value("mountPerm").orElse("RO");
        var permission = switch (name) {
            case "WO" -> EfsMount.Permission.WO;
            case "RW" -> EfsMount.Permission.RW;
            default -> EfsMount.Permission.RO;
        };
        return new EfsMount(
                mount.text("efsId"), mount.text("mountPoint"), permission, mount.text("efsRelativeMountPoint"));
    }

    private static Constraints constraints(Message constraints) {
        return new Constraints(constraints.map("constraints"), constraints.text("expression"));
    }
}
