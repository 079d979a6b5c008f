package studio.titus.ui.control;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.NamedArg;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;
import studio.titus.ui.fx.Texts;

/** The steps of a wizard with their states, all visible from the start. Done steps and those to check may be clicked. */
public final class StepRail extends VBox {

    private final Texts texts;
    private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
    private IntConsumer onSelect = index -> {};

    public StepRail(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        getStyleClass().add("step-rail");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(texts.of("step.rail"));
        narrow.addListener((o, before, now) -> items().forEach(item -> item.setNarrow(now)));
    }

    /** Shows {@code steps} in this order; items stay in place and only change, so that focus is kept. */
    public void setSteps(List<Step> steps) {
        while (getChildren().size() < steps.size()) {
            getChildren().add(newItem(getChildren().size()));
        }
        getChildren().remove(steps.size(), getChildren().size());
        for (int i = 0; i < steps.size(); i++) {
            ((StepItem) getChildren().get(i)).show(steps.get(i));
        }
    }

    /** Takes the index, from 0, of a step that was clicked. */
    public void setOnSelect(IntConsumer handler) {
        onSelect = handler;
    }

    /** Whether only the dots are shown. */
    public BooleanProperty narrowProperty() {
        return narrow;
    }

    private StepItem newItem(int index) {
        StepItem item = new StepItem(texts, index + 1);
        item.setNarrow(narrow.get());
        item.setOnAction(e -> onSelect.accept(index));
        return item;
    }

    private List<StepItem> items() {
        return getChildren().stream().map(StepItem.class::cast).toList();
    }
}
