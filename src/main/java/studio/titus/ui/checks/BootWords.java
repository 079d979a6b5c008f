package studio.titus.ui.checks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import studio.titus.bootstrap.BootReport;
import studio.titus.bootstrap.BootReport.Outcome;
import studio.titus.bootstrap.BootReport.Step;
import studio.titus.ui.checks.CheckLine.Stage;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.Spans;

/** Puts the steps of a node's first boot into words. Times are spans, since a node's clock is not this computer's. */
final class BootWords {

    private static final String END = "ready";

    private final Texts texts;
    private final Instant now;

    /** @param now by the cloud's clock */
    BootWords(Texts texts, Instant now) {
        this.texts = texts;
        this.now = now;
    }

    /** The steps in one line, with the one under way and its time last. */
    String line(BootReport report) {
        List<Stage> stages = stages(report);
        if (stages.isEmpty()) {
            return "";
        }
        Stage current = stages.getLast();
        String before = stages.subList(0, stages.size() - 1).stream()
                .map(stage -> stage.name() + " " + stage.took())
                .collect(Collectors.joining(", "));
        if (current.name().equals(END)) {
            return texts.of("ready.boot.end", before);
        }
        return before.isEmpty()
                ? texts.of("ready.boot.first", current.name(), current.took())
                : texts.of("ready.boot.step", current.name(), current.took(), before);
    }

    /** One stage for each step that has begun. */
    List<Stage> stages(BootReport report) {
        List<Step> steps = report.steps();
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            boolean last = i == steps.size() - 1;
            Instant end = last ? now : steps.get(i + 1).at();
            Step step = steps.get(i);
            boolean over = step.name().equals(END) || report.outcome() == Outcome.FAILED;
            stages.add(new Stage(
                    last ? status(report) : Status.READY,
                    step.name(),
                    "+" + Spans.clock(Duration.between(steps.getFirst().at(), step.at())),
                    last && over ? "" : Spans.clock(Duration.between(step.at(), end))));
        }
        return stages;
    }

    private static Status status(BootReport report) {
        return switch (report.outcome()) {
            case WAITING, RUNNING -> Status.RUNNING;
            case READY -> Status.READY;
            case FAILED -> Status.FAILED;
        };
    }
}
