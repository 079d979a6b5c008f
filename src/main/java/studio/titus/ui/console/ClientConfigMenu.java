package studio.titus.ui.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.util.Duration;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.ProblemCard;
import studio.titus.ui.fx.Announcement;

/** Gives people what their own SSH client needs to reach all machines of the stack, as text to paste or as a file. */
final class ClientConfigMenu extends MenuButton {

    private static final String FILE = "titus-ssh.conf";
    private static final Duration SAID_FOR = Duration.seconds(2);

    private final ConsolesModel model;
    private final ConsoleMeans means;
    private final ProblemCard problem;
    private final PauseTransition pause = new PauseTransition(SAID_FOR);

    /** @param problem tells why a file was not written */
    ClientConfigMenu(ConsolesModel model, ConsoleMeans means, ProblemCard problem) {
        this.model = model;
        this.means = means;
        this.problem = problem;
        setGraphic(new FontIcon(BootstrapIcons.FILE_EARMARK_CODE));
        pause.setOnFinished(e -> say("console.config"));
        say("console.config");
        getItems()
                .setAll(
                        item("console.config.copy", BootstrapIcons.CLIPBOARD, this::copy),
                        item("console.config.save", BootstrapIcons.DOWNLOAD, this::save));
    }

    private MenuItem item(String key, BootstrapIcons icon, Runnable action) {
        MenuItem item = new MenuItem(means.texts().of(key), new FontIcon(icon));
        item.setOnAction(e -> action.run());
        return item;
    }

    private void say(String key) {
        setText(means.texts().of(key));
    }

    private void done(String key) {
        say(key);
        Announcement.from(this, getText());
        pause.playFromStart();
    }

    private void copy() {
        model.clientConfig(text -> {
            means.clipboard().copy(text);
            done("copy.done");
        });
    }

    private void save() {
        model.clientConfig(text -> means.target().choose(this, FILE).ifPresent(file -> write(file, text)));
    }

    private void write(Path file, String text) {
        try {
            Files.writeString(file, text);
            problem.hide();
            done("console.config.saved");
        } catch (IOException e) {
            problem.show(
                    ConsoleProblems.notSaved(file, e),
                    List.of(new ProblemAction(means.texts().of("logs.save.again"), this::save)));
        }
    }
}
