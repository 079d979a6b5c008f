package studio.titus.aws.preflight;

import software.amazon.awssdk.services.ec2.model.InternetGatewayBlockMode;
import software.amazon.awssdk.services.ec2.model.VpcBlockPublicAccessOptions;
import studio.titus.engine.Preflight.Verdict;

/** Whether the account blocks internet gateways in the region, as VPC Block Public Access does. */
final class PublicAccessCheck {

    private final Asker asker;
    private final boolean standing;

    /** @param standing whether the bastion is there already: a run that changes something else may go on then */
    PublicAccessCheck(Asker asker, boolean standing) {
        this.asker = asker;
        this.standing = standing;
    }

    Finding look() {
        var options = asker.ask(
                        "ec2:DescribeVpcBlockPublicAccessOptions",
                        clients -> clients.ec2().describeVpcBlockPublicAccessOptions(request -> {}))
                .vpcBlockPublicAccessOptions();
        return options == null ? open() : judge(options);
    }

    private Finding judge(VpcBlockPublicAccessOptions options) {
        var mode = options.internetGatewayBlockMode();
        if (mode == InternetGatewayBlockMode.BLOCK_BIDIRECTIONAL || mode == InternetGatewayBlockMode.BLOCK_INGRESS) {
            return new Finding(
                    standing ? Verdict.WARN : Verdict.STOP,
                    "VPC Block Public Access (%s) keeps everyone from the bastion."
                            .formatted(options.internetGatewayBlockModeAsString()),
                    "Turn it off for the region in the VPC console under Settings, or use another region.");
        }
        return open();
    }

    private static Finding open() {
        return Finding.ok("VPC Block Public Access is off: internet gateways work.");
    }
}
