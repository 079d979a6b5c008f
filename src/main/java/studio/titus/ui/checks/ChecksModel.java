package studio.titus.ui.checks;

import javafx.beans.property.ReadOnlyObjectProperty;

/** What the screen of a page of checks needs of its model. */
interface ChecksModel {

    /** What the screen shows. */
    ReadOnlyObjectProperty<ChecksPage> pageProperty();

    /** The screen has come on. */
    void begin();

    /** Some time has passed. */
    void tick();

    /** The screen was left: what goes on on the nodes ends. */
    void rest();

    /** Looks at everything. */
    void runAll();

    /** Goes back to the start page. */
    void leave();
}
