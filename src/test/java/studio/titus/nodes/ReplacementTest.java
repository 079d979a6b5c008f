package studio.titus.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.nodes.RehearsedStack.row;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.titus.checks.Fix;
import studio.titus.checks.Row;
import studio.titus.checks.Verdict;
import studio.titus.engine.Cancel;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.rehearsal.control.Mishap;

/** A machine that nothing else mends is made anew: it boots, brings a host key of its own and is believed again. */
class ReplacementTest {

    @TempDir
    private Path folder;

    private RehearsedStack stack;

    @BeforeEach
    void build() throws InterruptedException {
        stack = new RehearsedStack(folder).applied();
    }

    @AfterEach
    void close() {
        stack.close();
    }

    private List<Row> look() throws InterruptedException {
        try (var nodes = stack.nodes()) {
            return nodes.readiness().run(_ -> {});
        }
    }

    private void replace(Address address) throws InterruptedException {
        var plan = stack.desk.plan(stack.settings).replacing(address);
        assertThat(stack.desk.apply(plan, _ -> {}, new Cancel()).failures()).isEmpty();
        stack.booted();
    }

    /** What gave up waiting for the machine meanwhile is mended by what its own row offers. */
    private void repeatBoots() throws InterruptedException {
        for (var row : look()) {
            if (row.id().startsWith("boot-") && row.verdict() == Verdict.FAILS) {
                try (var nodes = stack.nodes()) {
                    nodes.mending().carryOut((Fix.Direct) row.fixes().getFirst());
                }
            }
        }
        stack.booted();
    }

    private void activate() throws InterruptedException {
        try (var nodes = stack.nodes()) {
            nodes.activation().run();
        }
    }

    @ParameterizedTest
    @CsvSource({"prereqs, docker", "master, titus", "gateway, titus"})
    void aNodeWhoseBootFailedIsReplacedAndHoldsAgain(String node, String step) throws InterruptedException {
        stack.cloud.mishaps().bootFails(node, step);
        stack.booted();
        assertThat(row(look(), "boot-" + node).fixes()).last().isInstanceOf(Fix.ReplaceNode.class);

        replace(new Address("aws_instance." + node));
        repeatBoots();
        activate();

        assertThat(look()).extracting(Row::verdict).containsOnly(Verdict.HOLDS);
    }

    @Test
    void anAgentOfTheWrongKindIsReplacedWithItsGroup() throws InterruptedException {
        stack.booted().cloud.mishaps().on(Mishap.WRONG_RESOURCE_SET);
        assertThat(row(look(), "agent-1-registered").verdict()).isEqualTo(Verdict.FAILS);

        replace(Addresses.AGENT_GROUP);
        activate();

        assertThat(look()).extracting(Row::verdict).containsOnly(Verdict.HOLDS);
    }
}
