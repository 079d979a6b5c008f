package studio.titus.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import studio.titus.model.Cidr;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.problem.Problem;
import studio.titus.state.SettingsFile;

/** The settings a command shall use: those given, else those remembered. */
final class SettingsChoice {

    private final Kit kit;

    SettingsChoice(Kit kit) {
        this.kit = kit;
    }

    StackSettings choose(StackName stack, SettingsOption option) {
        var settings = option.file()
                .map(SettingsChoice::read)
                .or(() -> kit.surroundings().folders().of(stack).settings())
                .orElseThrow(() -> missing(stack));
        if (!option.allowOpenSsh() && settings.trustedCidr().stream().anyMatch(Cidr::isEverywhere)) {
            throw openToAll();
        }
        if (settings.debFolder() != null && !Files.isDirectory(Path.of(settings.debFolder()))) {
            throw noDebFolder(settings.debFolder());
        }
        return settings;
    }

    private static StackSettings read(Path file) {
        if (file.toString().isBlank()) {
            throw new CommandFailure(
                    Exit.USAGE,
                    Problem.of("cli.settings-unnamed", "The name of the settings file is empty.")
                            .next("Give its path: --settings FILE."));
        }
        return SettingsFile.read(file);
    }

    private static CommandFailure noDebFolder(String folder) {
        return new CommandFailure(
                Exit.USAGE,
                Problem.of("cli.deb-folder", "There is no folder " + folder + ".")
                        .subject("debFolder")
                        .because("The settings say that the two Titus Debian packages are there.")
                        .next("Correct debFolder in the settings, or leave it out."));
    }

    private static CommandFailure missing(StackName stack) {
        return new CommandFailure(
                Exit.USAGE,
                Problem.of("cli.settings-missing", "No settings of stack %s are remembered here.".formatted(stack))
                        .next("Add --settings FILE. The README shows what such a file holds."));
    }

    private static CommandFailure openToAll() {
        return new CommandFailure(
                Exit.USAGE,
                Problem.of("cli.open-ssh", "The trusted range 0.0.0.0/0 lets the whole internet knock at the bastion.")
                        .subject("trustedCidr")
                        .next(
                                "Name your own address instead, for instance 203.0.113.7/32.",
                                "Or add --allow-open-ssh if that is what you want."));
    }
}
