package studio.titus.cli.render;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import studio.titus.engine.RunEvent;
import studio.titus.engine.RunEvent.Failure;
import studio.titus.engine.RunEvent.Mode;
import studio.titus.engine.RunEvent.Outcome;
import studio.titus.engine.RunEvent.Verb;
import studio.titus.engine.RunEvent.Work;
import studio.titus.model.StackName;
import studio.titus.plan.Addresses;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.Summary;
import studio.titus.problem.Problem;

/** A short run in which the NAT gateway fails, as the engine tells it. */
final class Recording {

    static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    static final Problem FULL = Problem.of("aws.address-limit", "All 5 Elastic IP addresses are in use.")
            .next("Release one, or ask AWS for more.");

    static final List<RunEvent> RUN = List.of(
            new RunEvent.RunStarted(
                    START,
                    Mode.APPLY,
                    new StackName("lab"),
                    List.of(
                            new Work(Addresses.VPC, Verb.CREATE, Duration.ofSeconds(3)),
                            new Work(Addresses.NAT_ADDRESS, Verb.CREATE, Duration.ofSeconds(1)),
                            new Work(Addresses.NAT_GATEWAY, Verb.CREATE, Duration.ofSeconds(100)))),
            new RunEvent.ResourceStarted(START, Addresses.VPC, Verb.CREATE),
            new RunEvent.ResourceStarted(START, Addresses.NAT_ADDRESS, Verb.CREATE),
            new RunEvent.ResourceNote(
                    START.plusSeconds(2), Addresses.VPC, RunEvent.Note.NEWS, "AWS is busy; trying again"),
            new RunEvent.ResourceNote(
                    START.plusSeconds(12), Addresses.VPC, RunEvent.Note.NEWS, "AWS is still busy; trying again"),
            new RunEvent.ResourceDone(
                    START.plusSeconds(14),
                    Addresses.VPC,
                    Verb.CREATE,
                    new Live(Addresses.VPC, Kind.VPC, "vpc-1", Live.Phase.READY, Map.of()),
                    Duration.ofSeconds(14)),
            new RunEvent.ResourceFailed(
                    START.plusSeconds(15), Addresses.NAT_ADDRESS, Verb.CREATE, FULL, Duration.ofSeconds(15)),
            new RunEvent.ResourceSkipped(
                    START.plusSeconds(15), Addresses.NAT_GATEWAY, RunEvent.Skip.NEEDS, "needs aws_eip.nat"),
            new RunEvent.RunFinished(
                    START.plusSeconds(15),
                    Mode.APPLY,
                    new Outcome(
                            new Summary(1, 0, 0, 0, 0, 1),
                            Duration.ofSeconds(15),
                            List.of(new Failure(Addresses.NAT_ADDRESS, FULL)),
                            false)));

    private Recording() {}
}
