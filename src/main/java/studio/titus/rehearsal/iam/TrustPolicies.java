package studio.titus.rehearsal.iam;

/** What IAM checks about who may assume a role. */
final class TrustPolicies {

    private final IamData data;
    private final PolicyDocuments documents;

    TrustPolicies(IamData data, PolicyDocuments documents) {
        this.data = data;
        this.documents = documents;
    }

    /** A trust policy may only name roles that exist, and have existed for a little while. */
    void check(String trust) {
        documents.check(trust);
        documents.principals(trust).stream()
                .filter(principal -> principal.startsWith(data.arn("role/")))
                .filter(principal -> !isKnownPrincipal(principal))
                .findFirst()
                .ifPresent(principal -> {
                    throw IamErrors.malformedPolicy("Invalid principal in policy: \"AWS\":\"" + principal + "\"");
                });
    }

    private boolean isKnownPrincipal(String arn) {
        var visibleUntil = data.world.now().minus(data.world.times().principalLag());
        return data.roles.values().stream()
                .anyMatch(role -> role.arn().equals(arn) && !role.createDate().isAfter(visibleUntil));
    }
}
