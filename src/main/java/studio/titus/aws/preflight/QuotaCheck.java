package studio.titus.aws.preflight;

import java.util.function.IntSupplier;
import studio.titus.model.Region;

/** Whether one quota leaves room for what a plan adds. What the stack has already needs no more of it. */
final class QuotaCheck {

    private final Asker asker;
    private final Region region;
    private final Quota quota;
    private final int needed;
    private final IntSupplier used;

    /**
     * @param needed how many the plan adds
     * @param used counts how many there are, whoever's they are
     */
    QuotaCheck(Asker asker, Region region, Quota quota, int needed, IntSupplier used) {
        this.asker = asker;
        this.region = region;
        this.quota = quota;
        this.needed = needed;
        this.used = used;
    }

    Finding look() {
        if (needed == 0) {
            return Finding.ok("%s in %s: no more are needed.".formatted(quota.things(), region));
        }
        int inUse = used.getAsInt();
        try {
            return judge(inUse, new QuotaLimit(asker, quota).value());
        } catch (Unanswered e) {
            return Finding.cannotTell(
                    "%s in %s: %d used, %s; the quota is not known. %s"
                            .formatted(quota.things(), region, inUse, wanted(), e.sentence()),
                    "Compare with the quota %s at %s.".formatted(quota.code(), quota.page(region)));
        }
    }

    private Finding judge(int inUse, int limit) {
        var reason = "%s in %s: %d of %d used, %s.".formatted(quota.things(), region, inUse, limit, wanted());
        if (inUse + needed <= limit) {
            return Finding.ok(reason);
        }
        return Finding.stop(
                reason,
                "Ask for a quota %s of at least %d at %s, or remove what is no longer used."
                        .formatted(quota.code(), inUse + needed, quota.page(region)));
    }

    private String wanted() {
        return needed == 1 ? "1 more is needed" : needed + " more are needed";
    }
}
