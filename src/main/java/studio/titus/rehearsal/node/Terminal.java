package studio.titus.rehearsal.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import studio.titus.rehearsal.shell.Exit;
import studio.titus.rehearsal.shell.Streams;

/** A shell's line editor: echo, rubbing out, history by the arrows, Ctrl+C, Ctrl+D, Ctrl+L and Ctrl+U. */
final class Terminal {

    private static final int END = -1;
    private static final int CTRL_C = 3;
    private static final int CTRL_D = 4;
    private static final int BELL = 7;
    private static final int BACKSPACE = 8;
    private static final int CTRL_L = 12;
    private static final int CTRL_U = 21;
    private static final int ESCAPE = 27;
    private static final int DELETE = 127;

    private final Reader keyboard;
    private final Consumer<String> screen;
    private final Interpreter interpreter;
    private final Streams streams;
    private final BlockingQueue<Integer> keys = new LinkedBlockingQueue<>();
    private final StringBuilder line = new StringBuilder();
    private final List<String> history = new ArrayList<>();
    private int recalled;
    private int status;
    private volatile Thread running;

    Terminal(InputStream keyboard, Consumer<String> screen, Interpreter interpreter, Streams streams) {
        this.keyboard = new InputStreamReader(keyboard, StandardCharsets.UTF_8);
        this.screen = screen;
        this.interpreter = interpreter;
        this.streams = streams;
        this.running = new Thread();
    }

    /** Talks until the end. */
    int converse(Supplier<String> prompt) throws InterruptedException {
        Thread.ofVirtual().name("rehearsal-keyboard").start(this::listen);
        screen.accept(prompt.get());
        while (true) {
            int key = keys.take();
            if (key == END || key == CTRL_D && line.isEmpty()) {
                screen.accept("logout\r\n");
                return status;
            }
            press(key, prompt);
        }
    }

    /** Ctrl+C must be heard while a command runs. */
    private void listen() {
        try {
            int key;
            do {
                key = keyboard.read();
                if (key == CTRL_C) {
                    running.interrupt();
                }
                keys.add(key);
            } while (key != END);
        } catch (IOException e) {
            keys.add(END);
        }
    }

    private void press(int key, Supplier<String> prompt) throws InterruptedException {
        switch (key) {
            case '\r', '\n' -> enter(prompt);
            case CTRL_C -> {
                line.setLength(0);
                screen.accept("^C\r\n" + prompt.get());
            }
            case BACKSPACE, DELETE -> rubOut(1);
            case CTRL_U -> rubOut(line.length());
            case CTRL_L -> screen.accept("\u001b[H\u001b[2J" + prompt.get() + line);
            case ESCAPE -> arrow();
            case '\t', CTRL_D, BELL -> {}
            default -> type(Character.toString(key));
        }
    }

    private void type(String text) {
        line.append(text);
        screen.accept(text);
    }

    private void rubOut(int count) {
        int wanted = Math.min(count, line.length());
        line.setLength(line.length() - wanted);
        screen.accept("\b \b".repeat(wanted));
    }

    private void arrow() throws InterruptedException {
        int bracket = keys.take();
        int which = keys.take();
        int next = recalled + (which == 'A' ? -1 : which == 'B' ? 1 : 0);
        if ((bracket == '[' || bracket == 'O') && next != recalled && next >= 0 && next <= history.size()) {
            recalled = next;
            rubOut(line.length());
            type(next == history.size() ? "" : history.get(next));
        }
    }

    private void enter(Supplier<String> prompt) throws InterruptedException {
        String entered = line.toString();
        line.setLength(0);
        screen.accept("\r\n");
        if (!entered.isBlank()) {
            history.add(entered);
        }
        recalled = history.size();
        execute(entered);
        screen.accept(prompt.get());
    }

    /** In a thread of its own, which Ctrl+C ends. */
    private void execute(String entered) throws InterruptedException {
        var outcome = new Outcome();
        running = Thread.ofVirtual().start(() -> outcome.run(interpreter, entered, streams));
        try {
            running.join();
        } catch (InterruptedException e) {
            running.interrupt();
            throw e;
        }
        status = outcome.status;
        if (outcome.exit) {
            throw new Exit(status);
        }
    }

    private static final class Outcome {

        private static final int INTERRUPTED = 130;

        private int status;
        private boolean exit;

        void run(Interpreter interpreter, String line, Streams streams) {
            try {
                status = interpreter.run(line, streams);
            } catch (Exit said) {
                status = said.status();
                exit = true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                status = INTERRUPTED;
            } catch (UncheckedIOException hungUp) {
                exit = true;
            }
        }
    }
}
