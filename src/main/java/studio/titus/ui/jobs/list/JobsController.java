package studio.titus.ui.jobs.list;

import java.util.List;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.problem.Problem;
import studio.titus.ui.control.Banner;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.EmptyState;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.Parts;
import studio.titus.ui.control.ProblemCard;
import studio.titus.ui.control.Segments;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.jobs.list.JobFilter.Kind;
import studio.titus.ui.jobs.list.JobFilter.Scope;

/** Shows jobs, the tasks of the chosen one, and the details of what is chosen. */
public final class JobsController {

    private static final String SPACE = " ";

    private final JobsModel model;
    private final JobsMeans means;
    private final Texts texts;
    private final JobDetails jobDetails;
    private final TaskDetails taskDetails;
    private @Nullable Problem told;
    private JobsPage.@Nullable Question asked;
    private @Nullable Vacant vacant;

    /** Why a table may be empty. */
    private enum Vacant {
        LOADING,
        NONE,
        FILTERED
    }

    @FXML
    private HBox filters;

    @FXML
    private TextField search;

    @FXML
    private ProblemCard problem;

    @FXML
    private Banner question;

    @FXML
    private Label note;

    @FXML
    private TableView<Row<JobView>> jobs;

    @FXML
    private VBox tasksPart;

    @FXML
    private Label tasksTitle;

    @FXML
    private TextField taskSearch;

    @FXML
    private TableView<Row<TaskView>> tasks;

    @FXML
    private Banner waiting;

    @FXML
    private ScrollPane aside;

    JobsController(JobsModel model, JobsMeans means, Texts texts, TextClipboard clipboard) {
        this.model = model;
        this.means = means;
        this.texts = texts;
        JobActions actions = new JobActions(model, means, texts);
        jobDetails = new JobDetails(texts, actions, means.exits());
        taskDetails = new TaskDetails(
                texts,
                clipboard,
                model.words().states(),
                actions,
                () -> tasks.getSelectionModel().clearSelection());
    }

    @FXML
    private void initialize() {
        filters.getChildren().addAll(scope(), kind());
        search.textProperty()
                .addListener((o, before, now) -> model.filter(model.filter().withText(now)));
        taskSearch.textProperty().addListener((o, before, now) -> model.filterTasks(now));
        jobs.getColumns().setAll(new JobColumns(texts).jobs());
        fill(jobs, model.jobs());
        tasks.getColumns().setAll(new JobColumns(texts).tasks());
        fill(tasks, model.tasks());
        tasks.setPlaceholder(Labels.of(texts.of("jobs.tasks.none"), "muted"));
        new Selection<>(jobs, model.jobs(), model::chooseJob);
        new Selection<>(tasks, model.tasks(), model::chooseTask);
        model.pageProperty().subscribe(this::show);
        model.jobProperty().subscribe(_ -> details());
        model.taskProperty().subscribe(_ -> details());
    }

    private static <V> void fill(TableView<Row<V>> table, Rows<V> rows) {
        SortedList<Row<V>> sorted = new SortedList<>(rows.shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private Segments<Scope> scope() {
        Segments<Scope> scope = new Segments<>(
                List.of(Scope.values()),
                it -> texts.of(
                        switch (it) {
                            case ACTIVE -> "jobs.scope.active";
                            case FINISHED -> "jobs.scope.finished";
                            case ALL -> "jobs.scope.all";
                        }));
        scope.valueProperty()
                .addListener((o, before, now) -> model.filter(model.filter().withScope(now)));
        return scope;
    }

    private Segments<Kind> kind() {
        Segments<Kind> kind = new Segments<>(
                List.of(Kind.values()),
                it -> texts.of(
                        switch (it) {
                            case ANY -> "jobs.kind.any";
                            case SERVICE -> "jobs.kind.service";
                            case BATCH -> "jobs.kind.batch";
                        }));
        kind.valueProperty()
                .addListener((o, before, now) -> model.filter(model.filter().withKind(now)));
        return kind;
    }

    private void details() {
        JobView job = model.jobProperty().get();
        TaskView task = model.taskProperty().get();
        Parts.shown(aside, job != null);
        Parts.shown(tasksPart, job != null && job.job() != null);
        if (job == null) {
            return;
        }
        tasksTitle.setText(texts.of("jobs.tasks.title", job.name()));
        if (task == null) {
            jobDetails.show(job);
        } else {
            taskDetails.show(job, task, model.agentsActive());
        }
        aside.setContent(task == null ? jobDetails : taskDetails);
    }

    private void show(JobsPage page) {
        showProblem(page);
        note.setText(page.note());
        Parts.shown(note, !page.note().isEmpty());
        ask(page.question());
        waiting.show(Status.LOOK, texts.of("jobs.waits"), SPACE + page.waiting());
        Parts.shown(waiting, !page.waiting().isEmpty());
        showEmpty(page.loading());
    }

    /** The words change only while they are seen, and the button in them keeps the focus. */
    private void showEmpty(boolean loading) {
        Vacant now = loading ? Vacant.LOADING : model.jobs().values().isEmpty() ? Vacant.NONE : Vacant.FILTERED;
        if (now != vacant) {
            vacant = now;
            jobs.setPlaceholder(loading ? Labels.of(texts.of("jobs.loading"), "muted") : empty(now));
        }
    }

    /** None at all, or none that passes the filter. */
    private EmptyState empty(Vacant why) {
        if (why == Vacant.FILTERED) {
            return new EmptyState(
                    BootstrapIcons.FUNNEL, texts.of("jobs.filtered.title"), texts.of("jobs.filtered.reason"));
        }
        var state = new EmptyState(BootstrapIcons.LAYERS, texts.of("jobs.empty.title"), texts.of("jobs.empty.reason"));
        means.exits().editor().ifPresent(editor -> state.offering(texts.of("jobs.new"), () -> editor.accept("")));
        return state;
    }

    private void showProblem(JobsPage page) {
        Problem now = page.problem();
        if (now == null) {
            problem.hide();
        } else if (!now.equals(told)) {
            problem.show(now, page.remedies());
        }
        told = now;
    }

    private void ask(JobsPage.@Nullable Question now) {
        Parts.shown(question, now != null);
        if (now != null && !now.equals(asked)) {
            question.show(Status.LOOK, now.what(), SPACE + now.then());
            Button keep = Buttons.secondary(texts.of("jobs.keep"));
            keep.setOnAction(_ -> model.ask(null));
            Button yes = Buttons.danger(now.yes());
            yes.setOnAction(_ -> now.run().run());
            question.setActions(keep, yes);
            keep.requestFocus();
        }
        asked = now;
    }

    /** Gives the keys to the list. */
    void focus() {
        if (jobs.getSelectionModel().isEmpty() && !jobs.getItems().isEmpty()) {
            jobs.getSelectionModel().selectFirst();
        }
        jobs.requestFocus();
    }
}
