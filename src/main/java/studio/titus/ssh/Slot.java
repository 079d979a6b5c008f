package studio.titus.ssh;

/** A connection in a pool and how many channels it carries. Guarded by its pool's lock. */
final class Slot {

    private final Link link;
    private final boolean common;
    private int limit;
    private int entered;
    private int carried;
    private boolean owned;
    private boolean proven;

    /**
     * @param common whether others travel through the connection, so that nobody may have it alone
     * @param limit how many channels its server is expected to take
     */
    Slot(Link link, boolean common, int limit) {
        this.link = link;
        this.common = common;
        this.limit = limit;
    }

    Link link() {
        return link;
    }

    boolean common() {
        return common;
    }

    boolean canShare() {
        return !owned && entered < limit;
    }

    boolean canOwn() {
        return !common && idle();
    }

    boolean idle() {
        return entered == 0;
    }

    /** Takes a place for a channel. */
    void enter(boolean alone) {
        entered++;
        owned = alone;
    }

    /** The server took the channel. */
    void opened() {
        carried++;
        limit = Math.max(limit, carried);
        proven = true;
    }

    /**
     * The server took the channel not: it takes as many as it carries, and perhaps some that are under way.
     *
     * @return how many that is; 0 when it takes none at all
     */
    int refused() {
        limit = Math.max(1, carried);
        return proven || entered > 1 ? limit : 0;
    }

    void leave(boolean wasOpen) {
        entered--;
        carried -= wasOpen ? 1 : 0;
        owned = false;
    }
}
