package studio.titus.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.Attempt;
import studio.titus.engine.Cloud;
import studio.titus.engine.CloudConnector;
import studio.titus.engine.CloudException;
import studio.titus.engine.CloudException.Reaction;
import studio.titus.engine.CloudSession;
import studio.titus.engine.KnownProfile;
import studio.titus.engine.OneTimeCode;
import studio.titus.engine.Preflight;
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.model.Pace;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.BootScripts;
import studio.titus.plan.Facts;
import studio.titus.plan.Inventory;
import studio.titus.plan.Inventory.Conflict;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.Resolver;
import studio.titus.plan.Spec;
import studio.titus.problem.Problem;

/** An account in memory in which everything is done at once, and which refuses what a test tells it to. */
final class FakeAccount implements CloudConnector, Cloud {

    static final String ID = "123456789012";
    static final String DEVICE = "arn:aws:iam::123456789012:mfa/ada";

    final Map<Address, Live> standing = new ConcurrentHashMap<>();
    final Map<Address, Problem> refusals = new ConcurrentHashMap<>();
    final List<Preflight.Row> rows = new ArrayList<>();
    final List<Conflict> conflicts = new ArrayList<>();
    final List<CredentialSource> sources = new ArrayList<>();
    /** For which every look has to wait before it succeeds. */
    final List<CloudException> waits = new ArrayList<>();

    String accountId = ID;

    @Nullable
    Problem locked;

    /** The one-time code of the device that every sign-in needs; null where none is needed. */
    @Nullable
    String code;

    Consumer<Address> whileCreating = _ -> {};

    @Override
    public List<KnownProfile> profiles() {
        return List.of();
    }

    @Override
    public CloudSession connect(CredentialSource source, Region region) {
        sources.add(source);
        if (locked != null) {
            throw new CloudException(Reaction.CREDENTIALS, locked, null);
        }
        return new Session(region);
    }

    @Override
    public CloudSession connect(CredentialSource source, Region region, OneTimeCode codes) {
        if (code != null && !codes.ask("strict", DEVICE).equals(Optional.of(code))) {
            Problem problem = Problem.of("aws.credentials.mfa-wrong", "The one-time code was not accepted");
            throw new CloudException(Reaction.CREDENTIALS, problem.subject(DEVICE), null);
        }
        return connect(source, region);
    }

    @Override
    public Inventory discover(StackName stack, Optional<StackSettings> settings) {
        return new Inventory(standing, List.of(), conflicts, Optional.empty(), Instant.EPOCH);
    }

    @Override
    public Cloud telling(Consumer<CloudException> listener) {
        waits.forEach(listener);
        return this;
    }

    @Override
    public Facts facts(StackSettings settings, Inventory inventory) {
        return new Facts(accountId, "aws", "ec2.amazonaws.com", "euw1-az1", "ami-1");
    }

    @Override
    public BootScripts bootScripts() {
        return BootScripts.NONE;
    }

    @Override
    public ResourceHandler<?> handler(Kind kind) {
        return new Handler<>(kind);
    }

    private final class Handler<S extends Spec> implements ResourceHandler<S> {
        private final Kind kind;

        Handler(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Live create(S spec, Attempt attempt) {
            refuse(attempt.address());
            whileCreating.accept(attempt.address());
            return keep(attempt.address(), attributes(spec, attempt));
        }

        @Override
        public Live update(S spec, Live live, Set<String> attributes, Attempt attempt) {
            refuse(attempt.address());
            return keep(attempt.address(), attributes(spec, attempt));
        }

        private Live keep(Address address, Map<String, String> attributes) {
            var live = new Live(address, kind, address.name() + "-1", Live.Phase.READY, attributes);
            standing.put(address, live);
            return live;
        }

        private Map<String, String> attributes(S spec, Attempt attempt) {
            Resolver resolver = attempt.resolver();
            var all = new HashMap<>(spec.attributes(resolver));
            attempt.tags().forEach((key, value) -> all.put("tags." + key, value));
            all.putIfAbsent("name", attempt.address().name());
            all.put(
                    "arn",
                    "arn:aws:iam::" + accountId + ":role/" + attempt.address().name());
            all.put("latest_version", "1");
            all.put("public_ip", "198.51.100.1");
            all.put("agent_ips", "30.0.100.7,30.0.100.8");
            return all;
        }

        @Override
        public Optional<Live> look(Live live) {
            return Optional.ofNullable(standing.get(live.address()));
        }

        @Override
        public Optional<Live> find(S spec, Attempt attempt) {
            return Optional.ofNullable(standing.get(attempt.address()));
        }

        @Override
        public void delete(Live live, Removal removal) {
            refuse(live.address());
            if (kind == Kind.BUCKET && !removal.bucketContents()) {
                var kept = Problem.of("aws.bucket-kept", "The bucket was kept").because("It holds 3 object versions.");
                throw new CloudException(Reaction.KEPT, kept, null);
            }
            standing.remove(live.address());
        }

        private void refuse(Address address) {
            var problem = refusals.get(address);
            if (problem != null) {
                throw new CloudException(Reaction.REFUSED, problem, null);
            }
        }
    }

    private final class Session implements CloudSession {
        private final Region region;

        Session(Region region) {
            this.region = region;
        }

        @Override
        public Identity identity() {
            return new Identity(accountId, "arn:aws:iam::" + accountId + ":user/me", null);
        }

        @Override
        public Region region() {
            return region;
        }

        @Override
        public boolean rehearsal() {
            return false;
        }

        @Override
        public Cloud cloud() {
            return FakeAccount.this;
        }

        @Override
        public Preflight preflight() {
            return (_, _, _, found) -> {
                rows.forEach(found);
                return List.copyOf(rows);
            };
        }

        @Override
        public Pace pace() {
            return Pace.scaled(1);
        }

        @Override
        public List<FoundStack> stacks() {
            return standing.containsKey(Addresses.VPC)
                    ? List.of(new FoundStack(new StackName("lab"), "titus-1", Instant.parse("2026-11-22T12:00:00Z")))
                    : List.of();
        }

        @Override
        public void close() {}
    }
}
