package studio.titus.ui.wizard;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.titus.model.InstanceType;
import studio.titus.model.NodeRole;
import studio.titus.ui.control.Labels;
import studio.titus.ui.fx.Texts;

/** One node in the grid of sizes: name and purpose, machine type, price. */
final class NodeSizeRow {

    private final NodeRole role;
    private final SizeModel model;
    private final Label price = Labels.whole("", "mono", "muted");

    NodeSizeRow(NodeRole role, SizeModel model) {
        this.role = role;
        this.model = model;
    }

    /** Adds the cells as the last row of {@code grid}. */
    void addTo(GridPane grid, Texts texts) {
        Label name = Labels.whole(texts.of(nameKey(role)), "strong");
        VBox words = new VBox(name, Labels.wrapping(texts.of(purposeKey(role)), "small", "muted"));
        TypeBox type = new TypeBox();
        type.offer(InstanceType.all(), model::describe);
        type.valueProperty().bindBidirectional(model.answers().node(role));
        name.setLabelFor(type);
        name.setMnemonicParsing(true);
        GridPane.setHgrow(words, Priority.ALWAYS);
        GridPane.setHalignment(price, HPos.RIGHT);
        grid.addRow(grid.getRowCount(), words, type, price);
    }

    /** Shows the price of the type that is chosen now. */
    void draw() {
        price.setText(model.price(model.answers().node(role).get()));
    }

    private static String nameKey(NodeRole role) {
        return switch (role) {
            case BASTION -> "wizard.size.bastion";
            case PREREQS -> "wizard.size.prereqs";
            case MASTER -> "wizard.size.master";
            case GATEWAY -> "wizard.size.gateway";
        };
    }

    private static String purposeKey(NodeRole role) {
        return switch (role) {
            case BASTION -> "wizard.size.bastion.for";
            case PREREQS -> "wizard.size.prereqs.for";
            case MASTER -> "wizard.size.master.for";
            case GATEWAY -> "wizard.size.gateway.for";
        };
    }
}
