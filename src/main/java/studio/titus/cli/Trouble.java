package studio.titus.cli;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.titus.engine.Cancel.CancelledException;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ssh.LinkException;
import studio.titus.titus.GatewayException;

/** Tells what ended a command, and finds the exit code that fits. Nothing reaches a person as a stack trace. */
final class Trouble {

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private final Kit kit;

    Trouble(Kit kit) {
        this.kit = kit;
    }

    Exit tell(Exception failure) {
        if (failure instanceof CancelledException) {
            kit.output().warn("Stopped.");
            return Exit.CANCELLED;
        }
        LOG.info("The command ended with", failure);
        if (failure instanceof ProblemException known) {
            kit.output().problem(known.problem());
            return exit(known);
        }
        LOG.error("Nobody foresaw this", failure);
        kit.output().problem(defect(failure));
        return Exit.FAILED;
    }

    /** What AWS refuses is a failure; what stands in the way on this side is for the person to put right. */
    private static Exit exit(ProblemException failure) {
        return switch (failure) {
            case CommandFailure ours -> ours.exit();
            case CloudException cloud when cloud.reaction() == Reaction.CREDENTIALS -> Exit.USAGE;
            case CloudException _ -> Exit.FAILED;
            case LinkException _ -> Exit.FAILED;
            case GatewayException _ -> Exit.FAILED;
            default -> exit(failure.problem().code());
        };
    }

    /** What checks find out there is a failure as well. */
    private static Exit exit(String code) {
        if (code.equals("engine.name-taken")) {
            return Exit.REFUSED;
        }
        return code.startsWith("checks.") || code.startsWith("ssh.exec") ? Exit.FAILED : Exit.USAGE;
    }

    private Problem defect(Exception failure) {
        var problem = Problem.of("cli.defect", "Titus Studio made a mistake that nobody foresaw.")
                .because("What was made before is safe, and the same command goes on from there.")
                .detail(failure.toString());
        return kit.options().verbose()
                ? problem.next("Report it with the log.")
                : problem.next("Run the command again with --verbose, and report it with the log that names.");
    }
}
