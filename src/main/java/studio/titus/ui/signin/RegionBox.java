package studio.titus.ui.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import studio.titus.model.Region;
import studio.titus.ui.control.Labels;

/** A list of regions by name and code. Typing goes to the next region whose name or code holds what was typed. */
public final class RegionBox extends ComboBox<Region> {

    private static final int SHOWN = 12;
    private static final double GAP = 8;
    private static final Duration PAUSE = Duration.seconds(1);

    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final StringBuilder typed = new StringBuilder();

    public RegionBox() {
        getItems().setAll(Region.all());
        setVisibleRowCount(SHOWN);
        setCellFactory(list -> new Cell());
        setButtonCell(new Cell());
        pause.setOnFinished(e -> typed.setLength(0));
        addEventHandler(KeyEvent.KEY_TYPED, this::type);
    }

    private void type(KeyEvent event) {
        String letter = event.getCharacter();
        boolean shortcut = event.isAltDown() || event.isControlDown() || event.isMetaDown();
        if (shortcut || letter.isEmpty() || Character.isISOControl(letter.charAt(0))) {
            return;
        }
        typed.append(letter.toLowerCase(Locale.ROOT));
        pause.playFromStart();
        find(typed.toString()).ifPresent(this::setValue);
        event.consume();
    }

    /** A code that begins so comes before a name that holds it somewhere. */
    private Optional<Region> find(String text) {
        int from = Math.max(0, getItems().indexOf(getValue()));
        int count = getItems().size();
        return getItems().stream()
                .filter(region -> region.code().startsWith(text))
                .findFirst()
                .or(() -> IntStream.range(0, count)
                        .mapToObj(i -> getItems().get((from + i) % count))
                        .filter(region ->
                                region.displayName().toLowerCase(Locale.ROOT).contains(text))
                        .findFirst());
    }

    private static final class Cell extends ListCell<Region> {

        @Override
        protected void updateItem(@Nullable Region region, boolean empty) {
            super.updateItem(region, empty);
            setGraphic(region == null ? null : words(region));
            setAccessibleText(region == null ? "" : region.displayName() + " " + region.code());
        }

        private static HBox words(Region region) {
            HBox words = new HBox(GAP, Labels.of(region.displayName()), Labels.whole(region.code(), "mono", "muted"));
            words.setAlignment(Pos.CENTER_LEFT);
            return words;
        }
    }
}
