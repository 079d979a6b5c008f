package studio.titus.ui.checks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.titus.checks.Row;
import studio.titus.problem.Problem;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.Notice;

/** Puts the isolation of a stack's network into words. */
public final class IsolationWords {

    private final Texts texts;
    private final CheckWords words;
    private final RunWords runs;
    private final String stack;

    /** @param zone of the times shown */
    public IsolationWords(Texts texts, ZoneId zone, String stack) {
        this.texts = texts;
        this.words = new CheckWords(texts, zone);
        this.runs = new RunWords(texts);
        this.stack = stack;
    }

    Problem unwritable(Path file, IOException cause) {
        return Problem.of("ui.report-unwritable", texts.of("isolation.unwritable"))
                .subject(file.toString())
                .because(texts.of("isolation.unwritable.why", String.valueOf(cause.getMessage())))
                .next(texts.of("isolation.unwritable.next"));
    }

    ChecksPage page(ChecksRun run, ChecksState state, Optional<Path> saved) {
        String purpose = texts.of("isolation.purpose");
        RunWords.Pill pill = runs.pill(state);
        return new ChecksPage(
                texts.of("isolation.title"),
                pill.status(),
                pill.word(),
                state.full()
                        .map(at -> purpose + " " + texts.of("isolation.last", words.time(at)))
                        .orElse(purpose),
                runs.announcement(state),
                state.running(),
                run.told(),
                run.remedies(runs.again()),
                Stream.concat(runs.notices(run.mender(), state, stack).stream(), saved.map(this::saved).stream())
                        .toList(),
                groups(run, state),
                words.report(state, texts.of("isolation.report", stack)));
    }

    private Notice saved(Path file) {
        return new Notice(
                Status.READY, texts.of("isolation.saved.first"), texts.of("isolation.saved.rest", file), List.of());
    }

    private List<CheckGroup> groups(ChecksRun run, ChecksState state) {
        CheckBoard board = state.board();
        List<CheckLine> lines =
                board.ids().stream().map(id -> line(run, state, id)).toList();
        return Stream.of(
                        words.look(lines.stream()
                                .filter(line -> board.failed(line.id()))
                                .toList()),
                        words.group(
                                "walls",
                                texts.of("isolation.group"),
                                lines.stream()
                                        .filter(line -> !board.failed(line.id()) && !isOfContainers(line.id()))
                                        .toList()),
                        words.group(
                                "containers",
                                texts.of("isolation.containers"),
                                lines.stream()
                                        .filter(line -> !board.failed(line.id()) && isOfContainers(line.id()))
                                        .toList()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isOfContainers(String id) {
        return id.startsWith("agent-") || id.startsWith("container-");
    }

    private CheckLine line(ChecksRun run, ChecksState state, String id) {
        String meaning =
                state.board().known(id).map(Known::row).map(Row::meaning).orElse("");
        return words.line(run, state, id, meaning, List.of());
    }
}
