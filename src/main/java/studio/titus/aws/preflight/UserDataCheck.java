package studio.titus.aws.preflight;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import studio.titus.plan.Address;
import studio.titus.plan.Plan;
import studio.titus.plan.Resolver;

/** Whether every boot script fits into what EC2 takes. */
final class UserDataCheck {

    /** Bytes before base64. Source: EC2 user guide, "User data". */
    static final int LIMIT = 16_384;

    /** As long as a real id, for what only the run will know. */
    private static final String ID = "sg-0123456789abcdef0";

    private record Script(Address node, int bytes) {}

    private final Plan plan;

    UserDataCheck(Plan plan) {
        this.plan = plan;
    }

    Finding look() {
        var known = plan.inventory().resolver();
        Resolver resolver = ref -> known.find(ref).or(() -> Optional.of(ID));
        return Machines.of(plan.blueprint()).stream()
                .map(machine -> new Script(machine.address(), bytes(machine, resolver)))
                .max(Comparator.comparingInt(Script::bytes))
                .map(UserDataCheck::judge)
                .orElseGet(() -> Finding.ok("There are no boot scripts."));
    }

    private static int bytes(Machines.Named machine, Resolver resolver) {
        return machine.spec().userData().text(resolver).orElse("").getBytes(StandardCharsets.UTF_8).length;
    }

    private static Finding judge(Script longest) {
        var reason = "The longest boot script, of %s, has %,d of %,d bytes"
                .formatted(longest.node(), longest.bytes(), LIMIT);
        return longest.bytes() <= LIMIT
                ? Finding.ok(reason + ".")
                : Finding.stop(reason + ": EC2 refuses it.", "Shorten package sources and names in the settings.");
    }
}
