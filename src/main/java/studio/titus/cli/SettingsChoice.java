package studio.titus.cli;

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
                .map(SettingsFile::read)
                .or(() -> kit.surroundings().folders().of(stack).settings())
                .orElseThrow(() -> missing(stack));
        if (!option.allowOpenSsh() && settings.trustedCidr().stream().anyMatch(Cidr::isEverywhere)) {
            throw openToAll();
        }
        return settings;
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
