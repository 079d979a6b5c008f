package studio.titus.ui.gallery;

import javafx.application.Application;

/** Draws start page and wizard in both themes and two sizes; see {@link StudioPicturesApp}. */
public final class StudioPictures {

    private StudioPictures() {}

    /** Takes the folder for the pictures, then perhaps words that the names of the wanted ones begin with. */
    public static void main(String[] arguments) {
        Application.launch(StudioPicturesApp.class, arguments);
    }
}
