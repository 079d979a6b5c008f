package studio.titus.titus.job.judge;

import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import studio.titus.titus.job.wire.Message;

/** Whose job it is and how it is called. */
final class OwnerRules implements Rule {

    private static final Pattern EMAIL = Pattern.compile(".*@.*");

    @Override
    public void check(Message job, BiConsumer<String, String> broken) {
        if (job.text("applicationName").isEmpty()) {
            broken.accept("applicationName", "Empty string not allowed");
        }
        if (!EMAIL.matcher(job.message("owner").text("teamEmail")).matches()) {
            broken.accept("owner.teamEmail", "Invalid email address");
        }
    }
}
