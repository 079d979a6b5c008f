package studio.titus.ui.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.Status;
import studio.titus.ui.control.StatusIcon;
import studio.titus.ui.fx.Texts;

/** The machines on the way to a node, from this computer on, each with its state and how long the hop to it took. */
final class HopBar extends HBox {

    /** Below this width, in px, names and addresses need all of it. */
    private static final double ROOM_FOR_TIMES = 720;

    /** Below this one, only the signs of the machines on the way are shown, and the name of the node. */
    private static final double ROOM_FOR_NAMES = 460;

    private final Texts texts;

    HopBar(Texts texts) {
        this.texts = texts;
        getStyleClass().add("hop-bar");
        setMinWidth(0);
    }

    void show(List<HopStage> stages) {
        List<Node> parts = new ArrayList<>();
        for (HopStage stage : stages) {
            if (!parts.isEmpty()) {
                parts.addAll(way(stage.took()));
            }
            parts.add(machine(stage, stage == stages.getLast()));
        }
        getChildren().setAll(parts);
        setAccessibleText(stages.stream().map(this::words).collect(Collectors.joining(", ")));
    }

    private List<Node> way(String took) {
        if (took.isEmpty()) {
            return List.of(line());
        }
        Label time = Labels.whole(took, "small", "muted", "mono");
        Node rest = line();
        only(time, ROOM_FOR_TIMES);
        only(rest, ROOM_FOR_TIMES);
        return List.of(line(), time, rest);
    }

    private static Node line() {
        Region line = new Region();
        line.getStyleClass().add("hop-line");
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }

    private void only(Node part, double above) {
        part.visibleProperty().bind(widthProperty().greaterThan(above));
        part.managedProperty().bind(part.visibleProperty());
    }

    private Node machine(HopStage stage, boolean end) {
        Label name = Labels.whole(stage.name(), "strong", "hop-name");
        HBox machine = new HBox(new StatusIcon(stage.status()), name);
        if (!stage.address().isEmpty()) {
            Label address = Labels.of(stage.address(), "mono", "muted");
            only(address, ROOM_FOR_NAMES);
            machine.getChildren().add(address);
        }
        if (!end) {
            only(name, ROOM_FOR_NAMES);
        }
        machine.getStyleClass().add("hop-machine");
        stage.status().mark(machine);
        return machine;
    }

    private String words(HopStage stage) {
        Status status = stage.status();
        return texts.of("console.hop.accessible", stage.name(), texts.of(status.textKey()));
    }
}
