package studio.titus.ui.gallery;

import javafx.application.Application;

/** Starts the gallery from the class path, where a main class may not be a JavaFX application itself. */
public final class Gallery {

    private Gallery() {}

    /** Takes the folder for the pictures as only argument. */
    public static void main(String[] arguments) {
        Application.launch(GalleryApp.class, arguments);
    }
}
