package studio.titus.titus.job;

/**
 * Which image runs: a name without host, and a tag or a digest.
 *
 * @param name such as {@code library/ubuntu}
 * @param digest such as {@code sha256:0f4e…}
 */
public record Image(String name, String tag, String digest) {

    static final Image NONE = new Image("", "", "");

    public static Image tagged(String name, String tag) {
        return new Image(name, tag, "");
    }
}
