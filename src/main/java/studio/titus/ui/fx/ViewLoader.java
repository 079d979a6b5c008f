package studio.titus.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/**
 * Loads the FXML of a controller and makes the controller by a call that was registered for it, so that controllers
 * get what they need through their constructor. A controller nobody registered is refused, never made by reflection.
 *
 * <p>{@code studio.titus.ui.wizard.NetworkController} belongs to {@code /fxml/wizard/Network.fxml}. In the file
 * {@code %key} is a text of the bundle; {@code $texts} and {@code $clipboard} may be handed to controls that want them.
 */
public final class ViewLoader {

    private static final String ROOM = "studio.titus.ui.";
    private static final String SUFFIX = "Controller";

    private final Texts texts;
    private final TextClipboard clipboard;
    private final Map<Class<?>, Supplier<?>> controllers;

    /** A loader that knows no controller yet; see {@link #with}. */
    public ViewLoader(Texts texts, TextClipboard clipboard) {
        this(texts, clipboard, Map.of());
    }

    private ViewLoader(Texts texts, TextClipboard clipboard, Map<Class<?>, Supplier<?>> controllers) {
        this.texts = texts;
        this.clipboard = clipboard;
        this.controllers = controllers;
    }

    /** A loader that also makes controllers of {@code type}, by calling {@code maker} for each view. */
    public <C> ViewLoader with(Class<C> type, Supplier<? extends C> maker) {
        Map<Class<?>, Supplier<?>> more = new HashMap<>(controllers);
        more.put(type, maker);
        return new ViewLoader(texts, clipboard, Map.copyOf(more));
    }

    /**
     * Loads the view that {@code type} controls.
     *
     * @throws IllegalArgumentException when {@code type} was not registered or has no FXML file
     * @throws UncheckedIOException when the FXML file is faulty
     */
    public <C> View<C> load(Class<C> type) {
        FXMLLoader loader = new FXMLLoader(location(type), texts.bundle());
        loader.setControllerFactory(this::make);
        loader.getNamespace().put("texts", texts);
        loader.getNamespace().put("clipboard", clipboard);
        try {
            Parent root = loader.load();
            return new View<>(root, type.cast(loader.getController()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object make(Class<?> type) {
        Supplier<?> maker = controllers.get(type);
        if (maker == null) {
            throw new IllegalArgumentException("No one registered how to make " + type.getName());
        }
        return maker.get();
    }

    /** The FXML file that belongs to a controller. */
    static URL location(Class<?> type) {
        String name = type.getName();
        if (!name.startsWith(ROOM) || !name.endsWith(SUFFIX)) {
            throw new IllegalArgumentException(name + " is no controller of a screen");
        }
        String path =
                name.substring(ROOM.length(), name.length() - SUFFIX.length()).replace('.', '/');
        URL url = ViewLoader.class.getResource("/fxml/" + path + ".fxml");
        if (url == null) {
            throw new IllegalArgumentException(name + " has no file /fxml/" + path + ".fxml");
        }
        return url;
    }
}
