package studio.titus.rehearsal.iam;

import java.util.List;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesResponse;
import studio.titus.rehearsal.wire.Operations;

/** Managed policies on roles, as somebody's own hand attaches them. Any ARN counts as a policy. */
final class AttachedPolicies {

    private final IamData data;

    AttachedPolicies(IamData data) {
        this.data = data;
    }

    void register(Operations operations) {
        operations
                .on(AttachRolePolicyRequest.class, this::attach)
                .on(ListAttachedRolePoliciesRequest.class, this::list)
                .on(DetachRolePolicyRequest.class, this::detach);
    }

    private AttachRolePolicyResponse attach(AttachRolePolicyRequest request) {
        data.attachedTo(request.roleName()).add(request.policyArn());
        return AttachRolePolicyResponse.builder().build();
    }

    private ListAttachedRolePoliciesResponse list(ListAttachedRolePoliciesRequest request) {
        List<AttachedPolicy> attached = data.attachedTo(request.roleName()).stream()
                .map(arn -> AttachedPolicy.builder()
                        .policyArn(arn)
                        .policyName(arn.substring(arn.lastIndexOf('/') + 1))
                        .build())
                .toList();
        return ListAttachedRolePoliciesResponse.builder()
                .attachedPolicies(attached)
                .isTruncated(false)
                .build();
    }

    private DetachRolePolicyResponse detach(DetachRolePolicyRequest request) {
        if (!data.attachedTo(request.roleName()).remove(request.policyArn())) {
            throw IamErrors.noSuchEntity("Policy " + request.policyArn() + " was not found.");
        }
        return DetachRolePolicyResponse.builder().build();
    }
}
