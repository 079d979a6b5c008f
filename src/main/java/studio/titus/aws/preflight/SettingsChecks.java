package studio.titus.aws.preflight;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import studio.titus.model.Checked;
import studio.titus.model.FieldNote;
import studio.titus.model.InstanceType;
import studio.titus.model.StackSettings;

/** What the settings alone tell: hints that stop nothing, gathered where the person decides. */
final class SettingsChecks {

    /** The original's range is such, and works: a hint, no warning. */
    private static final String PUBLIC_RANGE = "vpc.public-range";

    private final StackSettings settings;

    SettingsChecks(StackSettings settings) {
        this.settings = settings;
    }

    Finding agentType() {
        var type = settings.agents().instanceType();
        return switch (InstanceType.checkAgent(type.name())) {
            case Checked.Invalid<InstanceType> invalid -> Finding.stop(invalid.message(), "Set agents.instanceType.");
            case Checked.Valid<InstanceType> _ ->
                Finding.ok("Titus can drive %s: up to %d containers with an address of their own on each agent."
                        .formatted(type, maxTasks(type)));
        };
    }

    private static int maxTasks(InstanceType type) {
        var network = type.network();
        return network == null ? 0 : network.maxTasks();
    }

    Finding networkRange() {
        var hints = hints(note -> note.field().equals("vpcCidr") || note.field().equals("privateSubnetCidr"));
        var text = text(hints);
        if (hints.stream().anyMatch(note -> !note.code().equals(PUBLIC_RANGE))) {
            return Finding.warn(text, "Set other ranges in the settings before the network exists.");
        }
        return Finding.ok(hints.isEmpty() ? "%s is private space.".formatted(settings.vpcCidr()) : text);
    }

    Finding trustedRange() {
        var hints = hints(note -> note.field().equals("trustedCidr"));
        var ranges = settings.trustedCidr().stream().map(Object::toString).collect(Collectors.joining(", "));
        return hints.isEmpty()
                ? Finding.ok("Only %s reaches the bastion by SSH.".formatted(ranges))
                : Finding.warn(text(hints), "Set trustedCidr to your own public address with /32.");
    }

    private List<FieldNote> hints(Predicate<FieldNote> wanted) {
        return settings.hints().stream().filter(wanted).toList();
    }

    private static String text(List<FieldNote> notes) {
        return notes.stream().map(FieldNote::message).collect(Collectors.joining(" "));
    }
}
