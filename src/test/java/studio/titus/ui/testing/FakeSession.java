package studio.titus.ui.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.AccountScout;
import studio.titus.engine.Cloud;
import studio.titus.engine.CloudSession;
import studio.titus.engine.Preflight;
import studio.titus.engine.Preflight.Verdict;
import studio.titus.model.BucketName;
import studio.titus.model.Pace;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Plan;

/** A session in an account that answers as told. */
public final class FakeSession implements CloudSession, Preflight, AccountScout {

    private final Region region;
    private final FakeCloud cloud;
    private final List<FoundStack> stacks = new ArrayList<>();
    private List<Row> checks = List.of(
            new Row("quota.vcpu", "vCPU quota", Verdict.OK, "7 of 64 are used.", ""),
            new Row("bucket.name", "Bucket name", Verdict.OK, "The name is free.", ""),
            new Row(
                    "image.deprecated",
                    "Ubuntu 16.04 image",
                    Verdict.WARN,
                    "Canonical has marked it deprecated; it still starts.",
                    ""));
    private Identity identity = new Identity("123456789012", "arn:aws:iam::123456789012:user/ada", null);
    private BucketAnswer buckets = new BucketAnswer.Free();
    private Optional<VcpuRoom> room = Optional.of(new VcpuRoom(64, 7, "https://quotas.example/vcpus"));
    private boolean rehearsal;
    private boolean closed;

    public FakeSession(Region region, FakeCloud cloud) {
        this.region = region;
        this.cloud = cloud;
    }

    public FakeSession as(Identity who) {
        identity = who;
        return this;
    }

    public FakeSession rehearsing() {
        rehearsal = true;
        return this;
    }

    public FakeSession answering(List<Row> rows) {
        checks = List.copyOf(rows);
        return this;
    }

    /** Lets the tags of a stack be found. */
    public FakeSession with(String stack, @Nullable Instant created) {
        stacks.add(new FoundStack(StackName.of(stack), "vpc-0a1b2c3d4e5f60718", created));
        return this;
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public Region region() {
        return region;
    }

    @Override
    public boolean rehearsal() {
        return rehearsal;
    }

    @Override
    public Cloud cloud() {
        return cloud;
    }

    @Override
    public Preflight preflight() {
        return this;
    }

    @Override
    public List<Row> run(StackName stack, StackSettings settings, Plan plan, Consumer<Row> found) {
        checks.forEach(found);
        return checks;
    }

    /** Says this of bucket names from now on. */
    public FakeSession sayingOfBuckets(BucketAnswer answer) {
        buckets = answer;
        return this;
    }

    /** Has a quota of vCPUs. */
    public FakeSession withVcpus(int limit, int used) {
        room = Optional.of(new VcpuRoom(limit, used, "https://quotas.example/vcpus"));
        return this;
    }

    @Override
    public AccountScout scout() {
        return this;
    }

    @Override
    public BucketAnswer bucket(BucketName name) {
        return buckets;
    }

    @Override
    public String policy() {
        return "{}";
    }

    @Override
    public Optional<VcpuRoom> vcpus() {
        return room;
    }

    @Override
    public Pace pace() {
        return Pace.real();
    }

    @Override
    public List<FoundStack> stacks() {
        return List.copyOf(stacks);
    }

    @Override
    public void close() {
        closed = true;
    }
}
