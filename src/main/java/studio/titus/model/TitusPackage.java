package studio.titus.model;

/**
 * The Debian packages of the Titus servers, built once from release v0.1.0-rc.57 and shipped with the proof of concept. Source: its
 * {@code deb} folder at commit 180eecd.
 */
public enum TitusPackage {
    MASTER("titus-server-master", "438b6df70e91ff4836999c79de6b3dfd7574ac5e"),
    GATEWAY("titus-server-gateway", "e450c266e9c41539ff7566a99b335688df33f6fa");

    /** The version that the walkthrough was made with. */
    public static final String VERSION = "0.0.1-1";

    private final String packageName;
    private final String blobId;

    TitusPackage(String packageName, String blobId) {
        this.packageName = packageName;
        this.blobId = blobId;
    }

    /** As its control file names it. */
    public String packageName() {
        return packageName;
    }

    /** The file of {@link #VERSION}. */
    public String fileName() {
        return "%s_%s_all.deb".formatted(packageName, VERSION);
    }

    /** Git's id of the file of {@link #VERSION}: SHA-1 over {@code blob <size>\0} and its bytes. */
    public String blobId() {
        return blobId;
    }

    /** The node that runs it. */
    public NodeRole node() {
        return switch (this) {
            case MASTER -> NodeRole.MASTER;
            case GATEWAY -> NodeRole.GATEWAY;
        };
    }
}
