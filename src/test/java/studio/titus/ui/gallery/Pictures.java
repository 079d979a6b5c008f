package studio.titus.ui.gallery;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;

/** Writes what a scene shows to a PNG file. Call it on the UI thread. */
public final class Pictures {

    private Pictures() {}

    /** Writes {@code scene} to {@code file} at {@code scale} pixels for each logical one. */
    public static void save(Scene scene, Path file, double scale) {
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(new Scale(scale, scale));
        WritableImage image = new WritableImage((int) (scene.getWidth() * scale), (int) (scene.getHeight() * scale));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        scene.getRoot().snapshot(how, image);
        write(image, file);
    }

    private static void write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
