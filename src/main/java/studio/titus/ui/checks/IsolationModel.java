package studio.titus.ui.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import studio.titus.checks.Isolation;
import studio.titus.checks.Row;
import studio.titus.problem.ProblemException;
import studio.titus.ui.fx.Background;
import studio.titus.ui.nodes.NodeWork;

/** Whether a stack's network lets in and out what it should and nothing else. Knows no node of the scene; use it on the UI thread. */
public final class IsolationModel implements ChecksModel {

    private final Background background;
    private final ReadyExits exits;
    private final IsolationWords words;
    private final ChecksRun run;
    private Optional<Path> saved = Optional.empty();

    public IsolationModel(ChecksMeans means, IsolationWords words) {
        this.background = means.background();
        this.exits = means.exits();
        this.words = words;
        this.run = new ChecksRun(means, new Page());
        run.recall();
        run.refresh();
    }

    @Override
    public ReadOnlyObjectProperty<ChecksPage> pageProperty() {
        return run.pageProperty();
    }

    @Override
    public void begin() {
        runAll();
    }

    @Override
    public void runAll() {
        saved = Optional.empty();
        run.all(false);
    }

    /** Writes the report to a file. */
    void save(Path file) {
        String report = pageProperty().get().report();
        background.submit(() -> write(file, report), this::saved, run::failed);
    }

    private Path write(Path file, String report) {
        try {
            return Files.writeString(file, report + System.lineSeparator());
        } catch (IOException e) {
            throw new ProblemException(words.unwritable(file, e), new UncheckedIOException(e));
        }
    }

    private void saved(Path file) {
        saved = Optional.of(file);
        run.refresh();
    }

    @Override
    public void tick() {
        run.tick();
    }

    @Override
    public void rest() {
        run.rest();
    }

    @Override
    public void leave() {
        exits.leave();
    }

    private final class Page implements ChecksRun.Page {

        @Override
        public CheckSource source(NodeWork work) {
            return new Claims(work.isolation());
        }

        @Override
        public ChecksPage draw(ChecksState state) {
            return words.page(run, state, saved);
        }

        @Override
        public void ended() {
            // nothing here comes by itself
        }
    }

    private record Claims(Isolation isolation) implements CheckSource {

        @Override
        public Map<String, String> claims() {
            return isolation.claims();
        }

        @Override
        public List<Row> run(Consumer<Row> told) throws InterruptedException {
            return isolation.run(told);
        }

        @Override
        public Row run(String id) throws InterruptedException {
            return isolation.run(id);
        }
    }
}
