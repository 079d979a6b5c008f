package studio.titus.ui.terminal;

import studio.titus.ssh.TerminalSize;

/** What a console must know of the terminal that shows it. */
public interface Display {

    /** How many characters there is room for. */
    TerminalSize size();

    /** Whether a program has put its own screen before that of the shell. Asked on the emulator's thread. */
    boolean secondScreen();

    /** Before there is a terminal. */
    static Display none() {
        return new Display() {
            @Override
            public TerminalSize size() {
                return TerminalSize.usual();
            }

            @Override
            public boolean secondScreen() {
                return false;
            }
        };
    }
}
