package studio.titus.ui.wizard;

import javafx.scene.Node;

/** What the frame of the wizard needs to know of the nodes of a page. */
interface StepView {

    /** The control of a field, to give it the focus. */
    Node control(String field);

    /** Where the focus is when the page comes on. */
    Node first();

    /** Takes over what stands in a control and was not taken yet, since the person wants to go on. */
    default void commit() {}
}
