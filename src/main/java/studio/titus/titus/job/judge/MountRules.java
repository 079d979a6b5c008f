package studio.titus.titus.job.judge;

import java.util.List;
import java.util.function.BiConsumer;
import studio.titus.titus.job.wire.Message;

/** Its shared file systems, numbered as they are sorted. */
final class MountRules implements Rule {

    @Override
    public void check(Message job, BiConsumer<String, String> broken) {
        List<Message> mounts = job.message("container").message("resources").messages("efsMounts");
        for (int i = 0; i < mounts.size(); i++) {
            for (String field : List.of("efsId", "mountPoint")) {
                if (mounts.get(i).text(field).isEmpty()) {
                    // the gateway spells it so
                    broken.accept(
                            "container.containerResources.efsMounts[%d].%s".formatted(i, field),
                            "Emtpy value not allowed");
                }
            }
        }
    }
}
