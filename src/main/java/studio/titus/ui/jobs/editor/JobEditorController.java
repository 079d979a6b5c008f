package studio.titus.ui.jobs.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.titus.job.EntryPoint;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.rules.Finding;
import studio.titus.titus.job.text.JobSummary;
import studio.titus.ui.control.Banner;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.control.FormField;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.Parts;
import studio.titus.ui.control.ProblemCard;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.jobs.form.FieldLines;
import studio.titus.ui.jobs.form.JobField;
import studio.titus.ui.jobs.form.JobForm;

/** Shows a job while it is being made: fields at the left, JSON and lights at the right. */
public final class JobEditorController {

    private final EditorModel model;
    private final Texts texts;
    private final EditorWords words;
    private final Lights lights;
    private final FitPicture picture;
    private final JobMeans means;
    private List<FieldTie> ties = List.of();

    @FXML
    private ScrollPane form;

    @FXML
    private VBox sections;

    @FXML
    private MenuButton begin;

    @FXML
    private ProblemCard problem;

    @FXML
    private Banner sent;

    @FXML
    private VBox notes;

    @FXML
    private VBox fit;

    @FXML
    private FlowPane arguments;

    @FXML
    private FormField secrets;

    @FXML
    private VBox summary;

    @FXML
    private VBox changes;

    @FXML
    private JsonPane json;

    @FXML
    private VBox lightRows;

    JobEditorController(EditorModel model, Texts texts, JobMeans means) {
        this.model = model;
        this.texts = texts;
        this.means = means;
        this.words = new EditorWords(texts, model);
        this.lights = new Lights(texts, model, words);
        this.picture = new FitPicture(new FitWords(texts));
    }

    @FXML
    private void initialize() {
        for (Beginning beginning : Beginning.values()) {
            String name = texts.of(beginning.nameKey());
            MenuItem item = new MenuItem(name);
            item.setOnAction(e -> model.begin(beginning, name));
            begin.getItems().add(item);
        }
        new OwnTemplates(begin, means.templates(), model, means.background(), texts, model::untaken);
        ties = FieldTie.all(sections, model, words);
        ties.forEach(tie -> tie.node().focusWithinProperty().subscribe(() -> mark(model.state())));
        fit.getChildren().add(picture);
        if (secrets.getControl() instanceof TextField names) {
            names.textProperty().subscribe((before, now) -> model.mark(Secrets.of(now)));
        }
        Button jobs = Buttons.secondary(texts.of("job.sent.jobs"));
        jobs.setOnAction(e -> means.exits().jobs());
        sent.setActions(jobs);
        json.setOnWritten(model::write);
        model.stateProperty().subscribe(this::show);
    }

    @FXML
    private void openFile() {
        try {
            means.sources().file(form).ifPresent(model::take);
        } catch (ProblemException e) {
            model.untaken(e.problem());
        }
    }

    @FXML
    private void paste() {
        means.sources().pasted().ifPresent(model::take);
    }

    private void show(EditorState state) {
        ties.forEach(tie -> tie.show(state));
        JobForm now = state.form();
        json.show(now.json(), now::says);
        mark(state);
        Parts.fill(lightRows, lights.of(state), LightRow::new, LightRow::show);
        picture.show(state.fit());
        Parts.shown(fit, picture.isVisible());
        lines(summary, JobSummary.of(now.job()));
        showChanges(state);
        showSecrets(state);
        lines(
                notes,
                now.notes().stream()
                        .map(note -> texts.of("job.note", note.path(), note.sentence()))
                        .toList());
        showArguments(now.job());
        showSent(state);
        state.kept().ifPresent(name -> sent.show(Status.READY, texts.of("job.template.kept"), " " + name));
        Problem trouble = state.problem();
        if (trouble == null) {
            problem.hide();
        } else if (!problem.isVisible()) {
            problem.show(trouble, List.of());
            form.setVvalue(0);
        }
    }

