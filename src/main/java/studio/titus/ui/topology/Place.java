package studio.titus.ui.topology;

/** Where in the picture something is. A {@link Form} says where that is in px. */
enum Place {
    YOU,
    INTERNET,
    BUCKET,
    /** The internet gateway, on the edge of the network. */
    DOOR,
    BASTION,
    NAT,
    GATEWAY,
    MASTER,
    AGENTS,
    PREREQS,
    VPC,
    PUBLIC,
    PRIVATE;

    /** Whether it stands outside the network. */
    boolean outside() {
        return this == YOU || this == INTERNET || this == BUCKET;
    }
}
