package studio.titus.ui.gallery;

import java.nio.file.Path;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.Footer;
import studio.titus.ui.control.PageHead;
import studio.titus.ui.control.RehearsalBand;
import studio.titus.ui.control.Status;
import studio.titus.ui.control.Step;
import studio.titus.ui.control.StepRail;
import studio.titus.ui.fx.Fonts;
import studio.titus.ui.fx.JavaFxPlatform;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.ThemeChoice;
import studio.titus.ui.fx.ThemeService;
import studio.titus.ui.fx.WindowBounds;
import studio.titus.ui.fx.WindowMemory;
import studio.titus.ui.shell.Frame;
import studio.titus.ui.shell.MainWindow;
import studio.titus.ui.shell.Navigator;
import studio.titus.ui.shell.Rail;
import studio.titus.ui.shell.Screen;

/** Draws the gallery and the frame of the window in both themes into the folder given as argument, then ends. */
public final class GalleryApp extends Application {

    private static final double SCALE = 2;
    private static final Duration SETTLE = Duration.millis(600);

    private final JavaFxPlatform platform = new JavaFxPlatform();
    private final ThemeService themes = new ThemeService(platform);
    private final Texts texts = Texts.load();

    @Override
    public void start(Stage stage) {
        Fonts.load();
        Path folder = Path.of(getParameters().getRaw().getFirst());
        Scene gallery = new Scene(new GalleryPage(texts, TextClipboard.system()).build(), 1280, 1040);
        themes.dress(gallery);
        Navigator navigator = new Navigator();
        MainWindow window = new MainWindow(stage, texts, navigator, themes, WindowMemory.none());
        navigator.show(frameScreen());
        RehearsalBand band = new RehearsalBand(texts);
        band.speed().setText("20 times faster");
        window.bandProperty().set(band);
        window.show();
        later(() -> {
            save(gallery, stage.getScene(), folder, "light");
            themes.choiceProperty().set(ThemeChoice.DARK);
            later(() -> {
                save(gallery, stage.getScene(), folder, "dark");
                stage.setWidth(WindowBounds.LEAST_WIDTH);
                stage.setHeight(WindowBounds.LEAST_HEIGHT);
                later(() -> {
                    save(gallery, stage.getScene(), folder, "least");
                    platform.exit();
                });
            });
        });
    }

    private static void later(Runnable work) {
        PauseTransition pause = new PauseTransition(SETTLE);
        pause.setOnFinished(e -> work.run());
        pause.play();
    }

    private static void save(Scene gallery, Scene frame, Path folder, String theme) {
        Pictures.save(gallery, folder.resolve("gallery-" + theme + ".png"), SCALE);
        Pictures.save(frame, folder.resolve("frame-" + theme + ".png"), SCALE);
    }

    private Screen frameScreen() {
        StepRail steps = new StepRail(texts);
        steps.setSteps(List.of(
                new Step("Credentials", "team-sandbox, 123456789012", Step.State.DONE),
                new Step("Network", "", Step.State.CURRENT),
                new Step("SSH key", "Found id_ed25519, check it", Step.State.ATTENTION),
                new Step("Log bucket", "", Step.State.LATER)));
        Rail rail = new Rail(texts, steps, () -> {});
        steps.narrowProperty().bind(rail.narrowProperty());
        rail.setSubject("titus-lab", "eu-west-1");
        rail.setRehearsal("000000000000");
        PageHead head =
                new PageHead("Choose where it runs and who may connect", "Only the bastion answers from outside.");
        head.setActions(Buttons.with(BootstrapIcons.CLIPBOARD, Buttons.secondary("Copy summary")));
        Button main = Buttons.main("Continue to SSH key");
        Footer footer = new Footer(Buttons.quiet("Cancel"), Buttons.secondary("Back"), main);
        footer.setSentence("Closing keeps everything as it is.");
        footer.showNote(Status.LOOK, "One warning, you may continue");
        VBox content = new VBox();
        content.getStyleClass().add("page-content");
        Frame frame = Frame.page(rail, head, content, footer);
        return () -> frame;
    }
}
