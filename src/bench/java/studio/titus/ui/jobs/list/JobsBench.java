package studio.titus.ui.jobs.list;

import javafx.application.Application;

/** Starts {@link JobsBenchApp}: a class that extends JavaFX's Application cannot start from a class path. */
public final class JobsBench {

    private JobsBench() {}

    public static void main(String[] args) {
        Application.launch(JobsBenchApp.class, args);
    }
}
