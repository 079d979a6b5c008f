package studio.titus.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.BootScripts;
import studio.titus.plan.Facts;
import studio.titus.plan.Inventory;
import studio.titus.plan.Inventory.Anchor;
import studio.titus.plan.Inventory.Conflict;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;

/**
 * An account in a map, with AWS's manners as far as the engine can tell: things that take time, that show late, that are remembered by
 * their token, that can't go while others need them; and with switches for whatever may go wrong.
 */
final class FakeCloud implements Cloud {

    /** The calls of the contract. */
    enum Op {
        CREATE,
        UPDATE,
        LOOK,
        FIND,
        DELETE,
        DISCOVER;

        boolean changes() {
            return this == CREATE || this == UPDATE || this == DELETE;
        }
    }

    record Call(Op op, Address address, Instant at) {}

    /** Thrown by every call once the plug is pulled: nothing is told to this process any more. */
    static final class PowerCut extends RuntimeException {}

    private static final Address ACCOUNT = new Address("fake.account");

    final VirtualPace pace;
    final Map<Kind, Duration> createTimes = new EnumMap<>(Kind.class);
    final Map<Kind, Duration> deleteTimes = new EnumMap<>(Kind.class);
    final Map<Address, String> failing = new HashMap<>();
    final Set<Address> vanishing = new HashSet<>();
    final Set<Address> foreign = new HashSet<>();
    final List<FakeItem> items = new ArrayList<>();
    final Map<String, FakeItem> tokens = new HashMap<>();
    String imageId = "ami-xenial";
    Duration visibleAfter = Duration.ZERO;
    boolean bucketHoldsObjects;

    /** Whose delete call succeeds and does nothing. */
    final Set<Address> undead = new HashSet<>();

    /** Whose create call never answers. */
    final Set<Address> hanging = new HashSet<>();

    /** Counted down when the first of these calls was made. */
    final CountDownLatch hung = new CountDownLatch(1);

    final List<String> updateTokens = new ArrayList<>();
    int busyAnswers;

    /** When the credentials expire. */
    Instant expireAt = Instant.MAX;

    /** The calls that fail with something nobody foresaw. */
    @Nullable
    Op bug;

    private final Map<Op, Map<Address, Deque<Fault>>> once = new EnumMap<>(Op.class);
    private final Map<Op, Map<Address, Fault>> always = new EnumMap<>(Op.class);
    private final List<Call> calls = new ArrayList<>();
    private int changesLeft = Integer.MAX_VALUE;
    private boolean cutAfterDoing;
    private boolean dead;
    private int lastId;

    FakeCloud(VirtualPace pace) {
        this.pace = pace;
    }

    /** With AWS's usual times. */
    static FakeCloud slow(VirtualPace pace) {
        var cloud = new FakeCloud(pace);
        cloud.createTimes.put(Kind.NAT_GATEWAY, Duration.ofSeconds(90));
        cloud.createTimes.put(Kind.INSTANCE, Duration.ofSeconds(25));
        cloud.createTimes.put(Kind.AUTO_SCALING_GROUP, Duration.ofSeconds(30));
        cloud.deleteTimes.put(Kind.NAT_GATEWAY, Duration.ofSeconds(60));
        cloud.deleteTimes.put(Kind.INSTANCE, Duration.ofSeconds(30));
        cloud.deleteTimes.put(Kind.AUTO_SCALING_GROUP, Duration.ofSeconds(30));
        return cloud;
    }

    /** The next calls of this sort go wrong, one after the other in these ways. */
    synchronized void next(Op op, Address address, Fault... faults) {
        queue(op, address).addAll(List.of(faults));
    }

    /** All calls of this sort go wrong until {@link #heal}. */
    synchronized void always(Op op, Address address, Fault fault) {
        always.computeIfAbsent(op, _ -> new HashMap<>()).put(address, fault);
    }

    synchronized void discoverGoesWrong(Fault... faults) {
        next(Op.DISCOVER, ACCOUNT, faults);
    }

    /** The process dies with its n-th change, before or after AWS has carried it out. */
    synchronized void pullPlugAt(int change, boolean carriedOut) {
        changesLeft = change;
        cutAfterDoing = carriedOut;
    }

    synchronized boolean dead() {
        return dead;
    }

    /** All works again, for the next process. */
    synchronized void heal() {
        once.clear();
        always.clear();
        dead = false;
        changesLeft = Integer.MAX_VALUE;
    }

