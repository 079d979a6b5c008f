package studio.titus.ui.provision;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.titus.engine.CloudSession;
import studio.titus.engine.RunEvent;
import studio.titus.engine.RunEvent.Note;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.problem.Problem;
import studio.titus.problem.Redactor;
import studio.titus.ui.control.LogLine;
import studio.titus.ui.fx.Texts;

/**
 * What happened in the runs of a screen, a line an event with its time, without secrets. Only the newest lines are kept. Lines are shown
 * when {@link #publish} is called, all that came since then at once. Use it from one thread.
 */
public final class RunLog {

    /** How many lines are kept at least; a run without trouble has a few hundred. */
    static final int KEPT = 5_000;

    /** Old lines go many at a time, since taking lines from the front of a long list is dear. */
    private static final int SLACK = 1_000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final String UTC = "UTC";
    private static final String BETWEEN = "  ";

    private final Texts texts;
    private final Spans spans;
    private final ZoneId zone;
    private final InstantSource now;
    private final String clock;
    private final List<LogLine> fresh = new ArrayList<>();
    private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
    private final ObservableList<LogLine> shown = FXCollections.unmodifiableObservableList(lines);

    /**
     * The log of runs over {@code session}, whose clock it goes by.
     *
     * @param zone of the times shown
     */
    public RunLog(Texts texts, ZoneId zone, CloudSession session) {
        this.texts = texts;
        this.spans = new Spans(texts);
        this.zone = zone;
        this.now = session.pace();
        this.clock = session.rehearsal()
                ? texts.of("log.clock.rehearsal")
                : texts.of("log.clock", zone.normalized().equals(ZoneOffset.UTC) ? UTC : zone.getId());
    }

    /** Whose clock the times are from, in words. */
    public String clock() {
        return clock;
    }

    /** The lines to show, the newest last. */
    public ObservableList<LogLine> lines() {
        return shown;
    }

    /** All lines that are kept, for the clipboard. */
    String text() {
        return lines.stream().map(LogLine::text).collect(Collectors.joining(System.lineSeparator()));
    }

    /** Takes in what has happened; it shows with the next {@link #publish}. */
    void accept(RunEvent event) {
        words(event).ifPresent(words -> {
            boolean bad = event instanceof RunEvent.ResourceFailed;
            fresh.add(line(event.at(), words, bad));
        });
    }

    /** Takes in why a run could not begin, or broke off. */
    void accept(Problem problem) {
        fresh.add(line(now.instant(), problem.what(), true));
    }

    /** Shows what came since the last time and lets go of the oldest lines. */
    void publish() {
        if (fresh.isEmpty()) {
            return;
        }
        lines.addAll(fresh);
        fresh.clear();
        if (lines.size() > KEPT + SLACK) {
            lines.remove(0, lines.size() - KEPT);
        }
    }

    private LogLine line(Instant moment, String words, boolean bad) {
        return new LogLine(TIME.format(moment.atZone(zone)) + BETWEEN + Redactor.redact(words), bad);
    }

    private Optional<String> words(RunEvent event) {
        return switch (event) {
            case RunEvent.RunStarted started ->
                Optional.of(texts.of("log.started", started.work().size()));
            case RunEvent.ResourceStarted started ->
                of("log.doing", started.address(), started.verb().doing());
            case RunEvent.ResourceNote note ->
                note.note() == Note.NEWS ? of("log.note", note.address(), note.message()) : Optional.empty();
            case RunEvent.ResourceDone done ->
                of("log.done", done.address(), done.verb().done(), spans.exact(done.elapsed()));
            case RunEvent.ResourceFailed failed ->
                of("log.failed", failed.address(), failed.problem().what());
            case RunEvent.ResourceSkipped skipped -> of("log.skipped", skipped.address(), skipped.reason());
            case RunEvent.RunFinished finished -> Optional.of(end(finished.outcome()));
        };
    }

    private Optional<String> of(String key, Object... arguments) {
        return Optional.of(texts.of(key, arguments));
    }

    private String end(Outcome outcome) {
        String taken = spans.exact(outcome.elapsed());
        if (outcome.succeeded()) {
            return texts.of("log.ended", taken);
        }
        return outcome.failures().isEmpty()
                ? texts.of("log.ended.stopped", taken)
                : texts.of("log.ended.failed", taken, outcome.failures().size());
    }
}
