package studio.titus.checks;

import studio.titus.ssh.Target;

/** Whether ZooKeeper answers its four-letter question. Source: ZooKeeper administrator's guide 3.4, "ruok". */
record ZooKeeperCheck(Target node) {

    static final String COMMAND = "echo ruok | nc -q 2 127.0.0.1 2181";

    Finding look(NodeLine line) throws InterruptedException {
        var said = line.run(node, COMMAND).output().strip();
        return said.equals("imok")
                ? Finding.holds(said)
                : Finding.fails(said, "It should have answered imok.", new Fix.RestartContainer(node, "zookeeper"));
    }
}
