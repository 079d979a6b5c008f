package studio.titus.rehearsal.node;

import java.time.Instant;
import studio.titus.rehearsal.ec2.Machine;

/** A node as the programs on it see it. */
record Host(Lab lab, Network network, Node node) {

    /** Of a port that a client's system picks, any will do. */
    private static final int CLIENT_PORT = 51_234;

    Instant now() {
        return lab.now();
    }

    boolean runs(Workload workload) {
        return lab.runs(node, workload);
    }

    /** Who is logged in from where, as OpenSSH says in {@code SSH_CONNECTION}: people come to a public machine, and through it to others. */
    String connection() {
        String from = node.machine().publicAddress().isEmpty()
                ? lab.neighbours(node)
                        .map(Node::machine)
                        .filter(machine -> !machine.publicAddress().isEmpty())
                        .map(Machine::privateAddress)
                        .findFirst()
                        .orElse("")
                : RehearsalNodes.USER_ADDRESS;
        return "%s %d %s %d".formatted(from, CLIENT_PORT, node.machine().privateAddress(), Network.SSH);
    }
}
