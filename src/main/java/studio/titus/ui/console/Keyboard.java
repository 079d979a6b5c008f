package studio.titus.ui.console;

import studio.titus.ssh.TerminalSize;

/** Takes what is typed into a terminal. Called on the widget's thread. */
interface Keyboard {

    void type(byte[] keys);

    void resize(TerminalSize size);
}
