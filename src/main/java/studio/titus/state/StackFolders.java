package studio.titus.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import studio.titus.model.StackName;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/** Where this computer keeps what it remembers of its stacks. Nothing is created before something is kept. */
public final class StackFolders {

    private final Path home;

    /** @param home the data folder of the program; need not exist */
    public StackFolders(Path home) {
        this.home = home;
    }

    /** The folder of one stack; it need not exist. */
    public StackFolder of(StackName stack) {
        return new StackFolder(stack, home.resolve("stacks").resolve(stack.value()));
    }

    /** The answers of a set-up that no stack was made of yet. */
    public DraftFile draft() {
        return new DraftFile(home.resolve("draft.json"));
    }

    /**
     * The stacks that this computer remembers, by name. Folders with a name that no stack can have are left out.
     *
     * @throws ProblemException when the data folder can't be read
     */
    public List<StackFolder> all() {
        var root = home.resolve("stacks");
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var folders = Files.list(root)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .flatMap(name -> StackName.check(name).toOptional().stream())
                    .map(this::of)
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of("state.unreadable", "The data folder can't be read")
                            .subject(root.toString())
                            .because("The system says: " + e.getMessage())
                            .next("Give yourself the right to read it, or set TITUS_STUDIO_HOME to another folder."),
                    e);
        }
    }
}
