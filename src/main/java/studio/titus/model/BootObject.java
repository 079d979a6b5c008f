package studio.titus.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Something a node reads from the stack's bucket when it boots.
 *
 * @param key in the bucket, beginning with {@link NodePackages#PREFIX}
 * @param sign tells one content from another without giving it away
 * @param source the file to upload, empty when it lies in the bucket already
 */
public record BootObject(String key, String sign, Optional<Path> source) {}
