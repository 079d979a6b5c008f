package studio.titus.aws.preflight;

import software.amazon.awssdk.services.ec2.model.InternetGatewayBlockMode;
import software.amazon.awssdk.services.ec2.model.VpcBlockPublicAccessOptions;

/** Whether the account blocks internet gateways in the region, as VPC Block Public Access does. */
final class PublicAccessCheck {

    private final Asker asker;

    PublicAccessCheck(Asker asker) {
        this.asker = asker;
    }

    Finding look() {
        var options = asker.ask(
                        "ec2:DescribeVpcBlockPublicAccessOptions",
                        clients -> clients.ec2().describeVpcBlockPublicAccessOptions(request -> {}))
                .vpcBlockPublicAccessOptions();
        return options == null ? open() : judge(options);
    }

    private static Finding judge(VpcBlockPublicAccessOptions options) {
        var mode = options.internetGatewayBlockMode();
        if (mode == InternetGatewayBlockMode.BLOCK_BIDIRECTIONAL || mode == InternetGatewayBlockMode.BLOCK_INGRESS) {
            return Finding.stop(
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
