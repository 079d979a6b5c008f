package studio.titus.aws.preflight;

import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.Tag;
import studio.titus.aws.AwsClients;
import studio.titus.engine.AccountScout;
import studio.titus.engine.Marks;
import studio.titus.model.BucketName;
import studio.titus.model.Pace;
import studio.titus.model.Region;

/** Asks S3 and Service Quotas, with the same questions as the checks of a plan. */
public final class AwsScout implements AccountScout {

    private final Asker asker;
    private final String accountId;
    private final Region region;

    public AwsScout(AwsClients clients, String accountId, Region region, Pace pace) {
        this.asker = new Asker(clients, pace);
        this.accountId = accountId;
        this.region = region;
    }

    /** S3 answers a HEAD without a body, so only the status tells. Source: S3 API model, {@code HeadBucket}. */
    @Override
    public BucketAnswer bucket(BucketName name) {
        try {
            var reply = asker.ask(
                    "s3:ListBucket",
                    clients ->
                            clients.s3().headBucket(r -> r.bucket(name.value()).expectedBucketOwner(accountId)));
            var where = Objects.requireNonNullElse(reply.bucketRegion(), region.code());
            return where.equals(region.code()) ? new BucketAnswer.Yours(stack(name)) : new BucketAnswer.Taken();
        } catch (Unanswered e) {
            return switch (e.status()) {
                case 404 -> new BucketAnswer.Free();
                case 403, 301 -> new BucketAnswer.Taken();
                default -> new BucketAnswer.Unknown(e.sentence());
            };
        }
    }

    /** Whose mark the bucket bears; a bucket that does not tell its tags bears none that counts. */
    private String stack(BucketName name) {
        try {
            return asker
                    .ask("s3:GetBucketTagging", clients -> clients.s3().getBucketTagging(r -> r.bucket(name.value())))
                    .tagSet()
                    .stream()
                    .filter(tag -> tag.key().equals(Marks.STACK))
                    .map(Tag::value)
                    .findFirst()
                    .orElse("");
        } catch (Unanswered e) {
            return ""; // S3 answers with an error where there are no tags
        }
    }

    @Override
    public String policy() {
        return NeededPolicy.json(accountId, region);
    }

    @Override
    public Optional<VcpuRoom> vcpus() {
        try {
            int limit = new QuotaLimit(asker, Quota.VCPU).value();
            int used = new QuotaUse(asker).vcpus(Families.STANDARD);
            return Optional.of(new VcpuRoom(limit, used, Quota.VCPU.page(region)));
        } catch (Unanswered e) {
            return Optional.empty(); // the review tells why
        }
    }
}
