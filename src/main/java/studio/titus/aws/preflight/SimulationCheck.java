package studio.titus.aws.preflight;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import studio.titus.plan.Blueprint;

/**
 * What IAM's simulator says to every action that a stack takes, in two calls. It may deny what AWS allows (conditions and organizations
 * confuse it), so that a denial here stops nothing.
 */
final class SimulationCheck {

    private static final String ACTION = "iam:SimulatePrincipalPolicy";

    /** More than there are actions, so that an answer has one page. */
    private static final int PAGE = 500;

    private static final int NAMED_IN_ROW = 6;

    private final Asker asker;
    private final String arn;
    private final Blueprint blueprint;

    /** @param arn who is signed in */
    SimulationCheck(Asker asker, String arn, Blueprint blueprint) {
        this.asker = asker;
        this.arn = arn;
        this.blueprint = blueprint;
    }

    Finding look() {
        if (Principal.root(arn)) {
            return Finding.ok("The root user may do everything; IAM does not simulate it.");
        }
        if (Principal.federated(arn)) {
            return Finding.cannotTell("IAM can't simulate a federated session.", "Nothing: the run may go on.");
        }
        var principal = principal();
        var results = Stream.concat(
                        simulate(principal, NeededActions.OF_ANY_RESOURCE, List.of("*")),
                        simulate(principal, NeededActions.OF_NAMED_RESOURCES, NeededActions.namedResources(blueprint)))
                .toList();
        return results.isEmpty()
                ? Finding.cannotTell("IAM's simulator answered nothing.", "Nothing: the run may go on.")
                : judge(results);
    }

    /** The role behind a session: its true ARN, path included, is known to IAM only. */
    private String principal() {
        return Principal.assumedRole(arn)
                .map(name -> asker.ask(
                                "iam:GetRole", clients -> clients.iam().getRole(request -> request.roleName(name)))
                        .role()
                        .arn())
                .orElse(arn);
    }

    private Stream<EvaluationResult> simulate(String principal, List<String> actions, List<String> resources) {
        return asker
                .ask(
                        ACTION,
                        clients -> clients.iam()
                                .simulatePrincipalPolicy(request -> request.policySourceArn(principal)
                                        .actionNames(actions)
                                        .resourceArns(resources)
                                        .maxItems(PAGE)))
                .evaluationResults()
                .stream();
    }

    /** Of several resources, only those of the action's own kind can be allowed: one is enough. */
    private static boolean allowed(EvaluationResult result) {
        return result.evalDecision() == PolicyEvaluationDecisionType.ALLOWED
                || result.resourceSpecificResults().stream()
                        .anyMatch(each -> each.evalResourceDecision() == PolicyEvaluationDecisionType.ALLOWED);
    }

    private static Finding judge(List<EvaluationResult> results) {
        var denied = results.stream()
                .filter(result -> !allowed(result))
                .map(EvaluationResult::evalActionName)
                .distinct()
                .toList();
        int all = NeededActions.OF_ANY_RESOURCE.size() + NeededActions.OF_NAMED_RESOURCES.size();
        if (denied.isEmpty()) {
            return Finding.ok("IAM's simulator allows all %d actions that a stack takes.".formatted(all));
        }
        var named = denied.stream().limit(NAMED_IN_ROW).collect(Collectors.joining(", "));
        int more = denied.size() - NAMED_IN_ROW;
        return Finding.warn(
                "IAM's simulator denies %d of %d actions: %s%s."
                        .formatted(denied.size(), all, named, more > 0 ? " and %d more".formatted(more) : ""),
                "Ask the account's administrator for them. The simulator errs at times: going on is allowed.");
    }
}
