package studio.titus.plan;

import java.util.List;
import studio.titus.model.StackSettings;

/** The rights of master, gateway and agents: the original's "everything", or only what the Titus packages of 2018 call. */
final class NodePolicy {

    private NodePolicy() {}

    static Policy of(StackSettings settings, Facts facts) {
        return switch (settings.masterPolicy()) {
            case ORIGINAL -> new Policy(Policy.Statement.allow("*"));
            case NARROW -> narrow(settings, facts);
        };
    }

    private static Policy narrow(StackSettings settings, Facts facts) {
        return new Policy(interfaces(), agentGroups(), logs(settings, facts), containerRoles(settings, facts));
    }

    /** What titus-vpc-tool of the executor calls to give containers network interfaces and addresses. */
    private static Policy.Statement interfaces() {
        return Policy.Statement.allow(
                "ec2:AssignPrivateIpAddresses",
                "ec2:AttachNetworkInterface",
                "ec2:CreateNetworkInterface",
                "ec2:CreateTags",
                "ec2:DeleteNetworkInterface",
                "ec2:Describe*",
                "ec2:DetachNetworkInterface",
                "ec2:ModifyNetworkInterfaceAttribute",
                "ec2:UnassignPrivateIpAddresses");
    }

    /** What the master's agent management calls. */
    private static Policy.Statement agentGroups() {
        return Policy.Statement.allow(
                "autoscaling:Describe*",
                "autoscaling:TerminateInstanceInAutoScalingGroup",
                "autoscaling:UpdateAutoScalingGroup",
                "ec2:TerminateInstances");
    }

    private static Policy.Statement logs(StackSettings settings, Facts facts) {
        var arn =
                "arn:%s:s3:::%s".formatted(facts.partition(), settings.bucket().value());
        var actions = List.of("s3:GetObject", "s3:ListBucket", "s3:PutObject");
        return Policy.Statement.allowOn(actions, arn, arn + "/*");
    }

    private static Policy.Statement containerRoles(StackSettings settings, Facts facts) {
        var prefix = settings.namePrefix();
        return Policy.Statement.allowOn(
                List.of("sts:AssumeRole"),
                facts.roleArn(prefix.name(Addresses.S3_ROLE.name())),
                facts.roleArn(prefix.name(Addresses.NO_S3_ROLE.name())));
    }
}
