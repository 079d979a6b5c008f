package studio.titus.ui.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;
import studio.titus.ui.control.CopyButton;
import studio.titus.ui.control.LogList;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.ProblemCard;
import studio.titus.ui.control.TextTarget;
import studio.titus.ui.fx.Announcement;
import studio.titus.ui.fx.Texts;

/** Shows the log that a {@link LogsModel} follows. */
public final class LogsController {

    private static final String FILE = "titus.log";

    private final LogsModel model;
    private final Texts texts;
    private final Mending mending;
    private final TextTarget target;
    private @Nullable LogList list;

    @FXML
    private VBox page;

    @FXML
    private ComboBox<LogSource> sources;

    @FXML
    private TextField filter;

    @FXML
    private Label count;

    @FXML
    private CheckBox follow;

    @FXML
    private CopyButton copy;

    @FXML
    private Button save;

    @FXML
    private ProblemCard problem;

    /** @param target lets the person say where a file goes */
    LogsController(LogsModel model, Texts texts, Mending mending, TextTarget target) {
        this.model = model;
        this.texts = texts;
        this.mending = mending;
        this.target = target;
    }

    @FXML
    void initialize() {
        LogList lines = new LogList(follow, texts.of("logs.list"), texts.of("logs.empty"));
        list = lines;
        lines.show(model.lines());
        VBox.setVgrow(lines, Priority.ALWAYS);
        page.getChildren().add(lines);
        sources.setConverter(new Titles());
        sources.valueProperty().subscribe(chosen -> {
            if (chosen != null && !chosen.equals(model.sourceProperty().get())) {
                model.follow(chosen);
            }
        });
        filter.textProperty().subscribe(words -> {
            model.filter(words);
            news();
        });
        copy.named(texts.of("logs.copy")).copying(model::text);
        model.setNews(this::news);
        model.sourcesProperty().subscribe(this::offer);
        model.problemProperty().subscribe(this::show);
    }

    private void offer(List<LogSource> known) {
        LogSource followed = model.sourceProperty().get();
        sources.getItems().setAll(known);
        if (followed != null && known.contains(followed)) {
            sources.getSelectionModel().select(followed);
        } else if (!known.isEmpty()) {
            sources.getSelectionModel().selectFirst();
        }
    }

    private void show(@Nullable Problem why) {
        if (why == null) {
            problem.hide();
        } else {
            problem.show(why, mending.of(why, texts.of("logs.again"), model::begin, model::failed));
        }
    }

    /** There are new lines, or other ones are shown. */
    private void news() {
        int shown = model.lines().size();
        count.setText(
                shown == model.count()
                        ? texts.of("logs.count", shown)
                        : texts.of("logs.count.of", shown, model.count()));
        if (list != null) {
            list.refresh();
        }
    }

    @FXML
    void save() {
        target.choose(page, FILE).ifPresent(this::write);
    }

    private void write(Path file) {
        try {
            Files.writeString(file, model.text());
            show(model.problemProperty().get()); // the one of a file before is over
            Announcement.from(page, texts.of("logs.saved", file));
        } catch (IOException e) {
            problem.show(
                    ConsoleProblems.notSaved(file, e),
                    List.of(new ProblemAction(texts.of("logs.save.again"), this::save)));
        }
    }

    /** Gives the focus to the choice of the log. */
    void focus() {
        sources.requestFocus();
    }

    private final class Titles extends StringConverter<LogSource> {

        @Override
        public String toString(@Nullable LogSource source) {
            return source == null ? "" : source.title(texts);
        }

        @Override
        public @Nullable LogSource fromString(String text) {
            return null;
        }
    }
}
