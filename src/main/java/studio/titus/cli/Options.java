package studio.titus.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import studio.titus.model.Region;

/** The program itself and the options that every command takes. */
@Command(
        name = "titus-studio",
        mixinStandardHelpOptions = true,
        description = {
            "Netflix Titus in your own AWS account, from nothing to a running container.",
            "Without a command the window opens."
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage or input, 3 cancelled, 4 refused (nothing changed).",
            "Credentials are found as by the AWS tools: --profile, AWS_* variables, the default profile."
        },
        synopsisSubcommandLabel = "COMMAND")
final class Options {

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print JSON lines on standard output, one event or result a line.")
    private boolean json;

    @Option(
            names = "--yes",
            scope = ScopeType.INHERIT,
            description = "Ask nothing. When destroying, the bucket's objects are deleted too.")
    private boolean yes;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Tell more, technical details of problems included, and write a log.")
    private boolean verbose;

    @Option(names = "--profile", paramLabel = "NAME", scope = ScopeType.INHERIT, description = "AWS profile to use.")
    private @Nullable String profile;

    @Option(
            names = "--region",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "AWS region, such as eu-west-1; needed where nothing is remembered of the stack.")
    private @Nullable Region region;

    boolean json() {
        return json;
    }

    boolean yes() {
        return yes;
    }

    boolean verbose() {
        return verbose;
    }

    Optional<String> profile() {
        return Optional.ofNullable(profile).filter(name -> !name.isBlank());
    }

    Optional<Region> region() {
        return Optional.ofNullable(region);
    }
}
