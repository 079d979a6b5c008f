package studio.titus.ui.provision;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import studio.titus.engine.RunEvent.Mode;
import studio.titus.engine.RunEvent.Verb;
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Graph;
import studio.titus.ui.control.ResourceLine;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;

/** Puts the rows of a run into words. */
final class RunWords {

    /** After this long without a sign of life a row says how long it usually takes. */
    private static final Duration SILENT = Duration.ofSeconds(10);

    private final Texts texts;
    private final Spans spans;
    private final Mode mode;
    private final Graph<Address> order;

    RunWords(Texts texts, Mode mode) {
        this.texts = texts;
        this.spans = new Spans(texts);
        this.mode = mode;
        Blueprint blueprint = Blueprint.skeleton();
        this.order = mode == Mode.APPLY ? blueprint.createGraph() : blueprint.destroyGraph();
    }

    RunLine line(RunRow row, Map<Address, RunRow> all, Instant now) {
        Address address = row.item().address();
        String detail = detail(row, all, now);
        String elapsed = elapsed(row, now);
        ResourceLine line = ResourceLine.of(row.status(), row.item().sentence(), address.value())
                .detail(detail)
                .elapsed(elapsed);
        ResourceLine brief = ResourceLine.of(row.status(), row.item().shortName(), "")
                .detail(row.succeeded() ? "" : sentence(detail))
                .elapsed(elapsed);
        return new RunLine(address, line, brief);
    }

    /** A row of a run that broke off: nothing waits, so all there is to say is what AWS has of it. */
    RunLine found(RunRow row, boolean cutOff) {
        Status status = row.succeeded() ? Status.READY : cutOff ? Status.LOOK : Status.PLANNED;
        String detail = cutOff ? texts.of(row.succeeded() ? "run.found.there" : "run.found.lost") : "";
        Address address = row.item().address();
        return new RunLine(
                address,
                ResourceLine.of(status, row.item().sentence(), address.value()).detail(detail),
                ResourceLine.of(status, row.item().shortName(), "").detail(detail));
    }

    /** Words that stand on a line of their own begin with a capital. */
    private static String sentence(String words) {
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String elapsed(RunRow row, Instant now) {
        return row.begun() ? Spans.clock(row.elapsed(now)) : "";
    }

    private String detail(RunRow row, Map<Address, RunRow> all, Instant now) {
        return switch (row.status()) {
            case PLANNED, WAITING -> row.note().isEmpty() ? waiting(row, all) : row.note();
            case RUNNING -> row.note().isEmpty() ? running(row, now) : row.note();
            case FAILED ->
                Optional.ofNullable(row.problem())
                        .map(problem -> problem.what())
                        .orElse(state(Status.FAILED));
            case STOPPED -> stopped(row, all);
            case READY -> row.item().untouched() && !row.begun() ? texts.of("run.row.unchanged") : state(Status.READY);
            case KEPT -> row.note();
            case LOOK, GONE, REHEARSAL -> state(row.status());
        };
    }

    private String waiting(RunRow row, Map<Address, RunRow> all) {
        return needs(row, all)
                .filter(other -> !other.over())
                .max(Comparator.comparing(other -> other.status() == Status.RUNNING))
                .map(other -> texts.of("run.row.waits", other.item().shortName()))
                .orElse(texts.of("run.row.waiting"));
    }

    private String running(RunRow row, Instant now) {
        String doing = texts.of(doing(row.verb()));
        boolean silent = row.silence(now).compareTo(SILENT) >= 0;
        return silent ? texts.of("run.row.still", doing, spans.exact(row.typical())) : doing;
    }

    private String stopped(RunRow row, Map<Address, RunRow> all) {
        if (row.begun()) {
            return texts.of("run.row.cut");
        }
        return cause(row, all)
                .map(failed -> texts.of("run.row.needs", failed.item().shortName()))
                .orElse(texts.of("run.row.not-begun"));
    }

    /** The failed row because of which this one never began, be it a few steps away. */
    private static Optional<RunRow> failedAmong(Collection<RunRow> rows) {
        return rows.stream().filter(row -> row.status() == Status.FAILED).findFirst();
    }

    private Optional<RunRow> cause(RunRow row, Map<Address, RunRow> all) {
        Collection<RunRow> direct = needs(row, all).toList();
        return failedAmong(direct)
                .or(() -> direct.stream()
                        .filter(other -> other.status() == Status.STOPPED)
                        .flatMap(other -> cause(other, all).stream())
                        .findFirst());
    }

    private Stream<RunRow> needs(RunRow row, Map<Address, RunRow> all) {
        return order.before(row.item().address()).stream().map(all::get).filter(Objects::nonNull);
    }

    /** What takes longest now, of how long it usually takes. */
    String slowest(RunRow row, Instant now) {
        Duration elapsed = row.elapsed(now);
        String key = elapsed.compareTo(row.typical()) > 0 ? "run.slowest.over" : "run.slowest";
        return texts.of(key, row.item().shortName(), spans.exact(elapsed), spans.exact(row.typical()));
    }

    private static String doing(Verb verb) {
        return switch (verb) {
            case CREATE -> "run.verb.create";
            case UPDATE -> "run.verb.update";
            case REPLACE -> "run.verb.replace";
            case DELETE -> "run.verb.delete";
            case WAIT -> "run.verb.wait";
        };
    }

    String state(Status status) {
        return texts.of(status.textKey());
    }

    String count(int done, int total) {
        return mode == Mode.APPLY ? texts.of("run.count.ready", done, total) : texts.of("run.count.gone", done, total);
    }

    String third(int thirds, int total, String beginning) {
        return switch (thirds) {
            case 0 -> beginning;
            case 1 -> texts.of("run.third.one", total);
            default -> texts.of("run.third.two", total);
        };
    }

    String left(Duration remaining) {
        return spans.left(remaining);
    }

    String ended(int failed, int stopped) {
        if (failed == 0) {
            return texts.of("run.ended.stopped", stopped);
        }
        return stopped == 0 ? texts.of("run.ended.failed", failed) : texts.of("run.ended.both", failed, stopped);
    }

    String of(int part, int whole) {
        return texts.of("run.group.count", part, whole);
    }

    String folded(int done) {
        return mode == Mode.APPLY ? texts.of("run.group.ready", done) : texts.of("run.group.gone", done);
    }

    String failedTitle() {
        return texts.of("run.group.failed");
    }

    String stoppedTitle() {
        return texts.of("run.group.stopped");
    }

    String cutOffTitle() {
        return texts.of("run.group.cut-off");
    }

    String missingTitle() {
        return texts.of("run.group.missing");
    }

    String doneTitle() {
        return mode == Mode.APPLY ? texts.of("run.group.all-ready") : texts.of("run.group.all-gone");
    }
}
