package studio.titus.ui.jobs.editor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.titus.titus.job.Image;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.JobGroup;
import studio.titus.titus.job.rules.Finding;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.jobs.form.JobField;
import studio.titus.ui.jobs.form.JobForm;
import studio.titus.ui.jobs.form.PairLines;
import studio.titus.ui.jobs.form.Tidy;

/** What is said of the fields of a job, and what is offered there. */
final class EditorWords {

    private final Texts texts;
    private final EditorModel model;

    EditorWords(Texts texts, EditorModel model) {
        this.texts = texts;
        this.model = model;
    }

    /** The line under a field. Faults are told once the person has left the field. */
    FieldMessage message(JobField field, EditorState state, String hint) {
        boolean judged = state.judged().contains(field);
        if (state.form().unread().containsKey(field)) {
            return judged ? FieldMessage.error(unreadable(field, state)) : FieldMessage.hint(hint);
        }
        if (field == JobField.ENV && !state.missing().isEmpty()) {
            return FieldMessage.error(texts.of("job.secret.missing", String.join(", ", state.missing())));
        }
        return state.report().of(field).stream()
                .filter(finding -> judged || finding.severity() != Finding.Severity.ERROR)
                .findFirst()
                .map(finding -> offering(field, state, message(finding)))
                .or(() -> advice(field, state))
                .or(() -> effective(field, state))
                .orElseGet(() -> FieldMessage.hint(hint));
    }

    private String unreadable(JobField field, EditorState state) {
        boolean pairs = field == JobField.ENV || field == JobField.LABELS || field == JobField.SWITCHES;
        return PairLines.twice(pairs ? state.form().unread().getOrDefault(field, "") : "")
                .map(name -> texts.of("job.unread.twice", name))
                .orElseGet(() -> texts.of(field.faultKey()));
    }

    private static FieldMessage message(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> FieldMessage.error(finding.sentence());
            case WARNING -> FieldMessage.warning(finding.sentence());
            case INFO -> FieldMessage.note(finding.sentence());
        };
    }

    private FieldMessage offering(JobField field, EditorState state, FieldMessage message) {
        JobDescriptor job = state.form().job();
        return switch (field) {
            case IMAGE ->
                Tidy.image(job.container().image())
                        .map(image -> message.offering(texts.of("job.image.tidy"), () -> take(image)))
                        .orElse(message);
            case ROLE, GROUPS ->
                state.values().equals(StackValues.UNKNOWN)
                        ? message
                        : message.offering(texts.of("job.fill"), model::fillIn);
            default -> message;
        };
    }

    private void take(Image image) {
        model.correct(job -> job.withContainer(job.container().withImage(image)));
    }

    private Optional<FieldMessage> advice(JobField field, EditorState state) {
        return switch (field) {
            case COMMAND -> unfilled(state.form().job());
            case SEQUENCE -> taken(state);
            default -> Optional.empty();
        };
    }

    private Optional<FieldMessage> unfilled(JobDescriptor job) {
        var variables = Tidy.unfilled(job);
        return variables.isEmpty()
                ? Optional.empty()
                : Optional.of(FieldMessage.warning(texts.of("job.command.plain", String.join(" ", variables)))
                        .offering(texts.of("job.command.shell"), () -> model.correct(Tidy::inShell)));
    }

    private Optional<FieldMessage> taken(EditorState state) {
        JobDescriptor job = state.form().job();
        return state.standing()
                .flatMap(standing -> standing.free(job))
                .map(free -> FieldMessage.warning(texts.of("job.sequence.taken"))
                        .offering(texts.of("job.sequence.next", free.sequence()), () -> number(free)));
    }

    void number(JobGroup group) {
        model.correct(job -> job.withGroup(group));
    }

    private Optional<FieldMessage> effective(JobField field, EditorState state) {
        return state.form().text(field).isEmpty()
                ? state.report()
                        .effective(field, state.form())
                        .map(value -> FieldMessage.hint(texts.of("job.effective", value)))
                : Optional.empty();
    }

    /** The exact value that is sent, where people write it another way; empty where that is the same. */
    String exact(JobField field, JobForm form) {
        String text = form.text(field);
        return switch (field) {
            case MEMORY -> number(form.job().container().resources().memoryMb(), text, "job.exact.mb");
            case DISK -> number(form.job().container().resources().diskMb(), text, "job.exact.mb");
            case NETWORK -> number(form.job().container().resources().networkMbps(), text, "job.exact.mbps");
            default -> "";
        };
    }

    private String number(@Nullable Integer value, String text, String key) {
        return value == null || text.startsWith(value + " ") ? "" : texts.of(key, String.valueOf(value));
    }

    /** What a choice of a field is called. */
    String choice(JobField field, String value) {
        return switch (value) {
            case "immediate" -> texts.of("job.retry.immediate");
            case "delayed" -> texts.of("job.retry.delayed");
            case "exponentialBackOff" -> texts.of("job.retry.growing");
            case "off" -> texts.of("job.rule.off");
            case "prefer" -> texts.of("job.rule.prefer");
            case "require" -> texts.of("job.rule.require");
            case "true" -> texts.of(field == JobField.SELF_MANAGED ? "job.migration.self" : "job.yes");
            default -> texts.of(field == JobField.SELF_MANAGED ? "job.migration.system" : "job.no");
        };
    }
}
