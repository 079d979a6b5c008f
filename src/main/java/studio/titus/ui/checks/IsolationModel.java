package studio.titus.ui.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.titus.checks.Isolation;
import studio.titus.checks.Row;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Failures;
import studio.titus.ui.fx.UiThread;
import studio.titus.ui.nodes.NodeRemedies;
import studio.titus.ui.nodes.NodeRoom;
import studio.titus.ui.nodes.NodeWork;

/** Whether a stack's network lets in and out what it should and nothing else. Knows no node of the scene; use it on the UI thread. */
public final class IsolationModel implements ChecksModel {

    private final NodeRoom nodes;
    private final Background background;
    private final InstantSource clock;
    private final NodeRemedies remedies;
    private final ReadyExits exits;
    private final IsolationWords words;
    private final CheckBoard board = new CheckBoard();
    private final CheckRunner runner;
    private final ReadOnlyObjectWrapper<ChecksPage> page;
    private Optional<Instant> full = Optional.empty();
    private Optional<Path> saved = Optional.empty();
    private boolean whole;
    private @Nullable Problem problem;

    /** @param clock this computer's */
    public IsolationModel(
            NodeRoom nodes,
            UiThread ui,
            Background background,
            InstantSource clock,
            NodeRemedies remedies,
            ReadyExits exits,
            IsolationWords words) {
        this.nodes = nodes;
        this.background = background;
        this.clock = clock;
        this.remedies = remedies;
        this.exits = exits;
        this.words = words;
        this.runner = new CheckRunner(ui, background, clock, board, new Watcher());
        this.page = new ReadOnlyObjectWrapper<>(this, "page", draw());
    }

    @Override
    public ReadOnlyObjectProperty<ChecksPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    @Override
    public void begin() {
        runAll();
    }

    @Override
    public void runAll() {
        whole = true;
        clear();
        runner.all(() -> source(nodes.fresh()));
    }

    /** Tries one claim again. */
    void run(String id) {
        whole = false;
        clear();
        runner.one(() -> source(nodes.nodes()), id);
    }

    private void clear() {
        problem = null;
        saved = Optional.empty();
    }

    private static CheckSource source(NodeWork work) {
        Isolation isolation = work.isolation();
        return new CheckSource() {
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
        };
    }

    /** Writes the report to a file. */
    void save(Path file) {
        String report = page.get().report();
        background.submit(() -> write(file, report), this::saved, this::failed);
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
        refresh();
    }

    @Override
    public void tick() {
        // nothing here counts by itself
    }

    @Override
    public void rest() {
        runner.stop();
        refresh();
    }

    @Override
    public void leave() {
        exits.leave();
    }

    List<ProblemAction> remedies(Problem cause) {
        return remedies.of(cause, words.again(), this::runAll, this::failed);
    }

    Problem told(Problem cause) {
        return remedies.told(cause);
    }

    private void failed(Exception failure) {
        problem = Failures.problem(failure);
        refresh();
    }

    private void refresh() {
        page.set(draw());
    }

    private ChecksPage draw() {
        return words.page(this, board, runner.running(), full, saved, problem, clock.instant());
    }

    private final class Watcher implements CheckRunner.Listener {

        @Override
        public void changed() {
            refresh();
        }

        @Override
        public void ended() {
            full = whole ? Optional.of(clock.instant()) : full;
            refresh();
        }

        @Override
        public void broke(Exception failure) {
            failed(failure);
        }
    }
}
