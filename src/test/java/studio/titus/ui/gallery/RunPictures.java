package studio.titus.ui.gallery;

import javafx.application.Application;

/** Draws the screens of a stack that is built, stands or is removed, from recorded runs; takes the folder for the pictures. */
public final class RunPictures {

    private RunPictures() {}

    /** Takes the folder for the pictures as only argument. */
    public static void main(String[] arguments) {
        Application.launch(RunPicturesApp.class, arguments);
        System.exit(0); // servers of the fakes go on otherwise
    }
}
