package studio.titus.ui.console;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import studio.titus.ssh.Shell;
import studio.titus.ssh.ShellEnd;
import studio.titus.ssh.TerminalSize;

/** What a console asks of {@link Shell}, so that tests may answer in its place. */
interface ConsoleShell extends AutoCloseable {

    InputStream output();

    OutputStream input();

    void resize(TerminalSize size);

    CompletableFuture<ShellEnd> ended();

    @Override
    void close();

    static ConsoleShell of(Shell shell) {
        return new ConsoleShell() {
            @Override
            public InputStream output() {
                return shell.output();
            }

            @Override
            public OutputStream input() {
                return shell.input();
            }

            @Override
            public void resize(TerminalSize size) {
                shell.resize(size);
            }

            @Override
            public CompletableFuture<ShellEnd> ended() {
                return shell.ended();
            }

            @Override
            public void close() {
                shell.close();
            }
        };
    }
}
