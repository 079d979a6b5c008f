package studio.titus.ui.console;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;
import studio.titus.problem.Redactor;
import studio.titus.ssh.ExecResult;
import studio.titus.ui.control.LogLine;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Failures;
import studio.titus.ui.fx.FrameBatch;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.UiThread;

/** Follows one log of a node at a time. Only its newest lines are kept, without secrets. Use it on the UI thread. */
final class LogsModel {

    /** How many lines are kept at least. */
    static final int KEPT = 20_000;

    /** Old lines go many at a time, since taking lines from the front of a long list is dear. */
    private static final int SLACK = 4_000;

    private static final List<String> BAD = List.of("error", "fail", "fatal", "panic", "exception");

    private final NodeDoor door;
    private final Background background;
    private final Texts texts;
    private final UiThread ui;
    private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
    private final FilteredList<LogLine> shown = new FilteredList<>(lines);
    private final ReadOnlyObjectWrapper<List<LogSource>> sources =
            new ReadOnlyObjectWrapper<>(this, "sources", List.of());
    private final ReadOnlyObjectWrapper<@Nullable LogSource> source = new ReadOnlyObjectWrapper<>(this, "source");
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private Background.Work work = () -> {};
    private Object turn = new Object();
    private boolean looking;
    private Runnable news = () -> {};

    LogsModel(NodeDoor door, UiThread ui, Background background, Texts texts) {
        this.door = door;
        this.ui = ui;
        this.background = background;
        this.texts = texts;
    }

    /** What is called when there are new lines, once a frame at most. */
    void setNews(Runnable now) {
        news = now;
    }

    /** The lines that hold the words looked for, the newest last. */
    ObservableList<LogLine> lines() {
        return shown;
    }

    /** How many lines there are, shown or not. */
    int count() {
        return lines.size();
    }

    ReadOnlyObjectProperty<List<LogSource>> sourcesProperty() {
        return sources.getReadOnlyProperty();
    }

    /** The log that is followed, {@code null} before one was chosen. */
    ReadOnlyObjectProperty<@Nullable LogSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** Why nothing is followed, or {@code null}. */
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Goes on with the log of before, and looks which there are: nodes come and go. */
    void begin() {
        problem.set(null);
        LogSource before = source.get();
        if (before != null) {
            follow(before);
        }
        if (!looking) {
            looking = true;
            background.submit(door::machines, this::found, this::failed);
        }
    }

    private void found(List<Machine> machines) {
        looking = false;
        List<LogSource> now = LogSource.of(machines, texts);
        if (!now.equals(sources.get())) {
            sources.set(now);
        }
    }

    /** Shows why nothing is followed. */
    void failed(Exception failure) {
        looking = false;
        problem.set(Failures.problem(failure));
    }

    /** Follows this log from now on, and no other. */
    void follow(LogSource wanted) {
        stop();
        lines.clear();
        source.set(wanted);
        problem.set(null);
        Object mine = turn;
        FrameBatch<LogLine> batch = new FrameBatch<>(ui, batched -> take(mine, batched));
        var splitter = new LineSplitter(text -> batch.accept(line(text)));
        work = background.submit(
                () -> door.follow(wanted.node(), wanted.command(), splitter), this::ended, this::failed);
    }

    private static LogLine line(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        return new LogLine(Redactor.redact(text), BAD.stream().anyMatch(low::contains));
    }

    /** What a log says that was left meanwhile is no news, even if one came back to it. */
    private void take(Object whose, List<LogLine> fresh) {
        if (whose != turn) {
            return;
        }
        lines.addAll(fresh.subList(Math.max(0, fresh.size() - KEPT), fresh.size()));
        if (lines.size() > KEPT + SLACK) {
            lines.remove(0, lines.size() - KEPT);
        }
        news.run();
    }

    private void ended(ExecResult result) {
        problem.set(Problem.of("window.log-ended", texts.of("logs.ended", result.exitCode()))
                .because(texts.of("logs.ended.why")));
    }

    /** Shows only the lines that hold {@code words}, whatever the case; all for none. */
    void filter(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(line -> line.text().toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** The lines shown, for the clipboard or a file. */
    String text() {
        return shown.stream().map(LogLine::text).collect(Collectors.joining(System.lineSeparator()));
    }

    /** Follows no longer; what was read stays. */
    void stop() {
        work.cancel();
        turn = new Object();
    }
}
