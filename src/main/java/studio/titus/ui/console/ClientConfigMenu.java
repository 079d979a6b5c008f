package studio.titus.ui.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.ProblemCard;

/** Gives people what their own SSH client needs to reach all machines of the stack, as text to paste or as a file. */
final class ClientConfigMenu extends BriefMenu {

    private static final String FILE = "titus-ssh.conf";

    private final ConsolesModel model;
    private final ConsoleMeans means;
    private final ProblemCard problem;

    /** @param problem tells why a file was not written */
    ClientConfigMenu(ConsolesModel model, ConsoleMeans means, ProblemCard problem) {
        super(means.texts(), "console.config", BootstrapIcons.FILE_EARMARK_CODE);
        this.model = model;
        this.means = means;
        this.problem = problem;
        getItems()
                .setAll(
                        item("console.config.copy", BootstrapIcons.CLIPBOARD, this::copy),
                        item("console.config.save", BootstrapIcons.DOWNLOAD, this::save));
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
