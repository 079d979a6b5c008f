package studio.titus.ui.jobs.editor;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import studio.titus.ui.jobs.form.JobField;

/** The keys of the page: Ctrl+Enter sends, Ctrl+Z and Ctrl+Y go back and forth over all fields, Alt and a number leads to a section. */
final class EditorKeys {

    private static final List<JobField> SECTIONS =
            List.of(JobField.APPLICATION, JobField.IMAGE, JobField.CPU, JobField.GROUPS);

    private final EditorModel model;
    private final JobEditorController page;
    private final Runnable submit;

    EditorKeys(EditorModel model, JobEditorController page, Runnable submit) {
        this.model = model;
        this.page = page;
        this.submit = submit;
    }

    void pressed(KeyEvent key) {
        if (key.isShortcutDown() && act(key.getCode(), key.isShiftDown())) {
            key.consume();
        } else if (key.isAltDown() && key.getCode().isDigitKey()) {
            int number = Integer.parseInt(
                    key.getText().isEmpty() ? "0" : key.getText().replaceAll("\\D", "0"));
            if (number >= 1 && number <= SECTIONS.size()) {
                page.focus(SECTIONS.get(number - 1));
                key.consume();
            }
        }
    }

    private boolean act(KeyCode code, boolean shift) {
        switch (code) {
            case ENTER -> submit.run();
            case Z -> {
                if (shift) {
                    model.redo();
                } else {
                    model.undo();
                }
            }
            case Y -> model.redo();
            default -> {
                return false;
            }
        }
        return true;
    }
}
