package studio.titus.checks;

import java.util.Set;
import studio.titus.plan.Addresses;
import studio.titus.ssh.Target;

/**
 * Whether a node reaches the internet, and as whom.
 *
 * @param nat the NAT gateway's public address, "" for none
 */
record WayOutCheck(Target node, String nat) {

    /** Answers with the address it was called from; AWS's own service. Not encrypted: the way is looked at, not what it carries. */
    static final String COMMAND = "curl -fsS -m 10 http://checkip.amazonaws.com";

    /** All that a packet passes on its way, none of it a machine. */
    private static final Fix REPAIR = new Fix.Restore(
            "the way out",
            Set.of(
                    Addresses.INTERNET_GATEWAY,
                    Addresses.PUBLIC_ROUTES,
                    Addresses.MAIN_ASSOCIATION,
                    Addresses.NAT_ADDRESS,
                    Addresses.NAT_GATEWAY,
                    Addresses.PRIVATE_ROUTES,
                    Addresses.PRIVATE_ASSOCIATION,
                    Addresses.MAIN_EGRESS));

    Finding look(NodeLine line) throws InterruptedException {
        var answer = line.run(node, COMMAND);
        var seen = answer.output().strip();
        if (!answer.succeeded()) {
            return Finding.fails(
                    seen, "It has no way to the internet, so it can fetch neither packages nor images.", REPAIR);
        }
        return seen.equals(nat)
                ? Finding.holds("seen as %s, the NAT gateway's address".formatted(seen))
                : Finding.fails(
                        "seen as " + seen,
                        "It goes out by another way than the NAT gateway%s."
                                .formatted(nat.isEmpty() ? "" : " at " + nat),
                        REPAIR);
    }
}
