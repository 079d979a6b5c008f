package studio.titus.ui.jobs.list;

import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.CopyButton;
import studio.titus.ui.control.KeyValueGrid;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.Parts;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;

/** One task: where it runs, what happened to it, and what can be done with it. */
final class TaskDetails extends VBox {

    private final Texts texts;
    private final StateWords words;
    private final Label name = Labels.of("", "heading");
    private final Label id = Labels.cutFromLeft("", "small", "muted");
    private final Button console;
    private final Button browser;
    private final Button logs;
    private final Button kill;
    private final Button shrink;
    private final KeyValueGrid facts = new KeyValueGrid();
    private final TimelineView timeline = new TimelineView();
    private @Nullable JobView job;
    private @Nullable TaskView shown;

    /** @param close leads back to the job */
    TaskDetails(Texts texts, TextClipboard clipboard, StateWords words, JobActions actions, Runnable close) {
        this.texts = texts;
        this.words = words;
        getStyleClass().add("job-details");
        console = button(BootstrapIcons.TERMINAL, "jobs.console", (_, task) -> actions.console(task));
        browser = button(BootstrapIcons.BOX_ARROW_UP_RIGHT, "jobs.browse", (_, task) -> actions.browse(task));
        logs = button(BootstrapIcons.JOURNAL_TEXT, "jobs.logs", (_, task) -> actions.logs(task));
        kill = button(BootstrapIcons.X_CIRCLE, "jobs.task.kill", actions::kill);
        shrink = button(BootstrapIcons.DASH_CIRCLE, "jobs.task.shrink", actions::shrink);
        Button back = Buttons.icon(BootstrapIcons.X, texts.of("jobs.task.close"));
        back.setOnAction(_ -> close.run());
        var copy =
                new CopyButton(texts, clipboard).named(texts.of("jobs.copy-id")).copying(id::getText);
        var row = new FlowPane(console, browser, logs, kill, shrink, Buttons.small(copy));
        row.getStyleClass().add("job-actions");
        getChildren()
                .addAll(
                        new HBox(new VBox(name, id), Labels.spring(), back),
                        row,
                        facts,
                        Labels.rule(),
                        Labels.of(texts.of("jobs.timeline"), "strong"),
                        timeline);
    }

    private Button button(BootstrapIcons icon, String key, BiConsumer<JobView, TaskView> action) {
        Button button = Buttons.small(Buttons.with(icon, Buttons.secondary(texts.of(key))));
        button.setOnAction(_ -> {
            JobView of = job;
            TaskView task = shown;
            if (of != null && task != null) {
                action.accept(of, task);
            }
        });
        return button;
    }

    /** @param active whether the agents take tasks */
    void show(JobView of, TaskView task, boolean active) {
        job = of;
        shown = task;
        name.setText(texts.of("jobs.task.name", task.number()));
        id.setText(task.id());
        console.setDisable(!task.runs());
        logs.setDisable(!task.runs());
        browser.setDisable(!task.runs() || task.task().containerAddress().isEmpty());
        kill.setDisable(task.over());
        Parts.shown(shrink, of.service());
        shrink.setDisable(task.over());
        facts.clear();
        facts.add(texts.of("jobs.column.address"), Labels.of(task.address(), "mono"));
        facts.add(texts.of("jobs.column.agent"), Labels.of(task.agent(), "mono"));
        facts.add(texts.of("jobs.fact.attempt"), String.valueOf(task.task().attempt() + 1));
        timeline.show(words.timeline(task.task(), active));
    }
}
