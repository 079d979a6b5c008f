package studio.titus.titus.job.json;

import studio.titus.titus.job.Constraints;
import studio.titus.titus.job.Container;
import studio.titus.titus.job.EfsMount;
import studio.titus.titus.job.Image;
import studio.titus.titus.job.Resources;
import studio.titus.titus.job.SecurityProfile;
import studio.titus.titus.job.wire.Message;
import studio.titus.titus.job.wire.Schema;

/** Puts the container of a job into messages. */
final class ContainerToMessage {

    private ContainerToMessage() {}

    static Message fill(Draft draft, Container container) {
        return draft.part("resources", resources(draft.open("resources"), container.resources()))
                .part("securityProfile", security(draft.open("securityProfile"), container.security()))
                .part("image", image(draft.open("image"), container.image()))
                .map("attributes", container.attributes())
                .texts("entryPoint", container.entryPoint())
                .texts("command", container.command())
                .map("env", container.env())
                .part("softConstraints", constraints(draft.open("softConstraints"), container.soft()))
                .part("hardConstraints", constraints(draft.open("hardConstraints"), container.hard()))
                .done();
    }

    private static Message resources(Draft draft, Resources resources) {
        draft.given("cpu", resources.cpu())
                .given("gpu", resources.gpu())
                .given("memoryMB", resources.memoryMb())
                .given("diskMB", resources.diskMb())
                .given("networkMbps", resources.networkMbps())
                .flag("allocateIP", resources.allocateIp());
        var mounts = resources.mounts().stream().map(ContainerToMessage::mount).toList();
        return draft.given("efsMounts", mounts.isEmpty() ? null : mounts).done();
    }

    /** What it may do is always said: the gateway's default is not that of Titus's own documents. */
    private static Message mount(EfsMount mount) {
        return new Draft(Schema.EFS_MOUNT)
                .text("efsId", mount.efsId())
                .text("mountPoint", mount.mountPoint())
                .set("mountPerm", mount.permission().name())
                .text("efsRelativeMountPoint", mount.path())
                .done();
    }

    private static Message security(Draft draft, SecurityProfile security) {
        return draft.texts("securityGroups", security.groups())
                .text("iamRole", security.iamRole())
                .map("attributes", security.attributes())
                .done();
    }

    private static Message image(Draft draft, Image image) {
        return draft.text("name", image.name())
                .text("tag", image.tag())
                .text("digest", image.digest())
                .done();
    }

    private static Message constraints(Draft draft, Constraints constraints) {
        return draft.map("constraints", constraints.values())
                .text("expression", constraints.expression())
                .done();
    }
}
