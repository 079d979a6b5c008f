package studio.titus.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Freezes a run at one of its changing calls, as a power cut would: the thread that makes the call never goes on, and no other thread gets
 * a further call through. What had been written to disk by then is all that is left.
 */
public final class CutOff implements ExecutionInterceptor {

    /** Where in the life of the call the power goes. */
    public enum Moment {
        /** Before it is sent: AWS never hears of it. */
        BEFORE,
        /** The server carried it out; its answer was never read. */
        DURING,
        /** The answer was read, and nothing was done with it. */
        AFTER
    }

    private static final Pattern READ = Pattern.compile("(Describe|Get|List|Head|Simulate|Decode).*");

    /** Stands on the chosen call's own attributes: others pass the same interceptor at the same time. */
    private static final ExecutionAttribute<Boolean> CHOSEN = new ExecutionAttribute<>("titus-studio-cut-off");

    private final int number;
    private final Moment moment;
    private final AtomicInteger changes = new AtomicInteger();
    private final CompletableFuture<String> happened = new CompletableFuture<>();
    private volatile boolean dead;

    /** @param number which changing call, from 1 */
    public CutOff(int number, Moment moment) {
        this.number = number;
        this.moment = moment;
    }

    /** Completes with the operation's name when the power has gone. */
    public CompletableFuture<String> happened() {
        return happened;
    }

    /** How many changing calls there have been. */
    public int changes() {
        return changes.get();
    }

    private static boolean reads(ExecutionAttributes attributes) {
        return READ.matcher(operation(attributes)).matches();
    }

    private static String operation(ExecutionAttributes attributes) {
        return attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (dead) {
            freeze();
        }
        if (!reads(attributes) && changes.incrementAndGet() == number) {
            attributes.putAttribute(CHOSEN, true);
        }
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        cut(Moment.BEFORE, attributes);
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        cut(Moment.DURING, attributes);
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        cut(Moment.AFTER, attributes);
    }

    private void cut(Moment here, ExecutionAttributes attributes) {
        if (dead || (here == moment && Boolean.TRUE.equals(attributes.getAttribute(CHOSEN)))) {
            dead = true;
            happened.complete(operation(attributes));
            freeze();
        }
    }

    /** Nothing ends it, the SDK's own time-out included: a dead process has no time-outs. */
    private static void freeze() {
        while (true) {
            LockSupport.park();
            Thread.interrupted();
        }
    }
}
