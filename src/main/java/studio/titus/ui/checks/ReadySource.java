package studio.titus.ui.checks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import studio.titus.bootstrap.BootReport;
import studio.titus.checks.Readiness;
import studio.titus.checks.Row;
import studio.titus.checks.Verdict;
import studio.titus.problem.ProblemException;
import studio.titus.ssh.Target;
import studio.titus.ui.nodes.NodeWork;

/** The walkthrough's claims, and beside those of a node's boot how far it is. */
final class ReadySource implements CheckSource {

    private static final String BOOT = "boot-";

    private final NodeWork nodes;
    private final Readiness readiness;
    private final BiConsumer<String, BootReport> boots;

    /** @param boots hears, on the thread that looks, how far the boot is that a claim is about */
    ReadySource(NodeWork nodes, Readiness readiness, BiConsumer<String, BootReport> boots) {
        this.nodes = nodes;
        this.readiness = readiness;
        this.boots = boots;
    }

    @Override
    public Map<String, String> claims() {
        return readiness.claims();
    }

    @Override
    public List<Row> run(Consumer<Row> told) throws InterruptedException {
        List<Row> rows = readiness.run(told);
        for (Row row : rows) {
            lookAtBoot(row);
        }
        return rows;
    }

    @Override
    public Row run(String id) throws InterruptedException {
        Row row = readiness.run(id);
        lookAtBoot(row);
        return row;
    }

    private void lookAtBoot(Row row) throws InterruptedException {
        Optional<Target> node = row.id().startsWith(BOOT) && row.verdict() != Verdict.NOT_TESTED
                ? nodes.nodes().find(row.id().substring(BOOT.length()))
                : Optional.empty();
        if (node.isPresent()) {
            try {
                boots.accept(row.id(), nodes.boots().report(node.get()));
            } catch (ProblemException e) {
                return; // a machine that does not answer has its say in the row
            }
        }
    }
}
