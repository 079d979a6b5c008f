package studio.titus.cli;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studio.titus.model.StackName;
import studio.titus.problem.Problem;

/** Which gateway a command asks. */
final class GatewayChoice {

    @ArgGroup(multiplicity = "1")
    private Place place = new Place();

    @Mixin
    private final NodeOptions nodeOptions = new NodeOptions();

    /** One of both. */
    static final class Place {

        @Option(names = "--stack", paramLabel = "NAME", description = "The gateway of this stack, through its bastion.")
        private @Nullable StackName stack;

        @Option(
                names = "--gateway",
                paramLabel = "URL",
                description = "A gateway that this computer reaches, such as http://127.0.0.1:7001.")
        private @Nullable String gateway;
    }

    Optional<StackName> stack() {
        return Optional.ofNullable(place.stack);
    }

    NodeOptions nodeOptions() {
        return nodeOptions;
    }

    /** @throws CommandFailure for what is no address of a web server */
    Optional<URI> gateway() {
        return Optional.ofNullable(place.gateway).map(GatewayChoice::address);
    }

    private static URI address(String text) {
        try {
            var address = URI.create(text);
            if (address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw new CommandFailure(
                Exit.USAGE,
                Problem.of("cli.gateway-url", "\"%s\" is no address of a gateway.".formatted(text))
                        .next("Write it like http://127.0.0.1:7001."));
    }
}
