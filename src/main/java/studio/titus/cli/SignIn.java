package studio.titus.cli;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.titus.engine.CloudConnector.CredentialSource;
import studio.titus.engine.CloudSession;
import studio.titus.engine.StackDesk;
import studio.titus.model.Checked;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.state.StackFolder;
import studio.titus.state.StackRecord;

/** Finds out which account and region a command means, and opens the door. */
final class SignIn {

    private final Kit kit;

    SignIn(Kit kit) {
        this.kit = kit;
    }

    /** A stack with the settings it shall have. */
    OpenStack open(StackName stack, StackSettings settings) {
        kit.options().region().ifPresent(region -> refuseOtherRegion(region, settings.region()));
        var profile = kit.options().profile().or(() -> Optional.ofNullable(settings.profile()));
        return open(kit.surroundings().folders().of(stack), Optional.of(settings), profile, settings.region());
    }

    /** A stack as it stands, whether or not this computer remembers it. */
    OpenStack open(StackName stack) {
        var folder = kit.surroundings().folders().of(stack);
        var settings = understood(folder);
        var region = kit.options()
                .region()
                .or(() -> folder.record().map(StackRecord::region).flatMap(Region::find))
                .or(() -> settings.map(StackSettings::region))
                .or(this::standardRegion)
                .orElseThrow(() -> regionMissing("Nothing is remembered of stack " + stack + " on this computer."));
        var profile = kit.options().profile().or(() -> settings.flatMap(known -> Optional.ofNullable(known.profile())));
        return open(folder, settings, profile, region);
    }

    private OpenStack open(
            StackFolder folder, Optional<StackSettings> settings, Optional<String> profile, Region region) {
        var session = connect(profile, region);
        var notices = new NoticesOnTerminal(kit.output());
        return new OpenStack(new StackDesk(folder, session, kit.surroundings().random(), notices), settings);
    }

    /** Damaged settings cost no more than lost ones: what stands is looked up in AWS. */
    private Optional<StackSettings> understood(StackFolder folder) {
        try {
            return folder.settings();
        } catch (ProblemException e) {
            kit.output()
                    .warn("Going on without the remembered settings: "
                            + e.problem().what());
            return Optional.empty();
        }
    }

    /** The account alone, in the region that was named. */
    CloudSession connect() {
        var region = kit.options().region().or(this::standardRegion).orElseThrow(() -> regionMissing(""));
        return connect(kit.options().profile(), region);
    }

    private CloudSession connect(Optional<String> profile, Region region) {
        var source =
                profile.<CredentialSource>map(CredentialSource.Profile::new).orElseGet(CredentialSource.Standard::new);
        try {
            return kit.surroundings().aws().get().connect(source, region, this::code);
        } catch (ProblemException e) {
            throw new CommandFailure(outOfReach(e.problem()) ? Exit.FAILED : Exit.USAGE, e.problem());
        }
    }

    /** Then nothing is wrong with what was typed. */
    private static boolean outOfReach(Problem problem) {
        return problem.code().startsWith("aws.network") || problem.code().equals("aws.timeout");
    }

    /** Asks on the terminal, where somebody sits at it. */
    private Optional<String> code(String profile, String device) {
        var terminal = kit.surroundings().terminal();
        return terminal.interactive()
                ? terminal.ask("One-time code of %s for profile %s:".formatted(device, profile))
                : Optional.empty();
    }

    /** The variables that the AWS tools read. */
    private Optional<Region> standardRegion() {
        Map<String, String> environment = kit.surroundings().environment();
        return Stream.of("AWS_REGION", "AWS_DEFAULT_REGION")
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .findFirst()
                .map(name -> region(name, environment.getOrDefault(name, "")));
    }

    private static Region region(String variable, String code) {
        return switch (Region.check(code)) {
            case Checked.Valid<Region>(var region, var _) -> region;
            case Checked.Invalid<Region>(var problem, var message, var _) ->
                throw new CommandFailure(
                        Exit.USAGE,
                        Problem.of(problem, "%s: %s".formatted(variable, message))
                                .subject(variable));
        };
    }

    private static CommandFailure regionMissing(String why) {
        return new CommandFailure(
                Exit.USAGE,
                Problem.of("cli.region-missing", "The region is missing.")
                        .because(why)
                        .next("Add --region NAME, for instance --region eu-west-1."));
    }

    private static void refuseOtherRegion(Region asked, Region set) {
        if (!asked.equals(set)) {
            throw new CommandFailure(
                    Exit.USAGE,
                    Problem.of("cli.region-differs", "--region says %s, the settings say %s.".formatted(asked, set))
                            .next("Leave --region out, or change the settings."));
        }
    }
}
