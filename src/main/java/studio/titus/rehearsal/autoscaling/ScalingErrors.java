package studio.titus.rehearsal.autoscaling;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.autoscaling.model.AlreadyExistsException;
import software.amazon.awssdk.services.autoscaling.model.ResourceInUseException;
import software.amazon.awssdk.services.autoscaling.model.ScalingActivityInProgressException;
import studio.titus.rehearsal.control.AwsService;
import studio.titus.rehearsal.wire.AwsErrors;

/** Auto Scaling's refusals, in the SDK's own exception classes where it has one. */
final class ScalingErrors {

    private ScalingErrors() {}

    static AwsServiceException validation(String message) {
        return AwsErrors.of(AwsService.AUTO_SCALING, "ValidationError", message, 400);
    }

    static AwsServiceException notFound(String group) {
        return validation("AutoScalingGroup name not found - AutoScalingGroup '" + group + "' not found");
    }

    static AwsServiceException alreadyExists(String group) {
        return filled(
                AlreadyExistsException.builder(),
                "AlreadyExists",
                "AutoScalingGroup by this name already exists - A group with the name " + group + " already exists");
    }

    static AwsServiceException inUse() {
        return filled(
                ResourceInUseException.builder(),
                "ResourceInUse",
                "You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s)"
                        + " still in the group.");
    }

    static AwsServiceException inProgress() {
        return filled(
                ScalingActivityInProgressException.builder(),
                "ScalingActivityInProgress",
                "You cannot delete an AutoScalingGroup while there are scaling activities in progress for that"
                        + " group.");
    }

    private static AwsServiceException filled(AwsServiceException.Builder builder, String code, String message) {
        return AwsErrors.filled(builder, AwsService.AUTO_SCALING, code, message, 400);
    }
}
