package studio.titus.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import studio.titus.engine.FakeCloud.Op;
import studio.titus.plan.Address;
import studio.titus.plan.IdentitySpec;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.NetworkSpec;
import studio.titus.plan.Ref;
import studio.titus.plan.Resolver;
import studio.titus.plan.Spec;

/** One handler for all kinds; the kinds' differences are in its tables. */
final class FakeHandler implements ResourceHandler<Spec> {

    /** What the create call can't say. */
    private static final Map<Kind, Set<String>> LATER = Map.of(
            Kind.VPC, Set.of("enable_dns_support", "enable_dns_hostnames"),
            Kind.INTERNET_GATEWAY, Set.of("vpc_id"),
            Kind.ROUTE_TABLE, Set.of("route"),
            Kind.INSTANCE_PROFILE, Set.of("role"),
            Kind.BUCKET, Set.of("marked"));

    /** Whose create calls take a client token. */
    private static final Set<Kind> TOKEN =
            Set.of(Kind.NAT_GATEWAY, Kind.ROUTE_TABLE, Kind.INSTANCE, Kind.LAUNCH_TEMPLATE);

    private static final Set<Kind> NAMED =
            Set.of(Kind.KEY_PAIR, Kind.ROLE, Kind.INSTANCE_PROFILE, Kind.BUCKET, Kind.AUTO_SCALING_GROUP);

    /** What AWS still speaks of when it is gone. */
    private static final Set<Kind> REMEMBERED = Set.of(Kind.NAT_GATEWAY, Kind.INSTANCE);

    private final FakeCloud cloud;
    private final Kind kind;

    FakeHandler(FakeCloud cloud, Kind kind) {
        this.cloud = cloud;
        this.kind = kind;
    }

    @Override
    public Live create(Spec spec, Attempt attempt) {
        return cloud.call(Op.CREATE, attempt.address(), () -> make(spec, attempt));
    }

    private Live make(Spec spec, Attempt attempt) {
        synchronized (cloud) {
            var now = cloud.pace.instant();
            var known = cloud.tokens.get(attempt.token());
            if (known != null) {
                return remembered(known, spec, attempt, now);
            }
            refuseTaken(attempt.address());
            var item = new FakeItem(attempt.address(), kind, NAMED.contains(kind) ? name(spec) : cloud.newId(kind));
            item.visible = now.plus(cloud.visibleAfter);
            item.ready = now.plus(cloud.createTimes.getOrDefault(kind, Duration.ZERO));
            item.failure = cloud.failing.get(item.address);
            Optional.ofNullable(item.failure).ifPresent(reason -> item.attributes.put("failure", reason));
            fill(item, spec, attempt);
            cloud.items.add(item);
            if (TOKEN.contains(kind)) {
                cloud.tokens.put(attempt.token(), item);
            }
            var reply = item.live(now);
            item.vanished = cloud.vanishing.contains(item.address);
            return reply;
        }
    }

    private static String name(Spec spec) {
        var all = spec.attributes(Resolver.NOTHING);
        return all.getOrDefault("name", all.getOrDefault("key_name", all.getOrDefault("bucket", "?")));
    }

    private static Live remembered(FakeItem known, Spec spec, Attempt attempt, Instant now) {
        boolean same = spec.attributes(attempt.resolver()).entrySet().stream()
                .allMatch(
                        wish -> wish.getValue().equals(known.attributes.getOrDefault(wish.getKey(), wish.getValue())));
        if (!same) {
            throw Fault.TOKEN_BOUND.exception();
        }
        return known.live(now);
    }

    private void refuseTaken(Address address) {
        boolean named = kind.createRepeatable() && !TOKEN.contains(kind);
        boolean taken = cloud.standing().stream().anyMatch(item -> item.address.equals(address));
        if (named && (taken || cloud.foreign.contains(address))) {
            throw Fault.EXISTS.exception();
        }
    }

    private void fill(FakeItem item, Spec spec, Attempt attempt) {
        var all = new TreeMap<>(spec.attributes(attempt.resolver()));
        var later = LATER.getOrDefault(kind, Set.of());
        all.keySet().removeAll(later);
        item.attributes.putAll(all);
        attempt.tags().forEach((key, value) -> item.attributes.put("tags." + key, value));
        item.attributes.putAll(given(item));
        require(
                item,
                spec.refs().stream().filter(ref -> !refersLater(spec, ref)).toList(),
                attempt);
    }

    private static boolean refersLater(Spec spec, Ref ref) {
        return switch (spec) {
            case NetworkSpec.InternetGateway gateway -> ref.equals(gateway.vpc());
            case NetworkSpec.RouteTable table -> ref.equals(table.defaultRoute());
            case IdentitySpec.InstanceProfile profile -> ref.equals(profile.role());
            default -> false;
        };
    }

