package studio.titus.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Resource;

class RunViewsTest {

    private static final List<Resource> RESOURCES = Blueprint.skeleton().resources();
    private static final Function<Address, String> SENTENCES =
            address -> Blueprint.skeleton().get(address).sentence();
    private static final Style PLAIN = new Style(true, false);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void plainLinesTellBeginningsEndsAndASignOfLifeEveryTenSeconds() {
        try (var view = new PlainRun(out, PLAIN, SENTENCES)) {
            Recording.RUN.forEach(view);
        }

        assertThat(written()).isEqualTo("""
            Working on 3 resources of stack lab
              … Network 30.0.0.0/16 creating
              … One public address for NAT, outgoing only creating
              … Network 30.0.0.0/16 AWS is still busy; trying again
              ✓ Network 30.0.0.0/16 created, 0:14, vpc-1
              ✗ One public address for NAT, outgoing only failed: All 5 Elastic IP addresses are in use.
              · 1 resource left out: needs aws_eip.nat
            """);
    }

    @Test
    void theBlockShowsWhatRunsAndTheWhole() {
        var block = new LiveBlock(PLAIN, address -> address.value());
        Recording.RUN.stream().limit(4).forEach(block::accept);

        assertThat(block.lines(Recording.START.plusSeconds(65)))
                .containsExactly(
                        "  … aws_vpc.titus  1:05 AWS is busy; trying again, usually 0:03",
                        "  … aws_eip.nat  1:05 creating, usually 0:01",
                        "░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 3, 1:05, about 2 min left");
    }

    @Test
    void whatIsOverLeavesTheBlock() {
        var block = new LiveBlock(PLAIN, address -> address.value());
        Recording.RUN.forEach(block::accept);

        assertThat(block.lines(Recording.START.plusSeconds(15)))
                .singleElement()
                .asString()
                .startsWith("░░░░░░░░░░░░░░░░░░░░░░░░ 1 of 3, 0:15");
    }

    @Test
    void aSmallTerminalIsNotFlooded() {
        var block = new LiveBlock(PLAIN, address -> address.value());
        block.accept(Recording.RUN.getFirst());
        RESOURCES.forEach(resource -> block.accept(new studio.titus.engine.RunEvent.ResourceStarted(
                Recording.START, resource.address(), studio.titus.engine.RunEvent.Verb.CREATE)));

        assertThat(block.lines(Recording.START)).hasSize(12).contains("    and 28 more");
    }

    @Test
    void theLiveViewLeavesTheLinesThatStayAndNoBlock() {
        try (var view = new LiveRun(out, PLAIN, SENTENCES, () -> Recording.START)) {
            Recording.RUN.forEach(view);
        }

        assertThat(written()).endsWith("\u001b[J").contains("✓ Network 30.0.0.0/16 created, 0:14, vpc-1\n");
    }

    @Test
    void everyLineOfTheLiveViewIsCutByTheTerminalAndTheCursorComesBack() {
        try (var view = new LiveRun(out, PLAIN, SENTENCES, () -> Recording.START)) {
            Recording.RUN.forEach(view);
        }

        assertThat(count("\u001b[?25l")).isEqualTo(count("\u001b[?25h"));
        assertThat(count("\u001b[?7l")).isEqualTo(count("\u001b[?7h"));
    }

    private int count(String code) {
        return written().split(java.util.regex.Pattern.quote(code), -1).length - 1;
    }

    @Test
    void jsonLinesKeepTheirNames() {
        var lines = Recording.RUN.stream()
                .map(event -> JsonEvents.run(event).text())
                .collect(Collectors.joining("\n"));

        assertThat(lines).isEqualTo("""
            {"event":"run-started","at":"2026-11-22T12:00:00Z","mode":"apply","stack":"lab","resources":3}
            {"event":"resource-started","at":"2026-11-22T12:00:00Z","address":"aws_vpc.titus","verb":"create"}
            {"event":"resource-started","at":"2026-11-22T12:00:00Z","address":"aws_eip.nat","verb":"create"}
            {"event":"resource-note","at":"2026-11-22T12:00:02Z","address":"aws_vpc.titus","message":"AWS is busy; trying again"}
            {"event":"resource-note","at":"2026-11-22T12:00:12Z","address":"aws_vpc.titus","message":"AWS is still busy; trying again"}
            {"event":"resource-done","at":"2026-11-22T12:00:14Z","address":"aws_vpc.titus","verb":"create","id":"vpc-1","seconds":14.0}
            {"event":"resource-failed","at":"2026-11-22T12:00:15Z","address":"aws_eip.nat","verb":"create","problem":{"code":"aws.address-limit","what":"All 5 Elastic IP addresses are in use.","subject":null,"cause":"","next":["Release one, or ask AWS for more."],"detail":null},"seconds":15.0}
            {"event":"resource-skipped","at":"2026-11-22T12:00:15Z","address":"aws_nat_gateway.nat","reason":"needs aws_eip.nat"}
            {"event":"run-finished","at":"2026-11-22T12:00:15Z","mode":"apply","cancelled":false,"failed":1}\
            """);
    }

    @Test
    void jsonIsAsciiWhateverTheTextHolds() {
        assertThat(JsonLine.event("x").put("text", "± → \"ü\"").text())
                .isEqualTo("{\"event\":\"x\",\"text\":\"\\u00B1 \\u2192 \\\"\\u00FC\\\"\"}");
    }

    @Test
    void withoutColoursNoEscapeIsWritten() {
        assertThat(PLAIN.red("x") + PLAIN.bar(0.5, 4) + PLAIN.done())
                .doesNotContain("\u001b")
                .contains("██░░");
        assertThat(new Style(false, false).done() + new Style(false, false).arrow())
                .isEqualTo("ok->");
        assertThat(new Style(true, true).red("x")).isEqualTo("\u001b[31mx\u001b[0m");
    }
}
