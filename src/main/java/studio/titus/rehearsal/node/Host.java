package studio.titus.rehearsal.node;

import java.time.Instant;

/** A node as the programs on it see it. */
record Host(Lab lab, Network network, Node node) {

    Instant now() {
        return lab.now();
    }

    boolean runs(Workload workload) {
        return lab.runs(node, workload);
    }
}
