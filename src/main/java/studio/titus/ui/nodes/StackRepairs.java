package studio.titus.ui.nodes;

import java.util.Set;
import studio.titus.checks.Fix;
import studio.titus.engine.Notices;
import studio.titus.model.StackSettings;
import studio.titus.plan.Addresses;
import studio.titus.plan.Plan;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ui.provision.StackWork;
import studio.titus.ui.shell.AddressFinder;

/** Plans what mends a part of a stack and leaves the rest as it is. All methods block. */
public final class StackRepairs {

    private final StackWork stack;
    private final AddressFinder addresses;

    /** @param addresses tells where this computer reaches AWS from */
    public StackRepairs(StackWork stack, AddressFinder addresses) {
        this.stack = stack;
        this.addresses = addresses;
    }

    /**
     * What a fix does.
     *
     * @throws ProblemException when it would change nothing, or no settings say what the stack shall be like
     */
    public Plan plan(Fix.ByPlan fix) throws InterruptedException {
        Plan plan = switch (fix) {
            case Fix.ReplaceNode node -> whole().replacing(node.address());
            case Fix.Restore(var _, var resources) -> whole().only(resources);
            case Fix.LetIn _ -> letIn();
        };
        if (plan.isEmpty()) {
            throw new ProblemException(nothing(fix));
        }
        return plan;
    }

    /** Changes the one rule that keeps this computer out, and nothing else that may differ. */
    public Plan letIn(Lockout lockout, Notices notices) {
        return rule(lockout.mended(), notices);
    }

    private Plan letIn() throws InterruptedException {
        StackSettings settings = settings();
        return rule(Lockout.of(settings, addresses.find()).map(Lockout::mended).orElse(settings), Notices.NONE);
    }

    private Plan rule(StackSettings settings, Notices notices) {
        return stack.plan(settings, notices).only(Set.of(Addresses.BASTION_SSH));
    }

    private Plan whole() {
        return stack.plan(settings(), Notices.NONE);
    }

    private StackSettings settings() {
        return stack.remembered().orElseThrow(() -> new ProblemException(NodeProblems.noSettings()));
    }

    private static Problem nothing(Fix fix) {
        return Problem.of("repair.nothing", "\"%s\" finds nothing to change".formatted(fix.words()))
                .because("As far as AWS tells, the stack's own part of it is as its settings want it.")
                .next("Run the check again: AWS may have shown it late.")
                .next("Look for what was changed by hand beside the stack, in AWS's console.");
    }
}
