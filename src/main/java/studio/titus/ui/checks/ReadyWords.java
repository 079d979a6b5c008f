package studio.titus.ui.checks;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import studio.titus.checks.Fix;
import studio.titus.checks.Row;
import studio.titus.checks.Verdict;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.Notice;
import studio.titus.ui.provision.Spans;
import studio.titus.ui.provision.StackWork;

/** Puts the readiness of a stack's nodes into words. */
public final class ReadyWords {

    private static final Predicate<String> NODES = id -> id.equals("bastion") || id.startsWith("boot-");
    private static final Predicate<String> GROUP = id -> id.startsWith("group-") || id.endsWith("-registered");

    private final Texts texts;
    private final CheckWords words;

    /** @param zone of the times shown */
    public ReadyWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.words = new CheckWords(texts, zone);
    }

    /** What the button says that looks again. */
    String again() {
        return texts.of("checks.run.all");
    }

    /** Why a machine can't be made anew from here. */
    Problem noSettings() {
        return Problem.of("ui.no-settings", texts.of("ready.no-settings"))
                .because(texts.of("ready.no-settings.why"))
                .next(texts.of("ready.no-settings.next"));
    }

    ChecksPage page(ReadyModel model, StackWork stack, ReadyMoment now) {
        CheckBoard board = now.board();
        String name = stack.stack().value();
        Problem problem = now.problem();
        Pill pill = pill(now);
        return new ChecksPage(
                texts.of(booting(now) ? "ready.title.booting" : "ready.title"),
                pill.status(),
                pill.word(),
                purpose(now),
                announcement(now, pill),
                now.running(),
                problem == null ? null : model.told(problem),
                problem == null ? List.of() : model.remedies(problem),
                notices(model, name, now),
                groups(model, now),
                words.report(
                        board,
                        texts.of("ready.report", name, stack.session().region().code()),
                        now.full().orElse(now.now())));
    }

    private record Pill(Status status, String word) {}

    private Pill pill(ReadyMoment now) {
        CheckBoard board = now.board();
        int failed = board.count(Verdict.FAILS);
        int holds = board.count(Verdict.HOLDS);
        if (now.problem() != null && board.rows().isEmpty()) {
            return new Pill(Status.STOPPED, texts.of("ready.pill.not"));
        }
        if (failed > 0) {
            return new Pill(Status.LOOK, texts.of("ready.pill.look", failed, board.total()));
        }
        if (board.allHold()) {
            return new Pill(Status.READY, texts.of("ready.pill.all", board.total()));
        }
        return board.total() == 0
                ? new Pill(Status.RUNNING, texts.of("ready.pill.finding"))
                : new Pill(Status.RUNNING, texts.of("ready.pill.some", holds, board.total()));
    }

    /** Once every claim holds or fails, there is nothing to wait for. */
    private static boolean booting(ReadyMoment now) {
        CheckBoard board = now.board();
        boolean decided = board.total() > 0 && board.count(Verdict.HOLDS) + board.count(Verdict.FAILS) == board.total();
        return now.fresh() && !decided;
    }

    private String purpose(ReadyMoment now) {
        String tried = texts.of(booting(now) ? "ready.purpose.booting" : "ready.purpose");
        return now.full()
                .map(at -> tried + " " + texts.of("ready.last", words.time(at), CheckWords.took(now.fullTook())))
                .orElse(tried);
    }

    /** How a look ended; not each row of it. */
    private String announcement(ReadyMoment now, Pill pill) {
        return now.running() || now.full().isEmpty() ? "" : pill.word();
    }

    private List<Notice> notices(ReadyModel model, String name, ReadyMoment now) {
        List<Notice> notices = new ArrayList<>();
        now.asked()
                .flatMap(fix -> fix instanceof Fix.ReplaceNode node ? Optional.of(node) : Optional.empty())
                .ifPresent(fix -> notices.add(question(model, fix)));
        now.mending().ifPresent(fix -> notices.add(mending(fix, now.mendingFor())));
        if (now.running() && now.board().total() == 0) {
            notices.add(new Notice(
                    Status.RUNNING, texts.of("ready.finding.first", name), texts.of("ready.finding.rest"), List.of()));
        }
        if (now.ready() && now.board().allHold()) {
            notices.add(done(model, now));
        }
        return notices;
    }

    private Notice question(ReadyModel model, Fix.ReplaceNode fix) {
        String node = fix.node().name();
        boolean agent = node.startsWith("agent");
        return new Notice(
                Status.LOOK,
                texts.of("ready.replace.first", node),
                texts.of(agent ? "ready.replace.agents" : "ready.replace.rest"),
                List.of(
                        new ProblemAction(texts.of("ready.replace.keep"), model::keep),
                        new ProblemAction(texts.of("ready.replace.do", node), () -> model.replace(fix))));
    }

    private Notice mending(Fix fix, Duration since) {
        String first = texts.of("ready.mending", fix.words());
        String rest = fix instanceof Fix.ActivateGroup(var group)
                ? texts.of("ready.mending.group", group, Spans.clock(since))
                : texts.of("ready.mending.since", Spans.clock(since));
        return new Notice(Status.RUNNING, first, rest, List.of());
    }

    private Notice done(ReadyModel model, ReadyMoment now) {
        return new Notice(
                Status.READY,
                texts.of("ready.done.first"),
                texts.of("ready.done.rest", now.board().total()),
                List.of(
                        new ProblemAction(texts.of("ready.done.dashboard"), model::dashboard),
                        new ProblemAction(texts.of("ready.done.isolation"), model::isolation)));
    }

    private List<CheckGroup> groups(ReadyModel model, ReadyMoment now) {
        List<CheckLine> lines =
                now.board().ids().stream().map(id -> line(model, now, id)).toList();
        return Stream.of(
                        words.look(lines.stream().filter(ReadyWords::failed).toList()),
                        words.group("nodes", texts.of("ready.group.nodes"), part(lines, NODES)),
                        words.group(
                                "services",
                                texts.of("ready.group.services"),
                                part(lines, NODES.or(GROUP).negate())),
                        words.group("group", texts.of("ready.group.agents"), part(lines, GROUP)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean failed(CheckLine line) {
        return line.status() == Status.FAILED;
    }

    private static List<CheckLine> part(List<CheckLine> lines, Predicate<String> ids) {
        return lines.stream()
                .filter(line -> !failed(line) && ids.test(line.id()))
                .toList();
    }

    private CheckLine line(ReadyModel model, ReadyMoment now, String id) {
        Optional<Row> row = now.board().known(id).map(CheckBoard.Known::row);
        BootWords boots = new BootWords(texts, now.now());
        var report = Optional.ofNullable(now.boots().get(id));
        String steps = row.filter(it -> it.verdict() == Verdict.PENDING)
                .flatMap(_ -> report)
                .map(boots::line)
                .orElse("");
        return words.line(
                now.board(),
                id,
                steps.isEmpty() ? row.map(Row::meaning).orElse("") : steps,
                report.map(boots::stages).orElse(List.of()),
                row.map(it -> fixes(model, it)).orElse(List.of()),
                () -> model.run(id),
                now.running());
    }

    private static List<ProblemAction> fixes(ReadyModel model, Row row) {
        return row.fixes().stream()
                .map(fix -> new ProblemAction(fix.words(), () -> model.mend(fix)))
                .toList();
    }
}
