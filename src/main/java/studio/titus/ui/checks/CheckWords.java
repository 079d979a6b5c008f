package studio.titus.ui.checks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import studio.titus.checks.Row;
import studio.titus.checks.Verdict;
import studio.titus.problem.Redactor;
import studio.titus.ui.checks.CheckLine.Fact;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.Spans;

/** Puts claims and what was found of them into words, on the page and as a report. */
final class CheckWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final double MILLIS = 1000;
    private static final String INDENT = "    ";

    private final Texts texts;
    private final ZoneId zone;
    private final Spans spans;

    CheckWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        this.spans = new Spans(texts);
    }

    String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** Such as 0.4 s. */
    static String took(Duration span) {
        return String.format(Locale.ROOT, "%.1f s", span.toMillis() / MILLIS);
    }

    /** How a claim stands. */
    Status status(CheckBoard board, String id) {
        if (board.looking(id)) {
            return Status.RUNNING;
        }
        return board.known(id).map(known -> status(known.row().verdict())).orElse(Status.PLANNED);
    }

    private static Status status(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> Status.READY;
            case PENDING -> Status.WAITING;
            case FAILS -> Status.FAILED;
            case NOT_TESTED -> Status.STOPPED;
        };
    }

    private String word(CheckBoard board, String id) {
        return board.looking(id)
                ? texts.of("checks.word.looking")
                : board.known(id)
                        .map(known -> word(known.row().verdict()))
                        .orElseGet(() -> texts.of("checks.word.open"));
    }

    String word(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> texts.of("checks.word.holds");
            case PENDING -> texts.of("checks.word.pending");
            case FAILS -> texts.of("checks.word.fails");
            case NOT_TESTED -> texts.of("checks.word.untested");
        };
    }

    /** The line of a claim, with what mends it. */
    CheckLine line(ChecksRun run, ChecksState state, String id, String meaning, List<CheckLine.Stage> stages) {
        CheckBoard board = state.board();
        Optional<Known> known = board.known(id);
        return new CheckLine(
                id,
                status(board, id),
                word(board, id),
                board.claim(id),
                meaning,
                board.remembered(id) ? age(known, state.now()) : took(known),
                board.remembered(id),
                known.map(this::facts).orElse(List.of()),
                stages,
                known.map(it -> fixes(run.mender(), it)).orElse(List.of()),
                new ProblemAction(texts.of("checks.again"), () -> run.one(id)),
                state.running());
    }

    private static List<ProblemAction> fixes(Mender mender, Known known) {
        return known.row().fixes().stream()
                .map(fix -> new ProblemAction(fix.words(), () -> mender.mend(fix)))
                .toList();
    }

    private static String took(Optional<Known> known) {
        return known.filter(CheckWords::tried)
                .map(Known::took)
                .map(CheckWords::took)
                .orElse("");
    }

    private String age(Optional<Known> known, Instant now) {
        return known.map(it -> Duration.between(it.at(), now))
                .map(age -> texts.of("checks.looked", spans.coarse(age)))
                .orElse("");
    }

    /** What waits for something else took no time. */
    private static boolean tried(Known known) {
        return known.row().verdict() == Verdict.HOLDS || !known.row().answer().isEmpty();
    }

    private List<Fact> facts(Known known) {
        Row row = known.row();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.of("checks.fact.where"), row.where(), false));
        facts.add(new Fact(texts.of("checks.fact.ran"), row.ran(), true));
        facts.add(
                row.answer().isEmpty()
                        ? new Fact(texts.of("checks.fact.answer"), texts.of("checks.fact.nothing"), false)
                        : new Fact(texts.of("checks.fact.answer"), Redactor.redact(row.answer()), true));
        facts.add(new Fact(texts.of("checks.fact.when"), time(known.at()), false));
        return facts;
    }

    /** All claims as text, for pasting into a mail or a ticket. */
    String report(ChecksState state, String title) {
        CheckBoard board = state.board();
        Instant now = state.full().orElse(state.now());
        Stream<String> lines = board.ids().stream().flatMap(id -> told(board, id));
        String head = title + ", " + DAY.format(now.atZone(zone)) + " " + zone.getId();
        return Redactor.redact(String.join(
                System.lineSeparator(),
                Stream.concat(Stream.of(head, ""), lines).toList()));
    }

    private Stream<String> told(CheckBoard board, String id) {
        Optional<Row> known = board.known(id).map(Known::row);
        String verdict = known.map(row -> word(row.verdict())).orElseGet(() -> texts.of("checks.word.open"));
        List<String> lines = new ArrayList<>(List.of("[" + verdict + "] " + board.claim(id)));
        known.ifPresent(row -> {
            lines.add(INDENT + row.where() + ": " + row.ran());
            row.answer().lines().forEach(line -> lines.add(INDENT + "> " + line));
            Stream.of(row.meaning()).filter(text -> !text.isEmpty()).forEach(text -> lines.add(INDENT + text));
            lines.add(INDENT + time(board.known(id).orElseThrow().at()));
        });
        return lines.stream();
    }

    /** The group of what failed, over the others; empty when nothing did. */
    Optional<CheckGroup> look(List<CheckLine> failed) {
        return failed.isEmpty()
                ? Optional.empty()
                : Optional.of(new CheckGroup(
                        "look", texts.of("checks.group.look"), String.valueOf(failed.size()), Status.LOOK, failed));
    }

    /** A group of the others; empty when all of it failed. */
    Optional<CheckGroup> group(String id, String title, List<CheckLine> lines) {
        long hold = lines.stream().filter(line -> line.status() == Status.READY).count();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new CheckGroup(
                        id, title, texts.of("checks.group.count", hold, lines.size()), Status.PLANNED, lines));
    }
}
