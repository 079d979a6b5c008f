package studio.titus.aws.preflight;

/** Whether volumes are encrypted with a key of the customer's own, which Auto Scaling may not be allowed to use. */
final class DiskEncryptionCheck {

    private static final String AWS_KEY = "alias/aws/ebs";

    private final Asker asker;

    DiskEncryptionCheck(Asker asker) {
        this.asker = asker;
    }

    Finding look() {
        var byDefault = asker.ask(
                "ec2:GetEbsEncryptionByDefault", clients -> clients.ec2().getEbsEncryptionByDefault(request -> {}));
        if (!Boolean.TRUE.equals(byDefault.ebsEncryptionByDefault())) {
            return Finding.ok("Volumes are not encrypted by default; the stack asks for nothing else.");
        }
        var key = asker.ask(
                        "ec2:GetEbsDefaultKmsKeyId", clients -> clients.ec2().getEbsDefaultKmsKeyId(request -> {}))
                .kmsKeyId();
        return AWS_KEY.equals(key)
                ? Finding.ok("Volumes are encrypted with AWS's own key.")
                : Finding.warn(
                        "Volumes are encrypted with the key %s, which Auto Scaling must be allowed to use."
                                .formatted(key),
                        "Let AWSServiceRoleForAutoScaling use that key in its key policy, or agents will not start.");
    }
}
