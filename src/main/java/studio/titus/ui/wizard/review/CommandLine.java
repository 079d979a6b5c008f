package studio.titus.ui.wizard.review;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.titus.model.Cidr;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.state.SettingsFile;

/** The answers as something to paste into a shell: writes the settings to a file, then applies them. */
final class CommandLine {

    private CommandLine() {}

    /** A short script for a POSIX shell. */
    static String of(StackName stack, StackSettings settings) {
        String file = stack + ".json";
        String profile = settings.profile();
        String command = Stream.of(
                        "titus-studio apply --stack %s --settings %s".formatted(stack, file),
                        profile == null ? "" : "--profile '%s'".formatted(profile.replace("'", "'\\''")),
                        settings.trustedCidr().stream().anyMatch(Cidr::isEverywhere) ? "--allow-open-ssh" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return """
            cat > %s <<'SETTINGS'
            %sSETTINGS
            %s
            """.formatted(file, SettingsFile.write(settings), command);
    }
}
