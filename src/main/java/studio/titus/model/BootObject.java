package studio.titus.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Something a node reads from the stack's bucket when it boots.
 *
 * @param key in the bucket, with {@link NodePackages#PREFIX}
 * @param sign tells one content from another without giving it away: what {@link #sign} makes of S3's entity tag
 * @param source the file to upload, empty when it lies in the bucket already
 */
public record BootObject(String key, String sign, Optional<Path> source) {

    /** How many hex digits a sign has; enough to notice a change, too few to guess a content by. */
    public static final int SIGN_DIGITS = 8;
}
