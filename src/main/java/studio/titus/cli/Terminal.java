package studio.titus.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import studio.titus.cli.render.Style;
import studio.titus.model.Secret;

/**
 * The process's standard streams and what stands behind them.
 *
 * @param interactive whether a person sits at both ends, so that something may be asked
 * @param live whether lines may be drawn anew in place
 */
public record Terminal(
        PrintStream out, PrintStream err, BufferedReader in, Style style, boolean interactive, boolean live) {

    /** The terminal this process was started from. A JVM without any console provider still answers null. */
    @SuppressWarnings("SystemConsoleNull")
    public static Terminal system(Map<String, String> environment) {
        Console console = System.console();
        boolean person = console != null && console.isTerminal();
        boolean able = person && !environment.getOrDefault("TERM", "").equals("dumb");
        boolean colour = able && environment.getOrDefault("NO_COLOR", "").isEmpty();
        var style = Style.plain(System.out.charset()).withColour(colour);
        var in = new BufferedReader(new InputStreamReader(System.in, System.out.charset()));
        return new Terminal(System.out, System.err, in, style, person, able);
    }

    /** As {@link #ask}, without showing what is typed where the terminal can be told so. */
    @SuppressWarnings("SystemConsoleNull")
    Optional<Secret> askSecret(String question) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return ask(question).map(Secret::of);
        }
        char[] typed = console.readPassword("%s ", question);
        return Optional.ofNullable(typed).map(String::new).map(Secret::of);
    }

    /** Asks on standard error, so that standard output stays clean; empty when the input has ended. */
    Optional<String> ask(String question) {
        err.print(question + " ");
        err.flush();
        try {
            return Optional.ofNullable(in.readLine()).map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
