package studio.titus.ui.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import studio.titus.checks.Fix;
import studio.titus.checks.Verdict;
import studio.titus.plan.Change;
import studio.titus.plan.Plan;
import studio.titus.ui.checks.Mender.Question;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.Notice;
import studio.titus.ui.provision.Spans;

/** Puts how a run of checks stands into words: its pill, its end, and what it does or asks besides. */
final class RunWords {

    /** What the pill behind the title says. */
    record Pill(Status status, String word) {}

    private final Texts texts;

    RunWords(Texts texts) {
        this.texts = texts;
    }

    /** What the button says that looks again. */
    String again() {
        return texts.of("checks.run.all");
    }

    Pill pill(ChecksState state) {
        CheckBoard board = state.board();
        int failed = board.count(Verdict.FAILS);
        if (state.problem() != null && board.rows().isEmpty()) {
            return new Pill(Status.STOPPED, texts.of("ready.pill.not"));
        }
        if (board.remembers() && state.running()) {
            return new Pill(Status.RUNNING, texts.of("checks.pill.again"));
        }
        if (failed > 0) {
            return new Pill(Status.LOOK, texts.of("ready.pill.look", failed, board.total()));
        }
        if (board.allHold()) {
            return new Pill(Status.READY, texts.of("ready.pill.all", board.total()));
        }
        return board.total() == 0
                ? new Pill(Status.RUNNING, texts.of("ready.pill.finding"))
                : new Pill(Status.RUNNING, texts.of("ready.pill.some", board.count(Verdict.HOLDS), board.total()));
    }

    /** How a look ended; not each row of it. */
    String announcement(ChecksState state) {
        return state.running() || state.full().isEmpty() ? "" : pill(state).word();
    }

    /** What stands over the rows. */
    List<Notice> notices(Mender mender, ChecksState state, String stack) {
        List<Notice> notices = new ArrayList<>();
        state.asked().ifPresent(question -> notices.add(question(mender, question)));
        state.mending().ifPresent(fix -> notices.add(mending(fix, state)));
        if (state.running() && state.board().total() == 0) {
            notices.add(new Notice(
                    Status.RUNNING, texts.of("ready.finding.first", stack), texts.of("ready.finding.rest"), List.of()));
        }
        return notices;
    }

    private Notice mending(Fix fix, ChecksState state) {
        String first = texts.of("ready.mending", fix.words());
        String since = Spans.clock(state.mendingFor());
        String rest = fix instanceof Fix.ActivateGroup(var group)
                ? texts.of("ready.mending.group", group, since)
                : texts.of("ready.mending.since", since);
        return new Notice(Status.RUNNING, first, rest, List.of());
    }

    private Notice question(Mender mender, Question question) {
        Fix fix = question.fix();
        return new Notice(
                Status.LOOK,
                texts.of("checks.ask.first", fix.words()),
                question.plan().map(this::changes).orElseGet(() -> effect(fix)),
                List.of(
                        new ProblemAction(texts.of(keep(fix)), mender::keep),
                        new ProblemAction(texts.of("checks.ask.do", fix.words()), mender::agree)));
    }

    private static String keep(Fix fix) {
        return fix instanceof Fix.ReplaceNode ? "ready.replace.keep" : "checks.ask.keep";
    }

    private String effect(Fix fix) {
        return switch (fix) {
            case Fix.ReplaceNode(var node) ->
                texts.of(node.name().startsWith("agent") ? "ready.replace.agents" : "ready.replace.rest");
            case Fix.RevokeRules rules -> texts.of("checks.ask.rules", rules.names());
            case Fix.CloseBucket(var bucket) -> texts.of("checks.ask.bucket", bucket);
            default -> "";
        };
    }

    /** What a plan does, resource by resource, so that it is seen before it is run. */
    private String changes(Plan plan) {
        return plan.changes().stream()
                .filter(Change::needsWork)
                .map(this::change)
                .collect(Collectors.joining(texts.of("checks.ask.between"), texts.of("checks.ask.plan"), "."));
    }

    private String change(Change change) {
        String key = switch (change.action()) {
            case CREATE -> "checks.ask.create";
            case UPDATE -> "checks.ask.update";
            case REPLACE -> "checks.ask.replace";
            case NONE -> "checks.ask.wait";
        };
        String attributes = change.differences().stream()
                .map(Change.Difference::attribute)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(", "));
        return texts.of(key, change.resource().sentence(), attributes);
    }
}
