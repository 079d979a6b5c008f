package studio.titus.checks;

import java.util.List;
import java.util.stream.Collectors;
import studio.titus.model.Checked;
import studio.titus.model.Cidr;
import studio.titus.plan.Exposure;
import studio.titus.ssh.Target;

/** Whether SSH is let in from the trusted range alone. */
record TrustedRangeCheck(Target bastion, List<Cidr> trusted, Surroundings outside) {

    /** OpenSSH's server says there who came. Source: ssh(1), ENVIRONMENT. */
    static final String COMMAND = "echo $SSH_CONNECTION";

    private static final int SSH = 22;

    /** What the rules on the bastion say. */
    Finding rules(Exposure exposure) {
        var openings = exposure.into(bastion.instanceId())
                .filter(opening -> opening.letsIn(SSH) && !opening.fromGroup())
                .toList();
        var strange = openings.stream()
                .filter(opening -> !isTrusted(opening.source()))
                .toList();
        var wide = strange.stream()
                .map(opening -> "%s (%s)".formatted(opening.source(), opening.id()))
                .collect(Collectors.joining(", "));
        var all = openings.stream().map(Exposure.Opening::source).sorted().collect(Collectors.joining(", "));
        return wide.isEmpty()
                ? Finding.holds(all.isEmpty() ? "from nowhere" : "from " + all)
                : Finding.fails(
                        "from " + all,
                        "Trusted is %s, but so may come: %s.".formatted(trusted(trusted), wide),
                        RuleFixes.of(strange, outside));
    }

    private boolean isTrusted(String source) {
        return Cidr.check(source) instanceof Checked.Valid<Cidr>(var range, var _)
                && trusted.stream().anyMatch(wider -> wider.contains(range));
    }

    /** What the bastion says of who came. */
    Finding seen(NodeLine line) throws InterruptedException {
        var from = line.run(bastion, COMMAND).output().strip().split(" ")[0];
        return trusted.stream().anyMatch(range -> range.containsAddress(from))
                ? Finding.holds("from " + from)
                : Finding.fails(
                        "from " + from,
                        "You come from %s, which is not in %s, and were let in all the same."
                                .formatted(from, trusted(trusted)),
                        new Fix.LetIn());
    }

    private static String trusted(List<Cidr> ranges) {
        return ranges.isEmpty() ? "nobody" : ranges.stream().map(Cidr::toString).collect(Collectors.joining(", "));
    }
}
