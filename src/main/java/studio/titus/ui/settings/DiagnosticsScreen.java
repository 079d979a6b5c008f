package studio.titus.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.titus.state.Diagnostics;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.CopyButton;
import studio.titus.ui.control.Footer;
import studio.titus.ui.control.PageHead;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Failures;
import studio.titus.ui.fx.TextClipboard;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.shell.Frame;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.TopStrip;
import studio.titus.ui.wizard.review.SaveTarget;

/** Shows exactly what would be exported, before it is. */
final class DiagnosticsScreen implements Screen {

    private static final String NAME = "titus-studio-diagnostics";

    private final Texts texts;
    private final Background background;
    private final Diagnostics diagnostics;
    private final SaveTarget target;
    private final Runnable back;
    private final TextArea area = new TextArea();
    private final Footer footer;
    private final Frame frame;

    /** @param back to the settings */
    DiagnosticsScreen(
            Texts texts,
            Background background,
            TextClipboard clipboard,
            SaveTarget target,
            Diagnostics diagnostics,
            Runnable back) {
        this.texts = texts;
        this.background = background;
        this.diagnostics = diagnostics;
        this.target = target;
        this.back = back;
        area.setEditable(false);
        area.getStyleClass().add("mono");
        area.setAccessibleText(texts.of("diagnostics.title"));
        VBox.setVgrow(area, Priority.ALWAYS);
        VBox content = new VBox(area);
        content.getStyleClass().add("page-content");
        Button out = Buttons.quiet(texts.of("diagnostics.back"));
        out.setOnAction(e -> back.run());
        Button save = Buttons.main(texts.of("diagnostics.save"));
        save.setOnAction(e -> save());
        CopyButton copy = new CopyButton(texts, clipboard).copying(area::getText);
        footer = new Footer(out, copy, save);
        PageHead head = new PageHead(texts.of("diagnostics.title"), texts.of("diagnostics.purpose"));
        frame = new Frame(new TopStrip(texts), null, head, content, footer);
    }

    private void save() {
        target.choose(area, NAME)
                .ifPresent(file -> background.submit(
                        () -> write(file, area.getText()),
                        saved -> footer.setSentence(texts.of("diagnostics.saved", saved)),
                        failure -> footer.setSentence(Failures.problem(failure).text())));
    }

    private static Path write(Path file, String text) throws IOException {
        return Files.writeString(file, text);
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public String windowTitle() {
        return texts.of("diagnostics.title");
    }

    @Override
    public void shown() {
        area.requestFocus();
        background.submit(
                diagnostics::text,
                area::setText,
                failure -> area.setText(Failures.problem(failure).text()));
    }

    @Override
    public void back() {
        back.run();
    }
}
