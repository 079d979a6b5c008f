package studio.titus.aws.preflight;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;
import software.amazon.awssdk.services.freetier.model.AccountPlanType;

/** Whether the account is on the free plan, which launches some types only. Accounts made before 2025-07-15 have no plan. */
final class AccountPlanCheck {

    private static final String CONSOLE = "https://console.aws.amazon.com/billing/home#/account";

    private final Asker asker;
    private final List<String> types;

    /** @param types the types that the settings ask for */
    AccountPlanCheck(Asker asker, List<String> types) {
        this.asker = asker;
        this.types = types;
    }

    Finding look() {
        try {
            var plan = asker.ask(
                    "freetier:GetAccountPlanState",
                    clients -> clients.freeTier().getAccountPlanState(request -> {}));
            return plan.accountPlanType() == AccountPlanType.FREE ? free() : paid(plan.accountPlanTypeAsString());
        } catch (Unanswered e) {
            return e.code().equals("ResourceNotFoundException")
                    ? Finding.ok("The account is older than account plans: every type may be launched.")
                    : e.finding();
        }
    }

    private static Finding paid(String plan) {
        return Finding.ok("The account's plan is %s: every type may be launched.".formatted(plan));
    }

    private Finding free() {
        var eligible = eligible();
        var refused = types.stream().filter(Predicate.not(eligible::contains)).toList();
        if (refused.isEmpty()) {
            return Finding.warn(
                    "The account is on the free plan; its credits pay for the stack until they are used up.",
                    "Upgrade to the paid plan at %s to be sure.".formatted(CONSOLE));
        }
        return Finding.stop(
                "The account is on the free plan, which does not launch %s.".formatted(String.join(", ", refused)),
                "Upgrade to the paid plan at %s.".formatted(CONSOLE));
    }

    private Set<String> eligible() {
        return asker
                .ask(
                        "ec2:DescribeInstanceTypes",
                        clients ->
                                clients.ec2().describeInstanceTypes(request -> request.instanceTypesWithStrings(types)))
                .instanceTypes()
                .stream()
                .filter(type -> Boolean.TRUE.equals(type.freeTierEligible()))
                .map(InstanceTypeInfo::instanceTypeAsString)
                .collect(Collectors.toSet());
    }
}
