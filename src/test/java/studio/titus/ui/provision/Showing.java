package studio.titus.ui.provision;

import java.time.ZoneOffset;
import javafx.stage.Stage;
import studio.titus.model.PriceTable;
import studio.titus.ui.control.RehearsalBand;
import studio.titus.ui.fx.Fonts;
import studio.titus.ui.fx.TestStage;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.ThemeService;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.fx.WindowMemory;
import studio.titus.ui.shell.MainWindow;
import studio.titus.ui.shell.Navigator;
import studio.titus.ui.shell.Notifier;
import studio.titus.ui.shell.Screen;

/** Shows the screens of a stack in the product's window, over fakes. */
public final class Showing {

    public static final Texts TEXTS = Texts.load();

    private Showing() {}

    /** The loader with a controller over {@code model} and a clipboard that swallows. */
    public static ProvisionScreen provision(ProvisionModel model, FakeStack stack) {
        ViewLoader views = new ViewLoader(TEXTS, text -> {})
                .with(ProvisionController.class, () -> new ProvisionController(model, TEXTS));
        return new ProvisionScreen(TEXTS, model, stack, views, () -> {});
    }

    public static ProvisionWords words() {
        return new ProvisionWords(TEXTS, PriceTable.shipped(), ZoneOffset.UTC);
    }

    /** Tells nobody. */
    public static RunNews news() {
        return new RunNews(TEXTS, Notifier.none(), "titus-lab");
    }

    /** A window of this size that shows {@code screen}. Call it on the UI thread. */
    public static MainWindow window(Stage stage, Screen screen, double width, double height) {
        return window(stage, TestStage.theme(), screen, false, width, height);
    }

    /** A window as above, in a theme and with or without the rehearsal band. */
    public static MainWindow window(
            Stage stage, ThemeService themes, Screen screen, boolean rehearsal, double width, double height) {
        Fonts.load();
        Navigator navigator = new Navigator();
        MainWindow window = new MainWindow(stage, TEXTS, navigator, themes, WindowMemory.none());
        if (rehearsal) {
            RehearsalBand band = new RehearsalBand(TEXTS);
            band.speed().setText("20 times faster");
            window.bandProperty().set(band);
        }
        navigator.show(screen);
        window.show();
        stage.setWidth(width);
        stage.setHeight(height);
        return window;
    }
}