    /** What was changed of what the job began with, value by value. */
    private void showChanges(EditorState state) {
        List<String> lines = new ArrayList<>();
        state.changes()
                .forEach(change -> lines.add(texts.of(
                        "job.change", label(change.field()), shortened(change.before()), shortened(change.after()))));
        if (!lines.isEmpty()) {
            String name = state.began().map(EditorState.Began::name).orElse("");
            lines.addFirst(name.isEmpty() ? texts.of("job.changes") : texts.of("job.changes.of", name));
        }
        lines(changes, lines);
    }

    private String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.isEmpty()
                ? texts.of("job.change.nothing")
                : line.length() > 60 ? line.substring(0, 59) + "…" : line;
    }

    private void showSecrets(EditorState state) {
        var env = state.form().job().container().env();
        Parts.shown(secrets, !env.isEmpty() || !state.secrets().names().isEmpty());
        if (secrets.getControl() instanceof TextField names
                && !Secrets.of(names.getText()).equals(state.secrets())) {
            names.setText(state.secrets().text());
        }
        var masking = state.secrets().masking(state.form().job());
        secrets.show(FieldMessage.hint(
                masking.isEmpty() ? secrets.getHint() : texts.of("job.secret.masking", String.join(", ", masking))));
    }

    private static void lines(VBox box, List<String> sentences) {
        Parts.fill(box, sentences, () -> Labels.wrapping(""), Label::setText);
        Parts.shown(box, !sentences.isEmpty());
    }

    /** What the container gets, a box for each argument. */
    private void showArguments(JobDescriptor job) {
        List<String> got = EntryPoint.split(job.container().entryPoint()).words();
        Parts.fill(arguments, got, () -> Labels.of("", "mono", "chip"), Label::setText);
        Parts.shown(arguments, !got.isEmpty());
    }

    private void showSent(EditorState state) {
        boolean told = state.sent().isPresent() || state.kept().isPresent();
        boolean news = told && !sent.isVisible();
        Parts.shown(sent, told);
        if (news) {
            form.setVvalue(0); // where it is told
        }
        state.sent()
                .ifPresent(id -> sent.show(Status.READY, texts.of("job.sent.first"), texts.of("job.sent.rest", id)));
    }

    private void mark(EditorState state) {
        JobForm now = state.form();
        FieldLines lines = FieldLines.of(json.area().getText());
        List<JsonMark> marks = new ArrayList<>();
        now.bad().ifPresent(bad -> marks.add(JsonMark.of(bad, lines)));
        ties.stream()
                .filter(tie -> state.judged().contains(tie.field()))
                .forEach(tie -> error(tie.field(), state)
                        .ifPresent(finding -> marks.add(new JsonMark(
                                lines.line(finding.field()).orElse(-1),
                                texts.of("job.json.fault", tie.label(), finding.sentence()),
                                tie::focus))));
        OptionalInt here = ties.stream()
                .filter(FieldTie::hasFocus)
                .findFirst()
                .map(tie -> lines.line(tie.field().path(now.job())))
                .orElseGet(OptionalInt::empty);
        json.mark(marks, here);
    }

    private static Optional<Finding> error(JobField field, EditorState state) {
        return state.report().of(field).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .findFirst();
    }

    /** What the fields are called, for a list of those to be corrected. */
    String label(JobField field) {
        return ties.stream()
                .filter(tie -> tie.field() == field)
                .findFirst()
                .map(FieldTie::label)
                .orElse("");
    }

    /** Gives a field the focus and brings it into sight. */
    void focus(JobField field) {
        ties.stream().filter(tie -> tie.field() == field).findFirst().ifPresent(tie -> {
            tie.focus();
            form.layout();
            Bounds place =
                    sections.sceneToLocal(tie.node().localToScene(tie.node().getBoundsInLocal()));
            double room = sections.getHeight() - form.getViewportBounds().getHeight();
            double top = form.getVvalue() * room;
            boolean seen = place.getMinY() >= top
                    && place.getMaxY() <= top + form.getViewportBounds().getHeight();
            boolean drawn = form.getViewportBounds().getHeight() > 0; // a page that comes on begins at its top
            if (drawn && room > 0 && !seen) {
                form.setVvalue(Math.clamp((place.getMinY() - 24) / room, 0, 1));
            }
        });
    }
}
