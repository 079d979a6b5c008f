package studio.titus.ui.checks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.titus.checks.Row;
import studio.titus.checks.Verdict;
import studio.titus.problem.Problem;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.Notice;

/** Puts the isolation of a stack's network into words. */
public final class IsolationWords {

    private final Texts texts;
    private final CheckWords words;
    private final String stack;

    /** @param zone of the times shown */
    public IsolationWords(Texts texts, ZoneId zone, String stack) {
        this.texts = texts;
        this.words = new CheckWords(texts, zone);
        this.stack = stack;
    }

    /** What the button says that tries again. */
    String again() {
        return texts.of("checks.run.all");
    }

    Problem unwritable(Path file, IOException cause) {
        return Problem.of("ui.report-unwritable", texts.of("isolation.unwritable"))
                .subject(file.toString())
                .because(texts.of("isolation.unwritable.why", String.valueOf(cause.getMessage())))
                .next(texts.of("isolation.unwritable.next"));
    }

    ChecksPage page(
            IsolationModel model,
            CheckBoard board,
            boolean running,
            Optional<Instant> full,
            Optional<Path> saved,
            @Nullable Problem problem,
            Instant now) {
        String purpose = texts.of("isolation.purpose");
        Status status = status(board, problem);
        String word = word(board, status);
        return new ChecksPage(
                texts.of("isolation.title"),
                status,
                word,
                full.map(at -> purpose + " " + texts.of("isolation.last", words.time(at)))
                        .orElse(purpose),
                running || full.isEmpty() ? "" : word,
                running,
                problem == null ? null : model.told(problem),
                problem == null ? List.of() : model.remedies(problem),
                notices(board, running, saved),
                groups(model, board, running),
                words.report(board, texts.of("isolation.report", stack), full.orElse(now)));
    }

    private static Status status(CheckBoard board, @Nullable Problem problem) {
        if (problem != null && board.rows().isEmpty()) {
            return Status.STOPPED;
        }
        if (board.count(Verdict.FAILS) > 0) {
            return Status.LOOK;
        }
        return board.allHold() ? Status.READY : Status.RUNNING;
    }

    private String word(CheckBoard board, Status status) {
        return switch (status) {
            case STOPPED -> texts.of("ready.pill.not");
            case LOOK -> texts.of("ready.pill.look", board.count(Verdict.FAILS), board.total());
            case READY -> texts.of("ready.pill.all", board.total());
            default ->
                board.total() == 0
                        ? texts.of("ready.pill.finding")
                        : texts.of("ready.pill.some", board.count(Verdict.HOLDS), board.total());
        };
    }

    private List<Notice> notices(CheckBoard board, boolean running, Optional<Path> saved) {
        List<Notice> notices = new ArrayList<>();
        if (running && board.total() == 0) {
            notices.add(new Notice(
                    Status.RUNNING, texts.of("ready.finding.first", stack), texts.of("ready.finding.rest"), List.of()));
        }
        saved.ifPresent(file -> notices.add(new Notice(
                Status.READY, texts.of("isolation.saved.first"), texts.of("isolation.saved.rest", file), List.of())));
        return notices;
    }

    private List<CheckGroup> groups(IsolationModel model, CheckBoard board, boolean running) {
        List<CheckLine> lines =
                board.ids().stream().map(id -> line(model, board, id, running)).toList();
        return Stream.of(
                        words.look(lines.stream()
                                .filter(line -> line.status() == Status.FAILED)
                                .toList()),
                        words.group(
                                "walls",
                                texts.of("isolation.group"),
                                lines.stream()
                                        .filter(line -> line.status() != Status.FAILED)
                                        .toList()))
                .flatMap(Optional::stream)
                .toList();
    }

    private CheckLine line(IsolationModel model, CheckBoard board, String id, boolean running) {
        String meaning =
                board.known(id).map(CheckBoard.Known::row).map(Row::meaning).orElse("");
        return words.line(board, id, meaning, List.of(), List.of(), () -> model.run(id), running);
    }
}
