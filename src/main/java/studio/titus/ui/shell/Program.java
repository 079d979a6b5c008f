package studio.titus.ui.shell;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The program as it is installed on this computer.
 *
 * @param versions of the program and what it runs on, by name, the program's own first
 * @param data the data folder; need not exist
 * @param log the log file; need not exist
 * @param open opens a folder, file or page in the desktop's own program; does not block
 */
public record Program(Map<String, String> versions, Path data, Path log, Consumer<URI> open) {}
