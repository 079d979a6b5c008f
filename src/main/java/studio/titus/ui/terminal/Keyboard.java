package studio.titus.ui.terminal;

import studio.titus.ssh.TerminalSize;

/** Takes what is typed into a terminal. Called on the widget's thread. */
public interface Keyboard {

    /** Bytes as a terminal of the name {@code xterm-256color} sends them. */
    void type(byte[] keys);

    /** There is room for so many characters now. */
    void resize(TerminalSize size);
}
