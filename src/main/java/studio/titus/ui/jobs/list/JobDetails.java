package studio.titus.ui.jobs.list;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.KeyValueGrid;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.Parts;
import studio.titus.ui.fx.Texts;

/** One job: what it is, what happened to it, and what can be done with it. */
final class JobDetails extends VBox {

    private final Texts texts;
    private final Label name = Labels.wrapping("", "heading");
    private final Label id = Labels.cutFromLeft("", "small", "muted");
    private final Button scale;
    private final Button enable;
    private final Button clone;
    private final Button again;
    private final Button kill;
    private final ScaleBox scaling;
    private final KeyValueGrid facts = new KeyValueGrid();
    private final TimelineView timeline = new TimelineView();
    private @Nullable JobView shown;

    JobDetails(Texts texts, JobActions actions, JobsExits exits) {
        this.texts = texts;
        getStyleClass().add("job-details");
        scale = button(BootstrapIcons.ARROWS_ANGLE_EXPAND, "jobs.scale", this::scale);
        enable = button(BootstrapIcons.TOGGLE_ON, "jobs.disable", () -> with(actions::enable));
        clone = button(
                BootstrapIcons.FILES,
                "jobs.clone",
                () -> with(job -> exits.editor().ifPresent(editor -> editor.accept(job.descriptor()))));
        again = button(BootstrapIcons.ARROW_REPEAT, "jobs.again", () -> with(actions::again));
        kill = button(BootstrapIcons.X_CIRCLE, "jobs.kill", () -> with(actions::kill));
        scaling = new ScaleBox(
                texts,
                capacity -> with(job -> {
                    Parts.shown(scaling(), false);
                    actions.resize(job, capacity);
                }));
        Parts.shown(scaling, false);
        Parts.shown(clone, exits.editor().isPresent());
        var row = new FlowPane(scale, enable, clone, again, kill);
        row.getStyleClass().add("job-actions");
        getChildren()
                .addAll(
                        new VBox(name, id),
                        row,
                        scaling,
                        facts,
                        Labels.rule(),
                        Labels.of(texts.of("jobs.timeline"), "strong"),
                        timeline);
    }

    private ScaleBox scaling() {
        return scaling;
    }

    private Button button(BootstrapIcons icon, String key, Runnable action) {
        Button button = Buttons.small(Buttons.with(icon, Buttons.secondary(texts.of(key))));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void with(Consumer<JobView> action) {
        JobView job = shown;
        if (job != null) {
            action.accept(job);
        }
    }

    private void scale() {
        with(job -> {
            Parts.shown(scaling, !scaling.isVisible());
            scaling.begin(job.capacity());
        });
    }

    void show(JobView job) {
        JobView before = shown;
        shown = job;
        if (before == null || !before.id().equals(job.id())) {
            Parts.shown(scaling, false);
        }
        name.setText(job.name());
        id.setText(job.id());
        boolean service = job.active() && job.service();
        Parts.shown(scale, service);
        Parts.shown(enable, service);
        enable.setText(texts.of(job.enabled() ? "jobs.disable" : "jobs.enable"));
        Parts.shown(again, job.again());
        Parts.shown(kill, job.active());
        if (before == null || !before.facts().equals(job.facts())) {
            facts.clear();
            job.facts().forEach(fact -> facts.add(fact.name(), fact.value()));
        }
        timeline.show(job.timeline());
    }
}
