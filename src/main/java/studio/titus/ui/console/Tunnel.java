package studio.titus.ui.console;

import studio.titus.nodes.Way;

/** A port of this computer that leads to a service of the stack. */
interface Tunnel extends AutoCloseable {

    /** Where it leads. */
    Way way();

    /** How it is reached from this computer, such as {@code http://127.0.0.1:40123}. */
    String address();

    /** Takes the port away, and whoever is connected through it. */
    @Override
    void close();
}
