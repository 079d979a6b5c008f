package studio.titus.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.titus.plan.Blueprint;
import studio.titus.plan.BootScripts;
import studio.titus.plan.Facts;
import studio.titus.problem.ProblemException;
import studio.titus.problem.Redactor;

/**
 * What helps to find a mistake, as one text: versions, preferences, of each stack its settings, plan and events, and the end of the log.
 * Secrets are masked and the home folder is shortened, so that it may be shown and sent.
 */
public final class Diagnostics {

    private static final int LAST_EVENTS = 200;
    private static final int LAST_LOG_LINES = 1000;

    private final Path home;
    private final Path log;
    private final Map<String, String> versions;
    private final String userHome;

    /**
     * @param home the data folder
     * @param log the log file; need not exist
     * @param versions of the program and what it runs on, by name
     * @param userHome the person's own folder, which is written as {@code ~}
     */
    public Diagnostics(Path home, Path log, Map<String, String> versions, String userHome) {
        this.home = home;
        this.log = log;
        this.versions = versions;
        this.userHome = userHome;
    }

    /** The text. Blocks. What can't be read is said in its place. */
    public String text() {
        StringBuilder text = new StringBuilder("Titus Studio diagnostics\n");
        section(text, "Versions", versions.entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()));
        section(text, "Preferences", tail(home.resolve("preferences.json"), LAST_EVENTS));
        for (StackFolder stack : new StackFolders(home).all()) {
            String name = "Stack " + stack.stack().value();
            section(text, name + ", record", tail(stack.path().resolve("stack.json"), LAST_EVENTS));
            section(text, name + ", settings", tail(stack.path().resolve("settings.json"), LAST_EVENTS));
            section(text, name + ", plan", plan(stack));
            section(text, name + ", last events", tail(stack.path().resolve("journal.jsonl"), LAST_EVENTS));
        }
        section(text, "Log", tail(log, LAST_LOG_LINES));
        return Redactor.redact(userHome.length() > 1 ? text.toString().replace(userHome, "~") : text.toString());
    }

    private static void section(StringBuilder text, String title, Stream<String> lines) {
        text.append("\n== ").append(title).append(" ==\n");
        text.append(lines.collect(Collectors.joining("\n"))).append('\n');
    }

    /** What the stack is made of; whether it stands so, only AWS can tell. */
    private static Stream<String> plan(StackFolder stack) {
        try {
            return stack.settings()
                    .map(settings -> Blueprint.of(settings, Facts.UNKNOWN, BootScripts.NONE).resources().stream()
                            .map(resource -> resource.address().value() + ": " + resource.sentence()))
                    .orElseGet(() -> Stream.of("no settings"));
        } catch (ProblemException e) {
            return Stream.of(e.problem().text());
        }
    }

    private static Stream<String> tail(Path file, int lines) {
        if (!Files.exists(file)) {
            return Stream.of("none");
        }
        try {
            List<String> all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return all.stream().skip(Math.max(0, all.size() - lines));
        } catch (IOException e) {
            return Stream.of("can't be read: " + e.getMessage());
        }
    }
}
