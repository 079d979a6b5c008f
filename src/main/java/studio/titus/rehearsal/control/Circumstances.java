package studio.titus.rehearsal.control;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the rehearsed account is like, beyond what the calls put into it. Starts as a paid account with room for two
 * stacks and nothing unusual. Safe for use by many threads; a change counts from the next call on.
 */
public final class Circumstances {

    private final Map<Quota, Integer> quotas = new EnumMap<>(Quota.class);
    private final Map<String, String> foreignBuckets = new ConcurrentHashMap<>();
    private final Set<String> deniedActions = ConcurrentHashMap.newKeySet();
    private final Set<String> typesWithoutCapacity = ConcurrentHashMap.newKeySet();
    private volatile String caller = "arn:aws:iam::123456789012:user/rehearsal";
    private volatile boolean freePlan;
    private volatile boolean titusInterfaces;
    private volatile boolean imdsV2Enforced;
    private volatile boolean internetBlocked;
    private volatile @Nullable String customerKmsKey;
    private volatile @Nullable Death natDeath;
    private volatile @Nullable Death instanceDeath;
    private volatile Predicate<String> doomedInstances = name -> true;

    /**
     * Why something that was starting never came up.
     *
     * @param code AWS's code for it
     * @param message AWS's sentence for it
     */
    public record Death(String code, String message) {}

    /** An account as described above. */
    public Circumstances() {
        quotas.put(Quota.STANDARD_VCPUS, 32);
    }

    /** Sets the applied value of a quota. */
    public synchronized Circumstances quota(Quota quota, int value) {
        quotas.put(quota, value);
        return this;
    }

    /** The value that limits the account now. */
    public synchronized int quota(Quota quota) {
        return quotas.getOrDefault(quota, quota.awsDefault());
    }

    /** Whether Service Quotas has an applied value for this quota. */
    public synchronized boolean hasAppliedQuota(Quota quota) {
        return quota.isApplied() || quotas.containsKey(quota);
    }

    /** Lets somebody else own a bucket of this name in {@code region}. */
    public Circumstances foreignBucket(String name, String region) {
        foreignBuckets.put(name, region);
        return this;
    }

    /** The region of somebody else's bucket of this name. */
    public Optional<String> foreignBucket(String name) {
        return Optional.ofNullable(foreignBuckets.get(name));
    }

    /** Takes a permission away, for example {@code iam:CreateRole}: the simulator says so, and calls are refused. */
    public Circumstances denyAction(String action) {
        deniedActions.add(action);
        return this;
    }

    /** Whether this action is denied. */
    public boolean denies(String action) {
        return deniedActions.contains(action);
    }

    /** Whether AWS has instances of this type to give; launches of others fail with InsufficientInstanceCapacity. */
    public Circumstances capacity(String instanceType, boolean available) {
        if (available) {
            typesWithoutCapacity.remove(instanceType);
        } else {
            typesWithoutCapacity.add(instanceType);
        }
        return this;
    }

    /** Whether instances of this type can be had. */
    public boolean hasCapacity(String instanceType) {
        return !typesWithoutCapacity.contains(instanceType);
    }

    /**
     * Sets who calls.
     *
     * @param arn as GetCallerIdentity gives it, for example {@code arn:aws:sts::123456789012:assumed-role/Admin/me}
     */
    public Circumstances caller(String arn) {
        caller = arn;
        return this;
    }

    /** The caller's ARN. */
    public String caller() {
        return caller;
    }

    /** Puts the account on the free plan, which refuses instance types outside the free tier. */
    public Circumstances freePlan(boolean on) {
        freePlan = on;
        return this;
    }

    /** Whether the account is on the free plan. */
    public boolean isFreePlan() {
        return freePlan;
    }

    /** Lets agents make their {@code titus-managed} network interfaces once they run, as Titus agents do. */
    public Circumstances titusInterfaces(boolean on) {
        titusInterfaces = on;
        return this;
    }

    /** Whether agents make {@code titus-managed} interfaces. */
    public boolean hasTitusInterfaces() {
        return titusInterfaces;
    }

    /** Lets the account enforce version 2 of the instance metadata service, which Titus agents cannot speak. */
    public Circumstances imdsV2Enforced(boolean on) {
        imdsV2Enforced = on;
        return this;
    }

    /** Whether version 1 of the instance metadata service is forbidden. */
    public boolean isImdsV2Enforced() {
        return imdsV2Enforced;
    }

    /** Lets the account block internet gateways region-wide (VPC Block Public Access). */
    public Circumstances internetBlocked(boolean on) {
        internetBlocked = on;
        return this;
    }

    /** Whether internet gateways are blocked. */
    public boolean isInternetBlocked() {
        return internetBlocked;
    }

    /** Encrypts new volumes by default with a customer's KMS key; null turns encryption by default off. */
    public Circumstances customerKmsKey(@Nullable String keyArn) {
        customerKmsKey = keyArn;
        return this;
    }

    /** The customer's key that encrypts new volumes. */
    public Optional<String> customerKmsKey() {
        return Optional.ofNullable(customerKmsKey);
    }

    /** Lets every NAT gateway made from now on fail while pending; null makes them work again. */
    public Circumstances natFails(@Nullable Death why) {
        natDeath = why;
        return this;
    }

    /** Why NAT gateways fail. */
    public Optional<Death> natDeath() {
        return Optional.ofNullable(natDeath);
    }

    /** Lets every instance launched from now on go from pending to terminated; null makes them live again. */
    public Circumstances instancesDie(@Nullable Death why) {
        return instancesDie(type -> true, why);
    }

    /** Lets instances of some types, launched from now on, go from pending to terminated; null takes it back. */
    public Circumstances instancesDie(Predicate<String> instanceTypes, @Nullable Death why) {
        doomedInstances = instanceTypes;
        instanceDeath = why;
        return this;
    }

    /** Why an instance of this type dies. */
    public Optional<Death> instanceDeath(String instanceType) {
        return Optional.ofNullable(instanceDeath).filter(why -> doomedInstances.test(instanceType));
    }
}
