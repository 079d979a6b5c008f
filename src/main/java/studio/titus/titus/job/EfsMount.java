package studio.titus.titus.job;

/**
 * A shared file system within a container.
 *
 * @param efsId such as {@code fs-0a1b2c3d}
 * @param mountPoint a folder within the container
 * @param permission what the container may do with it
 * @param path a folder within the file system, or empty
 */
public record EfsMount(String efsId, String mountPoint, Permission permission, String path) {

    /** Named as on the wire; the first is what a missing one means. */
    public enum Permission {
        RO,
        WO,
        RW
    }
}
