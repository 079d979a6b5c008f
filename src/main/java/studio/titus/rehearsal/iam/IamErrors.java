package studio.titus.rehearsal.iam;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.iam.model.DeleteConflictException;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.InvalidInputException;
import software.amazon.awssdk.services.iam.model.LimitExceededException;
import software.amazon.awssdk.services.iam.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.UnmodifiableEntityException;
import studio.titus.rehearsal.control.AwsService;
import studio.titus.rehearsal.wire.AwsErrors;

/** IAM's refusals, in the SDK's own exception classes. */
final class IamErrors {

    private IamErrors() {}

    static AwsServiceException noSuchEntity(String message) {
        return filled(NoSuchEntityException.builder(), "NoSuchEntity", message, 404);
    }

    static AwsServiceException alreadyExists(String message) {
        return filled(EntityAlreadyExistsException.builder(), "EntityAlreadyExists", message, 409);
    }

    static AwsServiceException deleteConflict(String message) {
        return filled(DeleteConflictException.builder(), "DeleteConflict", message, 409);
    }

    static AwsServiceException limitExceeded(String message) {
        return filled(LimitExceededException.builder(), "LimitExceeded", message, 409);
    }

    static AwsServiceException malformedPolicy(String message) {
        return filled(MalformedPolicyDocumentException.builder(), "MalformedPolicyDocument", message, 400);
    }

    static AwsServiceException invalidInput(String message) {
        return filled(InvalidInputException.builder(), "InvalidInput", message, 400);
    }

    static AwsServiceException unmodifiable(String message) {
        return filled(UnmodifiableEntityException.builder(), "UnmodifiableEntity", message, 400);
    }

    private static AwsServiceException filled(
            AwsServiceException.Builder builder, String code, String message, int status) {
        return AwsErrors.filled(builder, AwsService.IAM, code, message, status);
    }
}
