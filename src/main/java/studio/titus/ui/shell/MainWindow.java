package studio.titus.ui.shell;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import studio.titus.ui.fx.Announcement;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.ThemeService;
import studio.titus.ui.fx.WindowBounds;
import studio.titus.ui.fx.WindowMemory;

/** The program's window: shows the navigator's screen, keeps its place between starts, asks a screen before closing. */
public final class MainWindow {

    private static final double USUAL_WIDTH = 1280;
    private static final double USUAL_HEIGHT = 800;

    private final Stage stage;
    private final Texts texts;
    private final Navigator navigator;
    private final WindowMemory memory;
    private final FramePane pane = new FramePane();
    private final Toasts toasts;
    private final ObjectProperty<@Nullable Node> band = new SimpleObjectProperty<>(this, "band");
    private final ObjectProperty<@Nullable Node> notice = new SimpleObjectProperty<>(this, "notice");
    private final StringProperty cost = new SimpleStringProperty(this, "cost", "");
    private final ObservableValue<String> screenTitle;

    /** A stage may outlive what it shows, and must not keep it. */
    private final InvalidationListener moved = o -> noteBounds();

    private @Nullable WindowBounds normalBounds;

    /** Makes the window; {@link #show} brings it up. */
    public MainWindow(Stage stage, Texts texts, Navigator navigator, ThemeService themes, WindowMemory memory) {
        this.stage = stage;
        this.texts = texts;
        this.navigator = navigator;
        this.memory = memory;
        this.toasts = new Toasts(texts);
        StackPane root = new StackPane(pane, toasts);
        root.addEventHandler(Announcement.SAID, pane::say);
        Scene scene = new Scene(root, USUAL_WIDTH, USUAL_HEIGHT);
        themes.dress(scene);
        addShortcuts(scene);
        AltLetters.in(scene);
        stage.setScene(scene);
        stage.setMinWidth(WindowBounds.LEAST_WIDTH);
        stage.setMinHeight(WindowBounds.LEAST_HEIGHT);
        stage.getIcons().setAll(AppIcons.all());
        stage.setTitle(texts.of("app.name"));
        stage.setOnCloseRequest(event -> {
            event.consume();
            requestClose();
        });
        band.addListener((o, before, now) -> pane.setBand(now));
        notice.addListener((o, before, now) -> pane.setNotice(now));
        cost.addListener((o, before, now) -> showTitle());
        navigator.currentProperty().addListener((o, before, now) -> show(now));
        screenTitle = navigator.currentProperty().flatMap(MainWindow::title);
        screenTitle.addListener((o, before, now) -> showTitle());
        show(navigator.current().orElse(null));
    }

    /** Shows notices inside the window. Call it on the UI thread. */
    public Notifier toasts() {
        return toasts;
    }

    /** The band over every screen, {@code null} outside a rehearsal. */
    public ObjectProperty<@Nullable Node> bandProperty() {
        return band;
    }

    /** What a person should be told on every screen, {@code null} for nothing. */
    public ObjectProperty<@Nullable Node> noticeProperty() {
        return notice;
    }

    /** What all that stands has cost, for the title bar; empty for nothing. */
    public StringProperty costProperty() {
        return cost;
    }

    /** Brings the window up where it was last time, if that place still exists. */
    public void show() {
        memory.recall()
                .or(() -> WindowBounds.first(
                        USUAL_WIDTH,
                        USUAL_HEIGHT,
                        javafx.stage.Screen.getPrimary().getVisualBounds()))
                .map(bounds -> bounds.fitting(javafx.stage.Screen.getScreens().stream()
                        .map(javafx.stage.Screen::getVisualBounds)
                        .toList()))
                .ifPresent(this::place);
        WeakInvalidationListener weak = new WeakInvalidationListener(moved);
        Stream.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(side -> side.addListener(weak));
        stage.show();
        noteBounds();
    }

    /** Closes the window unless the screen wants to ask first. */
    public void requestClose() {
        boolean may =
                navigator.current().map(screen -> screen.mayClose(this::close)).orElse(true);
        if (may) {
            close();
        }
    }

    private void close() {
        if (normalBounds != null) {
            memory.remember(normalBounds.maximized(stage.isMaximized()));
        }
        stage.close();
    }

    private void show(@Nullable Screen screen) {
        if (screen == null) {
            return;
        }
        pane.show(screen.frame());
        showTitle();
    }

    private static ObservableValue<String> title(@Nullable Screen screen) {
        return screen == null ? new ReadOnlyStringWrapper("") : screen.title();
    }

    private void showTitle() {
        String about = Objects.requireNonNullElse(screenTitle.getValue(), "");
        String title = about.isEmpty() ? texts.of("app.name") : texts.of("app.title", about);
        stage.setTitle(cost.get().isEmpty() ? title : texts.of("app.title.cost", title, cost.get()));
    }

    private void addShortcuts(Scene scene) {
        var accelerators = scene.getAccelerators();
        accelerators.put(alt(KeyCode.LEFT), () -> navigator.current().ifPresent(s -> s.back()));
        accelerators.put(alt(KeyCode.RIGHT), () -> navigator.current().ifPresent(s -> s.forward()));
    }

    private static KeyCombination alt(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }

    private void place(WindowBounds bounds) {
        stage.setX(bounds.x());
        stage.setY(bounds.y());
        stage.setWidth(bounds.width());
        stage.setHeight(bounds.height());
        stage.setMaximized(bounds.maximized());
    }

    /** The size of a maximized window is the screen's; what returns is the size before. */
    private void noteBounds() {
        if (stage.isShowing() && !stage.isMaximized()) {
            normalBounds = new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }
}
