package studio.titus.titus.job.rules;

import java.util.function.Consumer;
import studio.titus.titus.job.Image;
import studio.titus.titus.job.JobDescriptor;

/** Images that are taken and then not found. */
final class ImageTraps implements Trap {

    @Override
    public void check(JobDescriptor job, Consumer<Finding> found) {
        Image image = job.container().image();
        if (image.digest().matches("sha256:[a-f][0-9a-f]*")) {
            found.accept(Finding.warning(
                    "container.image.digest",
                    "This gateway takes digests that begin with a decimal digit only; give the tag instead."));
        } else if (!image.digest().isEmpty() && !image.tag().isEmpty()) {
            found.accept(Finding.warning(
                    "container.image.digest", "Next to a tag the digest counts: the agent pulls by it."));
        }
        if (image.tag().trim().equals("latest")) {
            found.accept(Finding.info(
                    "container.image.tag", "Two tasks of this job may run different images: latest moves."));
        }
        if (image.name().matches(".*[A-Z\\\\].*")) {
            found.accept(Finding.warning(
                    "container.image.name", "No registry knows names with capital letters or backslashes."));
        }
    }
}
