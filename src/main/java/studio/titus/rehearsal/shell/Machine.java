package studio.titus.rehearsal.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a shell runs on: programs and files. */
public interface Machine {

    /** The shell's name, with which its complaints begin. */
    String shell();

    /** Where somebody is, for "not known PLACE, sorry". */
    String place();

    /**
     * Runs a program that the shell itself does not have.
     *
     * @param words its name and its arguments
     * @return its exit code
     * @throws InterruptedException when it is told to end
     */
    int run(List<String> words, Streams streams) throws InterruptedException;

    /** The text of a file. */
    Optional<String> read(String path);

    /** Opens a file for writing; empty where files can't be written. */
    Optional<Consumer<String>> write(String path, boolean append);

    /** The paths that a pattern with stars stands for; the pattern itself when there are none. */
    List<String> matching(String pattern);

    /** A loop begins a round. */
    default void round() {}
}
