package studio.titus.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import studio.titus.model.StackName;
import studio.titus.problem.ProblemException;

/** All that the program keeps on this computer, to be seen and forgotten one by one. AWS is the truth, so nothing of it is irreplaceable. */
public final class DataFolder {

    /** What is seen and changed elsewhere, or tells more than it keeps. */
    private static final Set<String> NOT_LISTED = Set.of("stacks", "preferences.json", "logs");

    private final Path home;

    /** @param home need not exist */
    public DataFolder(Path home) {
        this.home = home;
    }

    /**
     * One thing that is kept.
     *
     * @param name of the stack, or of the file
     * @param stack whether it is what is remembered of a stack
     */
    public record Kept(String name, boolean stack, Path path) {}

    public Path path() {
        return home;
    }

    /**
     * Everything kept, stacks first, by name.
     *
     * @throws ProblemException when the folder can't be read
     */
    public List<Kept> kept() {
        List<Kept> all = new ArrayList<>();
        new StackFolders(home)
                .all()
                .forEach(folder -> all.add(new Kept(folder.stack().value(), true, folder.path())));
        entries(home).stream()
                .filter(path -> !NOT_LISTED.contains(path.getFileName().toString()))
                .forEach(path -> all.add(new Kept(path.getFileName().toString(), false, path)));
        return all;
    }

    /**
     * Deletes one thing. Of a stack only what this computer remembers goes; the stack itself stays where it is.
     *
     * @throws ProblemException when it can't be deleted, or the stack is being worked on
     */
    public void forget(Kept kept) {
        if (kept.stack() && Files.isDirectory(kept.path())) {
            new StackFolder(StackName.of(kept.name()), kept.path()).lock().close();
        }
        delete(kept.path());
    }

    private static void delete(Path path) {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw AtomicFile.cannotWrite(path, e);
        }
    }

    private static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw AtomicFile.cannotWrite(folder, e);
        }
    }
}
