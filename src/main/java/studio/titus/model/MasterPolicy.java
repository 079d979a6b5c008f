package studio.titus.model;

/** What the role of master, gateway and agents may do in the account. */
public enum MasterPolicy {
    /** Everything, as the original had it. */
    ORIGINAL,
    /** What the nodes need: network interfaces, addresses, groups, auto scaling read-only, the bucket, roles of jobs. */
    NARROW
}
