package studio.titus.plan;

import studio.titus.model.NodePackages;
import studio.titus.model.PackageSource;

/**
 * What must be looked up before the blueprint can be drawn.
 *
 * @param accountId twelve digits
 * @param partition {@code aws}, {@code aws-cn} …, the second part of every ARN
 * @param ec2Service the service principal of EC2 in this partition
 * @param zoneId the zone that offers all instance types, such as {@code euw1-az2}; empty leaves it to AWS
 * @param imageId the Ubuntu 16.04 image; for a stack that stands, the one it was built with
 * @param packages where the nodes get the packages of the Titus servers from
 */
public record Facts(
        String accountId, String partition, String ec2Service, String zoneId, String imageId, NodePackages packages) {

    /** With the packages as the public serves them. */
    public Facts(String accountId, String partition, String ec2Service, String zoneId, String imageId) {
        this(accountId, partition, ec2Service, zoneId, imageId, NodePackages.published(PackageSource.DEBS.url()));
    }

    /** Stands in where only addresses and edges matter, as for destroying a stack whose settings are lost. */
    public static final Facts UNKNOWN = new Facts("000000000000", "aws", "ec2.amazonaws.com", "", "ami-unknown");

    /** The ARN of a role with path {@code /}. */
    public String roleArn(String roleName) {
        return "arn:%s:iam::%s:role/%s".formatted(partition, accountId, roleName);
    }
}
