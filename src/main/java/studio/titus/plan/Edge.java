package studio.titus.plan;

/**
 * One resource waits for another.
 *
 * @param to the resource waited for when creating (and that waits, when destroying)
 * @param reason why, as a sentence for people
 * @param hidden whether no attribute shows it: AWS would let one go ahead and then fail, or work by luck
 * @param when in which direction it holds
 */
public record Edge(Address to, String reason, boolean hidden, When when) {

    /** The directions in which an edge holds. */
    public enum When {
        ALWAYS,
        CREATE_ONLY,
        DESTROY_ONLY
    }

    boolean holdsForCreate() {
        return when != When.DESTROY_ONLY;
    }

    boolean holdsForDestroy() {
        return when != When.CREATE_ONLY;
    }
}
