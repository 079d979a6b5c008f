package studio.titus.engine;

import java.util.function.Consumer;

/**
 * How a resource shall be removed.
 *
 * @param bucketContents whether a bucket that still holds objects is emptied first; if not, it stays with
 *     {@link CloudException.Reaction#KEPT}
 * @param notes takes sentences about what was removed besides, such as network interfaces that Titus left behind
 */
public record Removal(boolean bucketContents, Consumer<String> notes) {}
