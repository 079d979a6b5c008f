package studio.titus.rehearsal.iam;

import java.time.Instant;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.GetUserRequest;
import software.amazon.awssdk.services.iam.model.GetUserResponse;
import software.amazon.awssdk.services.iam.model.ListAccountAliasesRequest;
import software.amazon.awssdk.services.iam.model.ListAccountAliasesResponse;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyResponse;
import software.amazon.awssdk.services.iam.model.User;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;

/** What IAM says about whoever calls, and what they may do. */
final class Callers {

    private final IamData data;
    private final String userName;

    Callers(IamData data, String userName) {
        this.data = data;
        this.userName = userName;
    }

    void register(Operations operations) {
        operations
                .on(SimulatePrincipalPolicyRequest.class, this::simulate)
                .on(GetUserRequest.class, this::user)
                .on(ListAccountAliasesRequest.class, this::aliases);
    }

    private SimulatePrincipalPolicyResponse simulate(SimulatePrincipalPolicyRequest request) {
        if (!request.policySourceArn().matches("arn:aws:iam::\\d{12}:(user|role|group)/.+")) {
            throw IamErrors.invalidInput("Invalid Entity Arn: " + request.policySourceArn()
                    + " does not clearly define entity type and name.");
        }
        var results = request.actionNames().stream().map(this::verdict).toList();
        var page = Page.of(results, request.maxItems(), request.marker());
        return SimulatePrincipalPolicyResponse.builder()
                .evaluationResults(page.items())
                .isTruncated(page.next() != null)
                .marker(page.next())
                .build();
    }

    private EvaluationResult verdict(String action) {
        return EvaluationResult.builder()
                .evalActionName(action)
                .evalResourceName("*")
                .evalDecision(
                        data.world.circumstances().denies(action)
                                ? PolicyEvaluationDecisionType.IMPLICIT_DENY
                                : PolicyEvaluationDecisionType.ALLOWED)
                .build();
    }

    private GetUserResponse user(GetUserRequest request) {
        String name = request.userName() == null ? userName : request.userName();
        if (!name.equals(userName)) {
            throw IamErrors.noSuchEntity("The user with name " + name + " cannot be found.");
        }
        return GetUserResponse.builder()
                .user(User.builder()
                        .userName(name)
                        .path("/")
                        .arn(data.arn("user/" + name))
                        .userId("AIDAREHEARSAL00000001")
                        .createDate(Instant.EPOCH)
                        .build())
                .build();
    }

    private ListAccountAliasesResponse aliases(ListAccountAliasesRequest request) {
        return ListAccountAliasesResponse.builder()
                .accountAliases("rehearsal")
                .isTruncated(false)
                .build();
    }
}
