package studio.titus.titus.job.judge;

import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import studio.titus.titus.job.wire.Message;

/** What runs. */
final class ImageRules implements Rule {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9.\\\\/_-]+");
    private static final Pattern TAG = Pattern.compile("[a-zA-Z0-9._-]+");
    /** The first character behind the colon must be a decimal digit: more than a third of all digests are refused. */
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9].+");

    @Override
    public void check(Message job, BiConsumer<String, String> broken) {
        Message image = job.message("container").message("image");
        if (!NAME.matcher(image.text("name")).matches()) {
            broken.accept("container.image.name", "image name is not valid");
        }
        boolean tag = TAG.matcher(image.text("tag")).matches();
        boolean digest = DIGEST.matcher(image.text("digest")).matches();
        if (!tag && !digest) {
            broken.accept("container.image", "must specify a valid digest or tag");
        }
        if (tag && digest) {
            broken.accept("container.image", "must specify only a valid digest or tag and not both");
        }
    }
}
