package studio.titus.rehearsal.wire;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import studio.titus.rehearsal.control.AwsService;
import studio.titus.rehearsal.control.Call;
import studio.titus.rehearsal.control.Fault;
import studio.titus.rehearsal.control.Switchboard;

/** Where every call comes in: it is noted, a fault may strike it, else it is carried out. */
public final class FrontDoor {

    private final World world;
    private final Switchboard switchboard;

    /** A door to {@code world}, watched by {@code switchboard}. */
    public FrontDoor(World world, Switchboard switchboard) {
        this.world = world;
        this.switchboard = switchboard;
    }

    Object answer(AwsService service, Operations operations, SdkRequest request, byte[] body) {
        String operation = request.getClass().getSimpleName().replaceAll("Request$", "");
        var call = switchboard.arrived(service, operation, request, world.clockTime());
        refuseInterrupted();
        Supplier<Object> carryOut = () -> world.turn(request, () -> operations.answer(request, body));
        Optional<Fault> fault = switchboard.faultFor(call).or(() -> missingPermission(call));
        return fault.isPresent() ? struck(call, fault.get(), carryOut) : carryOut.get();
    }

    /** As the SDK does: an interrupted thread's call never leaves. */
    private static void refuseInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw AbortedException.create("Thread was interrupted");
        }
    }

    private Optional<Fault> missingPermission(Call call) {
        return world.circumstances().denies(action(call)) ? Optional.of(new Fault.Deny()) : Optional.empty();
    }

    private static String action(Call call) {
        return call.service().actionPrefix() + ":" + call.operation();
    }

    private Object struck(Call call, Fault fault, Supplier<Object> carryOut) {
        var service = call.service();
        return switch (fault) {
            case Fault.Throttle() ->
                throw AwsErrors.of(service, service.throttleCode(), "Rate exceeded", service.throttleStatus());
            case Fault.FailBefore() -> throw internalError(service);
            case Fault.FailAfter() -> {
                var _ = carryOut.get();
                throw internalError(service);
            }
            case Fault.LoseReply() -> {
                var _ = carryOut.get();
                throw brokenConnection();
            }
            case Fault.LoseRequest() -> throw brokenConnection();
            case Fault.Late(var delay) -> {
                Object reply = carryOut.get();
                pause(delay);
                yield reply;
            }
            case Fault.Stall(var delay) -> {
                var _ = carryOut.get();
                pause(delay);
                throw brokenConnection();
            }
            case Fault.Deny() -> throw AwsErrors.of(service, service.denialCode(), denial(call), 403);
            case Fault.ExpireCredentials() ->
                throw AwsErrors.of(service, service.expiryCode(), "Request has expired.", service.expiryStatus());
            case Fault.Refuse(var code, var message, var status) -> throw AwsErrors.of(service, code, message, status);
        };
    }

    private static RuntimeException internalError(AwsService service) {
        return AwsErrors.of(service, service.internalErrorCode(), "An internal error has occurred", 500);
    }

    private static RuntimeException brokenConnection() {
        return SdkClientException.create(
                "Unable to execute HTTP request: Read timed out", new SocketTimeoutException("Read timed out"));
    }

    private String denial(Call call) {
        String user = "User: " + world.circumstances().caller() + " is not authorized to perform: " + action(call);
        return call.service() == AwsService.EC2
                ? "You are not authorized to perform this operation. " + user
                        + ". Encoded authorization failure message: " + EncodedDenial.of(action(call))
                : user + " because no identity-based policy allows the " + action(call) + " action";
    }

    private void pause(Duration delay) {
        try {
            switchboard.sleeper().sleep(delay);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("Thread was interrupted", interruption);
        }
    }
}
