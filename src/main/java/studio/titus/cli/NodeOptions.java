package studio.titus.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How commands that use SSH log in. */
final class NodeOptions {

    @Option(
            names = "--identity",
            paramLabel = "FILE",
            description = "Private key to log in with. Default: privateKeyFile of the settings, else publicKeyFile"
                    + " without .pub, else the ssh-agent.")
    private @Nullable Path identity;

    @Option(
            names = "--accept-new-host-keys",
            description =
                    "Trust the host keys of machines that are met for the first time; without it a person is asked.")
    private boolean acceptNewHostKeys;

    Optional<Path> identity() {
        return Optional.ofNullable(identity);
    }

    boolean acceptNewHostKeys() {
        return acceptNewHostKeys;
    }
}
