package studio.titus.rehearsal.node;

import java.util.List;

/** {@code nc}: whether a port answers, and ZooKeeper's four letters. */
final class Netcat implements Program {

    @Override
    public int run(Invocation call) {
        List<String> words = call.plain();
        if (words.size() < 2 || !words.getLast().matches("\\d+")) {
            return call.fail(1, "usage: nc [-z] [-w seconds] host port");
        }
        var host = call.host();
        String name = words.get(words.size() - 2);
        int port = Integer.parseInt(words.getLast());
        boolean open = host.network()
                .reach(host.node(), name, port)
                .filter(node -> host.network().listens(node, port))
                .isPresent();
        String verdict = "%s %s port [tcp/*] %d %s"
                .formatted("Connection to", name, port, open ? "succeeded!" : "failed: Connection refused");
        if (call.arguments().stream().anyMatch(option -> option.matches("-[a-z]*v[a-z]*"))) {
            call.err().accept(verdict + "\n");
        }
        boolean asks = call.arguments().stream().noneMatch(option -> option.matches("-[a-z]*z[a-z]*"));
        if (open && asks && port == Network.ZOOKEEPER && call.in().get().strip().equals("ruok")) {
            call.out().accept("imok");
        }
        return open ? 0 : 1;
    }
}