    private static Map<String, String> given(FakeItem item) {
        return switch (item.kind) {
            case ROLE -> Map.of("arn", "arn:aws:iam::123456789012:role/" + item.id);
            case LAUNCH_TEMPLATE -> Map.of("latest_version", "1");
            case INSTANCE -> Map.of("public_ip", "203.0.113." + item.id.length());
            case AUTO_SCALING_GROUP -> Map.of("agent_ips", "30.0.100.20");
            default -> Map.of();
        };
    }

    /** AWS refuses what points at nothing. */
    private void require(FakeItem item, List<Ref> refs, Attempt attempt) {
        for (var ref : refs) {
            var id = attempt.resolver().get(ref.target().id());
            if (!ref.target().equals(item.address)
                    && cloud.standing().stream().noneMatch(other -> other.id.equals(id))) {
                throw new CloudException(
                        CloudException.Reaction.REFUSED,
                        studio.titus.problem.Problem.of("fake.missing", item.address + " needs " + ref),
                        null);
            }
            item.needs.add(id);
        }
    }

    @Override
    public Live update(Spec spec, Live live, Set<String> attributes, Attempt attempt) {
        return cloud.call(Op.UPDATE, live.address(), () -> change(spec, live, attributes, attempt));
    }

    private Live change(Spec spec, Live live, Set<String> attributes, Attempt attempt) {
        synchronized (cloud) {
            cloud.updateTokens.add(attempt.token());
            var item = standing(live).orElseThrow(Fault.LAGGING::exception);
            var wish = new TreeMap<>(spec.attributes(attempt.resolver()));
            attempt.tags().forEach((key, value) -> wish.put("tags." + key, value));
            item.needs.clear();
            require(item, spec.refs(), attempt);
            item.attributes.keySet().removeIf(name -> attributes.contains(name) && !wish.containsKey(name));
            wish.forEach((name, value) -> {
                if (attributes.contains(name) || name.startsWith("tags.")) {
                    item.attributes.put(name, value);
                }
            });
            if (kind == Kind.LAUNCH_TEMPLATE) {
                item.attributes.merge("latest_version", "2", (old, _) -> String.valueOf(Integer.parseInt(old) + 1));
            }
            return item.live(cloud.pace.instant());
        }
    }

    private Optional<FakeItem> standing(Live live) {
        return cloud.standing().stream()
                .filter(item -> item.id.equals(live.id()) && item.address.equals(live.address()))
                .findFirst();
    }

    @Override
    public Optional<Live> look(Live live) {
        return cloud.call(Op.LOOK, live.address(), () -> {
            var now = cloud.pace.instant();
            synchronized (cloud) {
                return cloud.items.stream()
                        .filter(item -> item.id.equals(live.id()) && item.address.equals(live.address()))
                        .filter(item -> item.shows(now) && (item.stands(now) || REMEMBERED.contains(kind)))
                        .map(item -> item.live(now))
                        .reduce((_, last) -> last);
            }
        });
    }

    @Override
    public Optional<Live> find(Spec spec, Attempt attempt) {
        return cloud.call(Op.FIND, attempt.address(), () -> {
            var now = cloud.pace.instant();
            return cloud.standing().stream()
                    .filter(item -> item.address.equals(attempt.address()) && item.shows(now) && !item.deleting)
                    .min(Comparator.comparing(item ->
                            !item.mark(Marks.ATTEMPT).equals(attempt.tags().get(Marks.ATTEMPT))))
                    .map(item -> item.live(now));
        });
    }

    @Override
    public void delete(Live live, Removal removal) {
        cloud.call(Op.DELETE, live.address(), () -> {
            remove(live, removal);
            return "";
        });
    }

    private void remove(Live live, Removal removal) {
        synchronized (cloud) {
            var found = standing(live);
            if (found.isEmpty() || cloud.undead.contains(live.address())) {
                return;
            }
            refuseNeeded(found.get());
            if (kind == Kind.BUCKET && cloud.bucketHoldsObjects && !removal.bucketContents()) {
                throw Fault.KEPT.exception();
            }
            found.get().deleting = true;
            found.get().goneAt = cloud.pace.instant().plus(cloud.deleteTimes.getOrDefault(kind, Duration.ZERO));
        }
    }

    private void refuseNeeded(FakeItem item) {
        var holders = new ArrayList<>(cloud.standing());
        holders.removeIf(other ->
                !other.needs.contains(item.id) || other == item || onlyRoutes(other, item) || ofTheRole(other, item));
        if (!holders.isEmpty()) {
            cloud.busyAnswers++;
            throw Fault.BUSY.exception();
        }
    }

    /** A role and its instance profile have one name; a policy needs the role alone. */
    private static boolean ofTheRole(FakeItem policy, FakeItem profile) {
        return policy.kind == Kind.ROLE_POLICY && profile.kind == Kind.INSTANCE_PROFILE;
    }

    /** A route may point at nothing. */
    private static boolean onlyRoutes(FakeItem table, FakeItem target) {
        return table.kind == Kind.ROUTE_TABLE && target.kind != Kind.VPC;
    }
}
