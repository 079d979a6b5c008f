package studio.titus.rehearsal.iam;

import software.amazon.awssdk.services.iam.model.DeleteRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.PutRolePolicyResponse;
import studio.titus.rehearsal.wire.Operations;

/** Inline policies of roles. */
final class RolePolicies {

    private final IamData data;
    private final PolicyDocuments documents;

    RolePolicies(IamData data, PolicyDocuments documents) {
        this.data = data;
        this.documents = documents;
    }

    void register(Operations operations) {
        operations
                .on(PutRolePolicyRequest.class, this::put)
                .on(GetRolePolicyRequest.class, this::get)
                .on(ListRolePoliciesRequest.class, this::list)
                .on(DeleteRolePolicyRequest.class, this::delete);
    }

    private PutRolePolicyResponse put(PutRolePolicyRequest request) {
        var policies = data.policiesOf(request.roleName());
        documents.check(request.policyDocument());
        policies.put(request.policyName(), request.policyDocument());
        return PutRolePolicyResponse.builder().build();
    }

    private GetRolePolicyResponse get(GetRolePolicyRequest request) {
        String document = data.policiesOf(request.roleName()).get(request.policyName());
        if (document == null) {
            throw notFound(request.policyName());
        }
        return GetRolePolicyResponse.builder()
                .roleName(request.roleName())
                .policyName(request.policyName())
                .policyDocument(PolicyDocuments.encoded(document))
                .build();
    }

    private ListRolePoliciesResponse list(ListRolePoliciesRequest request) {
        return ListRolePoliciesResponse.builder()
                .policyNames(data.policiesOf(request.roleName()).keySet())
                .isTruncated(false)
                .build();
    }

    private DeleteRolePolicyResponse delete(DeleteRolePolicyRequest request) {
        if (data.policiesOf(request.roleName()).remove(request.policyName()) == null) {
            throw notFound(request.policyName());
        }
        return DeleteRolePolicyResponse.builder().build();
    }

    private static RuntimeException notFound(String policyName) {
        return IamErrors.noSuchEntity("The role policy with name " + policyName + " cannot be found.");
    }
}