    private Deque<Fault> queue(Op op, Address address) {
        return once.computeIfAbsent(op, _ -> new HashMap<>()).computeIfAbsent(address, _ -> new ArrayDeque<>());
    }

    /** What stands in the account now. */
    synchronized List<FakeItem> standing() {
        var now = pace.instant();
        return items.stream().filter(item -> item.stands(now)).toList();
    }

    FakeItem the(Address address) {
        var found =
                standing().stream().filter(item -> item.address.equals(address)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + address);
        }
        return found.getFirst();
    }

    /** Somebody else removes it. */
    void lose(Address address) {
        the(address).goneAt = pace.instant();
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    long count(Op op, Address address) {
        return calls().stream()
                .filter(call -> call.op() == op && call.address().equals(address))
                .count();
    }

    long count(Predicate<Call> which) {
        return calls().stream().filter(which).count();
    }

    /** Carries out a call, with what shall go wrong with it. */
    <T> T call(Op op, Address address, Supplier<T> effect) {
        if (op == Op.CREATE && hanging.contains(address)) {
            hang();
        }
        var fault = begin(op, address);
        if (fault == null) {
            return done(op, effect.get());
        }
        if (fault.carriedOut) {
            done(op, effect.get());
        }
        rest(fault.delay);
        throw fault.exception();
    }

    private synchronized @Nullable Fault begin(Op op, Address address) {
        if (dead) {
            throw new PowerCut();
        }
        if (op == bug) {
            throw new IllegalStateException("a bug");
        }
        var now = pace.instant();
        calls.add(new Call(op, address, now));
        if (!now.isBefore(expireAt)) {
            return Fault.CREDENTIALS;
        }
        if (op.changes() && --changesLeft < (cutAfterDoing ? 0 : 1)) {
            dead = true;
            throw new PowerCut();
        }
        var next = queue(op, address).poll();
        return next == null ? always.getOrDefault(op, Map.of()).get(address) : next;
    }

    private synchronized <T> T done(Op op, T result) {
        if (op.changes() && changesLeft < 1) {
            dead = true;
            throw new PowerCut();
        }
        return result;
    }

    /** As the SDK does when its thread is interrupted. */
    private void hang() {
        hung.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Fault.STALLED.exception();
        }
    }

    private void rest(Duration span) {
        try {
            pace.sleep(span);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized String newId(Kind kind) {
        return "%s-%04d".formatted(kind.terraformType().substring(4), ++lastId);
    }

    @Override
    public Inventory discover(StackName stack, Optional<StackSettings> settings) {
        return call(Op.DISCOVER, ACCOUNT, () -> look(stack));
    }

    private synchronized Inventory look(StackName stack) {
        var now = pace.instant();
        var present = new LinkedHashMap<Address, FakeItem>();
        var strays = new ArrayList<FakeItem>();
        items.stream()
                .filter(item -> item.stands(now) && item.shows(now))
                .filter(item -> item.mark(Marks.STACK).equals(stack.value()))
                .sorted(Comparator.comparing(item -> item.deleting))
                .forEach(item -> {
                    if (present.putIfAbsent(item.address, item) != null) {
                        strays.add(item);
                    }
                });
        var live = new HashMap<Address, Live>();
        present.forEach((address, item) -> live.put(address, item.live(now)));
        return new Inventory(
                live, strays.stream().map(item -> item.live(now)).toList(), conflicts(), anchor(present), now);
    }

    private List<Conflict> conflicts() {
        return foreign.stream()
                .map(address -> new Conflict(address, "their-" + address.name(), "not made by Titus Studio"))
                .toList();
    }

    private static Optional<Anchor> anchor(Map<Address, FakeItem> present) {
        return Optional.ofNullable(present.get(Addresses.VPC))
                .map(vpc -> new Anchor(
                        vpc.id,
                        vpc.mark(Marks.LIFE),
                        vpc.mark("titus-studio:prefix"),
                        vpc.mark("titus-studio:bucket")));
    }

    @Override
    public Facts facts(StackSettings settings, Inventory inventory) {
        var zone = Objects.requireNonNullElse(settings.zoneId(), "euw1-az1");
        return new Facts("123456789012", "aws", "ec2.amazonaws.com", zone, imageId);
    }

    @Override
    public BootScripts bootScripts() {
        return (node, values) -> node.equals("bastion") ? "" : "#!/bin/bash\n# " + node + " " + values;
    }

    @Override
    public ResourceHandler<?> handler(Kind kind) {
        return new FakeHandler(this, kind);
    }
}
