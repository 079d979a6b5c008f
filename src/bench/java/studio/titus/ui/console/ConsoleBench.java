package studio.titus.ui.console;

import javafx.application.Application;

/**
 * Consoles in a real window over two real OpenSSH servers: how long {@code seq 1 2000000} takes beside xterm, how long the window's thread
 * takes to answer meanwhile, and how long a typed key takes to be on the screen. Needs an X server, xterm and sshd. Argument: the number of runs.
 */
public final class ConsoleBench {

    private ConsoleBench() {}

    public static void main(String[] arguments) {
        Application.launch(ConsoleBenchApp.class, arguments);
    }
}
