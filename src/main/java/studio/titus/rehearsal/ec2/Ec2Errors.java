package studio.titus.rehearsal.ec2;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import studio.titus.rehearsal.control.AwsService;
import studio.titus.rehearsal.wire.AwsErrors;

/** EC2's refusals that more than one kind of resource gives. */
final class Ec2Errors {

    private Ec2Errors() {}

    static AwsServiceException refused(String code, String message) {
        return AwsErrors.of(AwsService.EC2, code, message, 400);
    }

    static AwsServiceException dependency(String noun, String id) {
        return refused("DependencyViolation", "The " + noun + " '" + id + "' has dependencies and cannot be deleted.");
    }

    static AwsServiceException invalidParameter(String message) {
        return refused("InvalidParameterValue", message);
    }

    static AwsServiceException missing(String parameter) {
        return refused("MissingParameter", "The request must contain the parameter " + parameter);
    }
}
