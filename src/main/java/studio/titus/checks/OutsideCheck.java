package studio.titus.checks;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.titus.checks.Surroundings.Knock;
import studio.titus.plan.Exposure;
import studio.titus.plan.Exposure.Opening;
import studio.titus.ssh.Target;

/** Whether anything but the bastion's SSH server answers at the stack's public addresses. */
record OutsideCheck(StackNodes nodes, Surroundings outside, Exposure exposure) {

    /** Containers' HTTP, ZooKeeper, Docker, Mesos' master and agent, Titus, the agents' log server. Source: titus-agents.md section 5. */
    static final List<Integer> PORTS = List.of(80, 2181, 4243, 5050, 5051, 7001, 7101, 8004);

    private static final int SSH = 22;
    private static final String BY_HAND = " Take the rule that lets them in away in EC2's console.";

    private record Place(String address, int port) {}

    private record Tried(Place place, Knock knock) {}

    Finding look() {
        var tried = knockAtAll();
        var rules = rules(tried);
        var open = tried.stream()
                .filter(each -> each.knock() == Knock.ANSWERED)
                .map(each ->
                        "%s:%d".formatted(each.place().address(), each.place().port()))
                .collect(Collectors.joining(", "));
        return open.isEmpty()
                ? Finding.holds("no answer at %d addresses and ports".formatted(tried.size()))
                : Finding.fails(
                        "%s answered".formatted(open),
                        "Anybody whom the security groups let in may talk to it." + (rules.isEmpty() ? BY_HAND : ""),
                        RuleFixes.of(rules, outside));
    }

    /** The rules that let an answer out to strangers, of the stack's own machines: what others run here is theirs. */
    private List<Opening> rules(List<Tried> tried) {
        return tried.stream()
                .filter(each -> each.knock() == Knock.ANSWERED)
                .map(Tried::place)
                .flatMap(place -> nodes.all()
                        .map(Target::instanceId)
                        .filter(machine -> exposure.of(machine)
                                .anyMatch(card -> card.publicAddress().equals(place.address())))
                        .flatMap(exposure::into)
                        .filter(rule -> rule.letsIn(place.port()) && !rule.fromGroup()))
                .distinct()
                .toList();
    }

    private List<Tried> knockAtAll() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var knocks = places().map(place ->
                            threads.submit(() -> new Tried(place, outside.knock(place.address(), place.port()))))
                    .toList();
            return knocks.stream().map(OutsideCheck::result).toList();
        }
    }

    private static Tried result(Future<Tried> knock) {
        try {
            return knock.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody waits for it any more", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A try to connect says how it ended", e.getCause());
        }
    }

    private Stream<Place> places() {
        var doors = exposure.of(nodes.bastion().instanceId())
                .map(Exposure.Card::publicAddress)
                .toList();
        return exposure.publicAddresses()
                .flatMap(
                        address -> Stream.concat(doors.contains(address) ? Stream.of() : Stream.of(SSH), PORTS.stream())
                                .map(port -> new Place(address, port)));
    }
}
