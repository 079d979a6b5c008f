package studio.titus.aws.preflight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DomainType;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import studio.titus.model.StackName;
import studio.titus.plan.Addresses;
import studio.titus.plan.Change;
import studio.titus.plan.Kind;
import studio.titus.plan.Plan;

/**
 * What EC2 itself says to calls marked as dry runs, of the kinds that the plan creates. Only calls that honour the mark on every known
 * server are made: others take it for the call itself.
 */
final class DryRunCheck {

    private enum Answer {
        ALLOWED,
        DENIED,
        UNCLEAR
    }

    private final Asker asker;
    private final StackName stack;
    private final Plan plan;

    DryRunCheck(Asker asker, StackName stack, Plan plan) {
        this.asker = asker;
        this.stack = stack;
        this.plan = plan;
    }

    Finding look() {
        var attempts = attempts();
        if (attempts.isEmpty()) {
            return Finding.ok("The plan creates nothing that EC2 could be asked about.");
        }
        var answers = new LinkedHashMap<Answer, List<String>>();
        var refusals = new ArrayList<Unanswered>();
        attempts.forEach(
                (action, attempt) -> answers.computeIfAbsent(attempt(action, attempt, refusals), _ -> new ArrayList<>())
                        .add(action));
        return judge(answers, refusals);
    }

    private Answer attempt(String action, Consumer<Ec2Client> attempt, List<Unanswered> refusals) {
        try {
            asker.ask(action, clients -> {
                attempt.accept(clients.ec2());
                return action;
            });
            return Answer.UNCLEAR;
        } catch (Unanswered e) {
            if (e.code().equals("DryRunOperation")) {
                return Answer.ALLOWED;
            }
            refusals.add(e);
            return e.denied() ? Answer.DENIED : Answer.UNCLEAR;
        }
    }

    private static Finding judge(Map<Answer, List<String>> answers, List<Unanswered> refusals) {
        var denied = refusals.stream().filter(Unanswered::denied).findFirst();
        if (denied.isPresent()) {
            return denied(denied.get(), answers.getOrDefault(Answer.DENIED, List.of()));
        }
        var allowed = answers.getOrDefault(Answer.ALLOWED, List.of());
        if (allowed.isEmpty()) {
            return refusals.stream()
                    .findFirst()
                    .map(Unanswered::finding)
                    .orElse(Finding.cannotTell("EC2 did not take the dry runs as such.", ""));
        }
        return Finding.ok("EC2 would let you call %s.".formatted(String.join(", ", allowed)));
    }

    private static Finding denied(Unanswered first, List<String> actions) {
        var problem = first.problem(actions).orElseThrow();
        return Finding.stop(problem.what() + ".", String.join(" ", problem.next()));
    }

    private Map<String, Consumer<Ec2Client>> attempts() {
        var attempts = new LinkedHashMap<String, Consumer<Ec2Client>>();
        Machines.toLaunch(plan).stream()
                .findFirst()
                .ifPresent(machine -> attempts.put("ec2:RunInstances", ec2 -> runInstances(ec2, machine)));
        if (creates(Kind.ELASTIC_IP)) {
            attempts.put("ec2:AllocateAddress", this::allocateAddress);
        }
        var vpc = plan.inventory().find(Addresses.VPC);
        if (creates(Kind.SECURITY_GROUP) && vpc.isPresent()) {
            attempts.put(
                    "ec2:CreateSecurityGroup",
                    ec2 -> createSecurityGroup(ec2, vpc.get().id()));
        }
        if (creates(Kind.LAUNCH_TEMPLATE)) {
            attempts.put("ec2:CreateLaunchTemplate", this::createLaunchTemplate);
        }
        return attempts;
    }

    private boolean creates(Kind kind) {
        return plan.changes().stream()
                .anyMatch(change -> change.resource().kind() == kind && change.action() == Change.Action.CREATE);
    }

    private void runInstances(Ec2Client ec2, Machines.Named machine) {
        ec2.runInstances(request -> request.dryRun(true)
                .minCount(1)
                .maxCount(1)
                .imageId(machine.spec().imageId())
                .instanceType(machine.spec().instanceType())
                .tagSpecifications(mark(ResourceType.INSTANCE)));
    }

    private void allocateAddress(Ec2Client ec2) {
        ec2.allocateAddress(request ->
                request.dryRun(true).domain(DomainType.VPC).tagSpecifications(mark(ResourceType.ELASTIC_IP)));
    }

    private void createSecurityGroup(Ec2Client ec2, String vpcId) {
        ec2.createSecurityGroup(request -> request.dryRun(true)
                .vpcId(vpcId)
                .groupName("titus-studio-dry-run")
                .description("Asks for the permission only")
                .tagSpecifications(mark(ResourceType.SECURITY_GROUP)));
    }

    private void createLaunchTemplate(Ec2Client ec2) {
        var settings = plan.blueprint().settings();
        ec2.createLaunchTemplate(request -> request.dryRun(true)
                .launchTemplateName("titus-studio-dry-run")
                .launchTemplateData(data ->
                        data.instanceType(settings.agents().instanceType().name()))
                .tagSpecifications(mark(ResourceType.LAUNCH_TEMPLATE)));
    }

    /** The stack's mark, for accounts that allow only what is tagged. */
    private TagSpecification mark(ResourceType type) {
        return TagSpecification.builder()
                .resourceType(type)
                .tags(tag -> tag.key("titus-studio:stack").value(stack.value()))
                .build();
    }
}
