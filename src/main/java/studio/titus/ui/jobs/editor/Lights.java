package studio.titus.ui.jobs.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.jobs.form.JobField;

/** The lights beside the button that sends a job: what stands in its way, and what takes that out of the way. */
final class Lights {

    private final Texts texts;
    private final EditorModel model;
    private final EditorWords words;

    Lights(Texts texts, EditorModel model, EditorWords words) {
        this.texts = texts;
        this.model = model;
        this.words = words;
    }

    List<Light> of(EditorState state) {
        List<Light> lights = new ArrayList<>();
        lights.add(form(state));
        lights.add(gateway(state));
        state.standing().ifPresent(standing -> lights.add(group(standing, state.activating())));
        sequence(state).ifPresent(lights::add);
        return lights;
    }

    private Light form(EditorState state) {
        if (state.isReady()) {
            return new Light(Status.READY, texts.of("job.light.whole"), null);
        }
        int count = Math.max(1, state.wrong().size());
        return new Light(Status.WAITING, texts.of("job.light.wrong", count), null);
    }

    private Light gateway(EditorState state) {
        Problem silent = state.silent();
        ProblemAction again = new ProblemAction(texts.of("job.light.again"), model::look);
        if (state.asking()) {
            return new Light(Status.RUNNING, texts.of("job.light.asking"), null);
        }
        if (silent != null) {
            return new Light(Status.FAILED, silent.what(), again);
        }
        return state.standing().isPresent()
                ? new Light(Status.READY, texts.of("job.light.gateway"), null)
                : new Light(Status.WAITING, texts.of("job.light.unasked"), again);
    }

    private Light group(Standing standing, boolean activating) {
        if (standing.active()) {
            return new Light(Status.READY, texts.of("job.light.active", standing.group()), null);
        }
        return activating
                ? new Light(Status.RUNNING, texts.of("job.light.activating", standing.group()), null)
                : new Light(
                        Status.LOOK,
                        texts.of("job.light.inactive", standing.group()),
                        new ProblemAction(texts.of("job.light.activate"), model::activate));
    }

    private Optional<Light> sequence(EditorState state) {
        String sequence = state.form().text(JobField.SEQUENCE);
        if (sequence.isEmpty() || state.standing().isEmpty()) {
            return Optional.empty();
        }
        return state.standing()
                .flatMap(standing -> standing.free(state.form().job()))
                .map(free -> new Light(
                        Status.LOOK,
                        texts.of("job.sequence.taken"),
                        new ProblemAction(texts.of("job.sequence.next", free.sequence()), () -> words.number(free))))
                .or(() -> Optional.of(new Light(Status.READY, texts.of("job.sequence.free", sequence), null)));
    }
}
