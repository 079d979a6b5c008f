package studio.titus.aws;

import java.util.List;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.freetier.FreeTierClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The services that the stack needs, of one account and region. The one seam at which rehearsal takes AWS's place. */
public record AwsClients(
        Ec2Client ec2,
        IamClient iam,
        AutoScalingClient autoscaling,
        S3Client s3,
        StsClient sts,
        ServiceQuotasClient quotas,
        FreeTierClient freeTier)
        implements AutoCloseable {

    @Override
    public void close() {
        List.<SdkAutoCloseable>of(ec2, iam, autoscaling, s3, sts, quotas, freeTier)
                .forEach(SdkAutoCloseable::close);
    }
}
