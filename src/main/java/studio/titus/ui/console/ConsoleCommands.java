package studio.titus.ui.console;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import studio.titus.ui.fx.Texts;

/**
 * What one can do with the console in use, by menu and by key. The terminal owns every key but these: Ctrl and Shift (Command and Shift on
 * a Mac) with a letter.
 */
final class ConsoleCommands {

    /**
     * One thing to do.
     *
     * @param key of its words
     */
    record Command(String key, KeyCode letter, Runnable action) {

        KeyCombination keys() {
            return new KeyCodeCombination(letter, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        }
    }

    private final Texts texts;
    private final List<Command> all;

    ConsoleCommands(Texts texts, Command... all) {
        this.texts = texts;
        this.all = List.of(all);
    }

    /** Runs the command of this key, if it is one. */
    void press(KeyEvent event) {
        all.stream().filter(command -> command.keys().match(event)).findFirst().ifPresent(command -> {
            command.action().run();
            event.consume();
        });
    }

    /** One item a command, with its keys. */
    List<MenuItem> items() {
        return items(all.stream());
    }

    /** What a right click in a terminal offers: the first commands. */
    ContextMenu menu(int first) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(items(all.stream().limit(first)));
        return menu;
    }

    private List<MenuItem> items(Stream<Command> commands) {
        return commands.map(command -> {
                    MenuItem item = new MenuItem(texts.of(command.key()));
                    item.setAccelerator(command.keys());
                    item.setOnAction(e -> command.action().run());
                    return item;
                })
                .toList();
    }
}
