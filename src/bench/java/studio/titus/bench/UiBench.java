package studio.titus.bench;

import javafx.application.Application;

/** Starts {@link UiBenchApp}: a class that extends JavaFX's Application cannot start from a class path. */
public final class UiBench {

    private UiBench() {}

    /** Argument: the number of runs, 20 unless told. */
    public static void main(String[] args) {
        Application.launch(UiBenchApp.class, args);
    }
}
