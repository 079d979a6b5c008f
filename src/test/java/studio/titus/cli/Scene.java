package studio.titus.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.titus.cli.render.Style;
import studio.titus.state.StackFolders;
import studio.titus.testing.Samples;

/** A process with one person, one data folder and one account, in which commands are run one after the other. */
final class Scene {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a command left behind. */
    record Result(int code, String out, String err) {

        /** Standard output, each line read as JSON. */
        List<JsonNode> json() {
            return out.lines().map(Result::read).toList();
        }

        JsonNode lastJson() {
            return json().getLast();
        }

        private static JsonNode read(String line) {
            try {
                return JSON.readTree(line);
            } catch (IOException e) {
                throw new UncheckedIOException(line, e);
            }
        }
    }

    final FakeAccount account = new FakeAccount();
    final Map<String, String> environment = new TreeMap<>();
    final List<Integer> ended = new CopyOnWriteArrayList<>();
    private final Path folder;
    private String typed = "";
    private boolean interactive;

    Scene(Path folder) {
        this.folder = folder;
    }

    /** From now on a person sits at the terminal and types these lines. */
    Scene person(String... lines) {
        interactive = true;
        typed = String.join("\n", lines) + "\n";
        return this;
    }

    /** A settings file with the required fields and these more. */
    String settings(String... more) {
        try {
            Files.writeString(folder.resolve("id.pub"), Samples.key("ed25519.pub"));
            var fields = new ArrayList<>(List.of(more));
            add(fields, "region", "\"eu-west-1\"");
            add(fields, "publicKeyFile", "\"id.pub\"");
            add(fields, "trustedCidr", "\"203.0.113.7/32\"");
            add(fields, "bucket", "\"titus-logs-x\"");
            var file = folder.resolve("settings.json");
            Files.writeString(file, "{" + String.join(",", fields) + "}");
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(List<String> fields, String name, String value) {
        if (fields.stream().noneMatch(field -> field.startsWith('"' + name + '"'))) {
            fields.add('"' + name + "\":" + value);
        }
    }

    Path home() {
        return folder.resolve("home");
    }

    Result run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = cli(stream(out), stream(err)).run(arguments);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Cli cli(PrintStream out, PrintStream err) {
        var in = new BufferedReader(new StringReader(typed));
        var terminal = new Terminal(out, err, in, new Style(true, false), interactive, false);
        return new Cli(new Surroundings(
                terminal,
                "1.2.3",
                environment,
                new StackFolders(home()),
                () -> account,
                _ -> {
                    throw new IllegalStateException("no rehearsal in this scene");
                },
                new Random(42),
                () -> home().resolve("logs/titus-studio.log"),
                ended::add));
    }

    static PrintStream stream(OutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
