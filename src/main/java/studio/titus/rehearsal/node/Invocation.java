package studio.titus.rehearsal.node;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.titus.rehearsal.programs.Call;
import studio.titus.rehearsal.shell.Streams;

/**
 * One run of a program on a node.
 *
 * @param folder where relative paths begin
 */
record Invocation(Host host, String folder, String name, List<String> arguments, Streams streams) implements Call {

    Files files() {
        return new Files(host, folder);
    }

    @Override
    public Optional<String> read(String path) {
        return files().read(path);
    }

    @Override
    public boolean isFolder(String path) {
        return files().isFolder(path);
    }

    @Override
    public Instant now() {
        return host.now();
    }
}
