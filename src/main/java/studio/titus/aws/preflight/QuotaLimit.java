package studio.titus.aws.preflight;

/** How much of something an account may have in a region. */
final class QuotaLimit {

    private final Asker asker;
    private final Quota quota;

    QuotaLimit(Asker asker, Quota quota) {
        this.asker = asker;
        this.quota = quota;
    }

    /** The account's own quota, or AWS's default when the account has none. */
    int value() {
        try {
            var applied = asker.ask(
                    "servicequotas:GetServiceQuota",
                    clients -> clients.quotas()
                            .getServiceQuota(request ->
                                    request.serviceCode(quota.service()).quotaCode(quota.code())));
            return applied.quota().value().intValue();
        } catch (Unanswered e) {
            if (!e.code().startsWith("NoSuchResource")) {
                throw e;
            }
            return standard();
        }
    }

    private int standard() {
        var standard = asker.ask(
                "servicequotas:GetAWSDefaultServiceQuota",
                clients -> clients.quotas()
                        .getAWSDefaultServiceQuota(
                                request -> request.serviceCode(quota.service()).quotaCode(quota.code())));
        return standard.quota().value().intValue();
    }
}
