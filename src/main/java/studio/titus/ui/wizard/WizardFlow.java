package studio.titus.ui.wizard;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.titus.ui.control.Status;
import studio.titus.ui.control.Step;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.wizard.draft.FieldSet;

/**
 * Which page is on, which have been seen, and what still keeps a person from going on. Pages are left in any direction
 * at any time and keep their answers; only the review needs all of them.
 */
final class WizardFlow {

    /** What stands beside the main button. */
    record Note(Status status, String text) {}

    private final Texts texts;
    private final Map<WizardStep, StepModel> models;
    private final ReadOnlyObjectWrapper<WizardStep> current;
    private final ReadOnlyObjectWrapper<List<Step>> steps = new ReadOnlyObjectWrapper<>(this, "steps", List.of());
    private final ReadOnlyObjectWrapper<Optional<Note>> note =
            new ReadOnlyObjectWrapper<>(this, "note", Optional.empty());
    private final ReadOnlyBooleanWrapper reviewable = new ReadOnlyBooleanWrapper(this, "reviewable");
    private final Set<WizardStep> visited = EnumSet.noneOf(WizardStep.class);
    private final Map<WizardStep, String> doubts = new EnumMap<>(WizardStep.class);
    private boolean goesOnLater;
    private boolean resumes;
    private boolean pressed;

    /** @param models a model for each page but the review */
    WizardFlow(Texts texts, Map<WizardStep, StepModel> models, WizardStep first) {
        this.texts = texts;
        this.models = new EnumMap<>(models);
        current = new ReadOnlyObjectWrapper<>(this, "current", first);
        visited.add(first);
        reconsider();
    }

    ReadOnlyObjectProperty<WizardStep> current() {
        return current.getReadOnlyProperty();
    }

    /** The pages with their states, for the rail. */
    ReadOnlyObjectProperty<List<Step>> steps() {
        return steps.getReadOnlyProperty();
    }

    /** What is missing on this page, or worth a second look; empty when nothing is. */
    ReadOnlyObjectProperty<Optional<Note>> note() {
        return note.getReadOnlyProperty();
    }

    /** Whether nothing is missing for the review and it was seen, or opened, before: a person may go straight there. */
    ReadOnlyBooleanProperty reviewable() {
        return reviewable.getReadOnlyProperty();
    }

    /** Opens all pages at once, where every answer is filled in beforehand. */
    void openAll() {
        visited.addAll(EnumSet.allOf(WizardStep.class));
        reconsider();
    }

    /** An earlier answer changed what a page rests on: the page is to be looked at again, if it was seen. */
    void doubt(WizardStep step, String reason) {
        if (visited.contains(step) && current.get() != step) {
            doubts.put(step, reason);
            reconsider();
        }
    }

    /** Goes to a page. The review shows the first page with a gap instead, while there is one. */
    void goTo(WizardStep step) {
        WizardStep to = step == WizardStep.REVIEW ? firstGap().orElse(step) : step;
        if (to != step) {
            fields(to).ifPresent(FieldSet::touchAll);
        }
        goesOnLater = false;
        pressed = to != step;
        visited.add(to);
        doubts.remove(to);
        current.set(to);
        reconsider();
    }

    /** The main button: goes on, or says what is missing, or remembers to go on when a running check has answered. */
    void advance() {
        StepModel model = models.get(current.get());
        if (model == null) {
            return;
        }
        model.settle();
        if (model.busy()) {
            goesOnLater = true;
        } else if (model.fields().gaps().isEmpty()) {
            goTo(WizardStep.values()[current.get().ordinal() + 1]);
            return;
        } else {
            pressed = true;
            model.fields().touchAll();
        }
        reconsider();
    }

    /** Goes to the review as soon as every answer is good; for answers that were all given before. */
    void resume() {
        resumes = true;
        reconsider();
    }

    /** Goes one page back, where there is one. */
    void back() {
        int index = current.get().ordinal();
        if (index > 0) {
            goTo(WizardStep.values()[index - 1]);
        }
    }

    /** Looks at all answers again, after any has changed. */
    void reconsider() {
        StepModel model = models.get(current.get());
        if (resumes && firstGap().isEmpty()) {
            resumes = false;
            goTo(WizardStep.REVIEW);
            return;
        }
        if (goesOnLater && model != null && !model.busy()) {
            goesOnLater = false;
            advance();
            return;
        }
        reviewable.set(visited.contains(WizardStep.REVIEW) && firstGap().isEmpty());
        steps.set(Stream.of(WizardStep.values()).map(this::step).toList());
        note.set(model == null ? Optional.empty() : note(model));
    }

    private Optional<WizardStep> firstGap() {
        return Stream.of(WizardStep.values())
                .filter(step ->
                        fields(step).filter(set -> !set.gaps().isEmpty()).isPresent())
                .findFirst();
    }

    private Optional<FieldSet> fields(WizardStep step) {
        return Optional.ofNullable(models.get(step)).map(StepModel::fields);
    }

    private Step step(WizardStep step) {
        String name = texts.of(step.nameKey());
        if (step == current.get()) {
            return new Step(name, "", Step.State.CURRENT);
        }
        if (!visited.contains(step)) {
            return new Step(name, "", Step.State.LATER);
        }
        StepModel model = models.get(step);
        if (model == null) {
            return firstGap().isPresent()
                    ? new Step(name, "", Step.State.LATER)
                    : new Step(name, texts.of("wizard.review.ready"), Step.State.DONE);
        }
        if (!model.fields().gaps().isEmpty()) {
            return new Step(name, texts.of("wizard.step.gap"), Step.State.ATTENTION);
        }
        return doubts.containsKey(step)
                ? new Step(name, doubts.getOrDefault(step, ""), Step.State.ATTENTION)
                : new Step(name, model.answer(), Step.State.DONE);
    }

    private Optional<Note> note(StepModel model) {
        int gaps = model.fields().gaps().size();
        if (goesOnLater) {
            return Optional.of(new Note(Status.RUNNING, texts.of("wizard.note.later")));
        }
        if (gaps > 0) {
            return pressed
                    ? Optional.of(new Note(Status.FAILED, texts.of("wizard.note.gaps", gaps)))
                    : Optional.of(new Note(Status.WAITING, texts.of("wizard.note.open", gaps)));
        }
        int warnings = model.fields().warnings();
        return warnings == 0
                ? Optional.empty()
                : Optional.of(new Note(Status.LOOK, texts.of("wizard.note.warnings", warnings)));
    }
}
