package studio.titus.ui.provision;

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
import studio.titus.plan.Address;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Live;
import studio.titus.plan.Resource;
import studio.titus.plan.Summary;
import studio.titus.problem.Problem;

/** Events as a run sends them, at seconds after its start. */
public final class Recording {

    /** AWS says no to a group of agents. */
    public static final Problem QUOTA = Problem.of(
                    "aws.quota", "The account may run 5 vCPU of this family; the stack needs 7")
            .subject("aws_autoscaling_group.titusagent")
            .because("AWS refused the agent node: 5 of 5 vCPU are taken by the nodes that already run. Nothing is"
                    + " broken.")
            .next("Ask for 8 vCPU at https://eu-west-1.console.aws.amazon.com/servicequotas/home/services/ec2/quotas/"
                    + "L-1216C47A, or choose smaller nodes.")
            .detail("VcpuLimitExceeded, quota L-1216C47A, request 7c1f0e52-93a4");

    /** The session ended while the run went on. */
    public static final Problem EXPIRED = Problem.of("aws.credentials.expired", "The AWS session is over")
            .because("Its credentials have expired.")
            .next("Sign in again, then run the same command: it goes on from here.");

    /** Somebody put something into the network that is not ours to delete. */
    public static final Problem FOREIGN = Problem.of("aws.in-use", "Something in the network still uses it")
            .because("AWS says: network interface eni-0c41b7d2 of a function in this VPC is attached to the subnet.")
            .next("Delete the interface or what it belongs to, then destroy the rest.")
            .detail("DependencyViolation, ec2:DeleteSubnet, request 7c1f0e52-93a4");

    private final Mode mode;
    private final Verb verb;

    private Recording(Mode mode, Verb verb) {
        this.mode = mode;
        this.verb = verb;
    }

    public static Recording apply() {
        return new Recording(Mode.APPLY, Verb.CREATE);
    }

    public static Recording destroy() {
        return new Recording(Mode.DESTROY, Verb.DELETE);
    }

    /** The run is about all 38. */
    public RunEvent started() {
        return started(
                Blueprint.skeleton().resources().stream().map(Resource::address).toList());
    }

    /** The run is about these. */
    public RunEvent started(List<Address> addresses) {
        List<Work> work = addresses.stream().map(this::work).toList();
        return new RunEvent.RunStarted(at(0), mode, StackName.of("titus-lab"), work);
    }

    private Work work(Address address) {
        var kind = Blueprint.skeleton().get(address).kind();
        return new Work(address, verb, mode == Mode.APPLY ? kind.typicalCreate() : kind.typicalDelete());
    }

    public RunEvent begun(int second, Address address) {
        return new RunEvent.ResourceStarted(at(second), address, verb);
    }

    public RunEvent note(int second, Address address, String words) {
        return new RunEvent.ResourceNote(at(second), address, RunEvent.Note.NEWS, words);
    }

    /** Nothing new, but it goes on. */
    public RunEvent sign(int second, Address address, String words) {
        return new RunEvent.ResourceNote(at(second), address, RunEvent.Note.SIGN_OF_LIFE, words);
    }

    public RunEvent done(int second, Address address, int taken) {
        var kind = Blueprint.skeleton().get(address).kind();
        Live live = new Live(address, kind, "id-" + address.name(), Live.Phase.READY, Map.of());
        return new RunEvent.ResourceDone(at(second), address, verb, live, Duration.ofSeconds(taken));
    }

    public RunEvent failed(int second, Address address, int taken) {
        return failed(second, address, taken, QUOTA);
    }

    public RunEvent failed(int second, Address address, int taken, Problem problem) {
        return new RunEvent.ResourceFailed(at(second), address, verb, problem, Duration.ofSeconds(taken));
    }

    public RunEvent skipped(int second, Address address) {
        return new RunEvent.ResourceSkipped(at(second), address, RunEvent.Skip.NEEDS, "needs something");
    }

    public RunEvent finished(int second, Outcome outcome) {
        return new RunEvent.RunFinished(at(second), mode, outcome);
    }

    /** All went well. */
    public static Outcome success(int seconds) {
        return new Outcome(new Summary(38, 0, 0, 0, 0, 0), Duration.ofSeconds(seconds), List.of(), false);
    }

    /** AWS refused one resource. */
    public static Outcome failure(int seconds, Address address) {
        return failure(seconds, address, QUOTA);
    }

    /** One resource failed. */
    public static Outcome failure(int seconds, Address address, Problem problem) {
        List<Failure> failures = List.of(new Failure(address, problem));
        return new Outcome(new Summary(37, 0, 0, 0, 0, 1), Duration.ofSeconds(seconds), failures, false);
    }

    /** A person stopped it. */
    public static Outcome cancelled(int seconds) {
        return new Outcome(new Summary(20, 0, 0, 0, 0, 0), Duration.ofSeconds(seconds), List.of(), true);
    }

    private static Instant at(int second) {
        return FakeSession.START.plusSeconds(second);
    }
}
