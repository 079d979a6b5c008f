package studio.titus.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command's settings come from. */
final class SettingsOption {

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings, JSON or YAML; without it those of the last apply from this computer.")
    private @Nullable Path file;

    @Option(
            names = "--allow-open-ssh",
            description = "Accept a trusted range of 0.0.0.0/0: the whole internet may knock at the bastion.")
    private boolean allowOpenSsh;

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    boolean allowOpenSsh() {
        return allowOpenSsh;
    }
}
