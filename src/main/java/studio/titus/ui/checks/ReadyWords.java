package studio.titus.ui.checks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import studio.titus.checks.Row;
import studio.titus.checks.Verdict;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.Notice;
import studio.titus.ui.provision.StackWork;

/** Puts the readiness of a stack's nodes into words. */
public final class ReadyWords {

    private static final Predicate<String> NODES = id -> id.equals("bastion") || id.startsWith("boot-");
    private static final Predicate<String> GROUP = id -> id.startsWith("group-") || id.endsWith("-registered");

    private final Texts texts;
    private final CheckWords words;
    private final RunWords runs;

    /** @param zone of the times shown */
    public ReadyWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.words = new CheckWords(texts, zone);
        this.runs = new RunWords(texts);
    }

    ChecksPage page(ReadyModel model, ChecksRun run, StackWork stack, ReadyMoment now) {
        String name = stack.stack().value();
        RunWords.Pill pill = runs.pill(now.run());
        return new ChecksPage(
                texts.of(booting(now) ? "ready.title.booting" : "ready.title"),
                pill.status(),
                pill.word(),
                purpose(now),
                runs.announcement(now.run()),
                now.run().running(),
                run.told(),
                run.remedies(runs.again()),
                notices(model, run.mender(), name, now),
                groups(run, now),
                words.report(
                        now.run(),
                        texts.of("ready.report", name, stack.session().region().code())));
    }

    /** Once every claim holds or fails, there is nothing to wait for. */
    private static boolean booting(ReadyMoment now) {
        CheckBoard board = now.board();
        boolean decided = board.total() > 0 && board.count(Verdict.HOLDS) + board.count(Verdict.FAILS) == board.total();
        return now.fresh() && !decided;
    }

    private String purpose(ReadyMoment now) {
        String tried = texts.of(booting(now) ? "ready.purpose.booting" : "ready.purpose");
        return now.run()
                .full()
                .map(at -> tried + " " + last(at, now.run().fullTook()))
                .orElse(tried);
    }

    private String last(Instant at, Duration took) {
        return took.isZero()
                ? texts.of("isolation.last", words.time(at))
                : texts.of("ready.last", words.time(at), CheckWords.took(took));
    }

    private List<Notice> notices(ReadyModel model, Mender mender, String name, ReadyMoment now) {
        Stream<Notice> done = now.ready() && now.board().allHold() ? Stream.of(done(model, now)) : Stream.empty();
        return Stream.concat(runs.notices(mender, now.run(), name).stream(), done)
                .toList();
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

    private List<CheckGroup> groups(ChecksRun run, ReadyMoment now) {
        CheckBoard board = now.board();
        List<CheckLine> lines =
                board.ids().stream().map(id -> line(run, now, id)).toList();
        Predicate<String> nodes = NODES.and(Predicate.not(board::failed));
        Predicate<String> agents = GROUP.and(Predicate.not(board::failed));
        Predicate<String> services = NODES.or(GROUP).or(board::failed).negate();
        return Stream.of(
                        words.look(part(lines, board::failed)),
                        words.group("nodes", texts.of("ready.group.nodes"), part(lines, nodes)),
                        words.group("services", texts.of("ready.group.services"), part(lines, services)),
                        words.group("group", texts.of("ready.group.agents"), part(lines, agents)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<CheckLine> part(List<CheckLine> lines, Predicate<String> ids) {
        return lines.stream().filter(line -> ids.test(line.id())).toList();
    }

    private CheckLine line(ChecksRun run, ReadyMoment now, String id) {
        Optional<Row> row = now.board().known(id).map(Known::row);
        BootWords boots = new BootWords(texts, now.now());
        var report = Optional.ofNullable(now.boots().get(id));
        String steps = row.filter(it -> it.verdict() == Verdict.PENDING)
                .flatMap(_ -> report)
                .map(boots::line)
                .orElse("");
        return words.line(
                run,
                now.run(),
                id,
                steps.isEmpty() ? row.map(Row::meaning).orElse("") : steps,
                report.map(boots::stages).orElse(List.of()));
    }
}
