package studio.titus.ui.wizard;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;

/** What the frame of the wizard needs to know of the nodes of a page. */
interface StepView {

    /** The control of a field, to give it the focus. */
    Node control(String field);

    /** Where the focus is when the page comes on. */
    Node first();

    /**
     * Whether Enter on a control does something there. Otherwise it is the main button's; check boxes and radio buttons have
     * the space bar.
     */
    default boolean usesEnter(Node control) {
        return !(control instanceof RadioButton || control instanceof CheckBox);
    }

    /** What stands under the panel of effects; empty for nothing. */
    default Optional<Node> beside() {
        return Optional.empty();
    }

    /** Takes over what stands in a control and was not taken yet, since the person wants to go on. */
    default void commit() {}
}
