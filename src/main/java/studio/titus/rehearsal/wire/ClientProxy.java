package studio.titus.rehearsal.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import studio.titus.rehearsal.control.AwsService;

/**
 * An SDK client that talks to the rehearsal cloud.
 *
 * <p>Calls with a request the cloud knows go through the front door. Everything else keeps what the client interface
 * itself does by default: consumer-style overloads and paginators come back here, unknown operations throw
 * UnsupportedOperationException.
 */
public final class ClientProxy implements InvocationHandler {

    private final AwsService service;
    private final Operations operations;
    private final FrontDoor door;

    private ClientProxy(AwsService service, Operations operations, FrontDoor door) {
        this.service = service;
        this.operations = operations;
        this.door = door;
    }

    /** A client of interface {@code type} whose calls {@code operations} answers. */
    public static <C extends SdkClient> C of(Class<C> type, AwsService service, Operations operations, FrontDoor door) {
        var handler = new ClientProxy(service, operations, door);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args) throws Throwable {
        Object[] given = args == null ? new Object[0] : args;
        if (given.length > 0 && given[0] instanceof SdkRequest request && operations.knows(request)) {
            if (SdkResponse.class.isAssignableFrom(method.getReturnType())) {
                byte[] body =
                        given.length > 1 && given[1] instanceof RequestBody content ? bytes(content) : new byte[0];
                return door.answer(service, operations, request, body);
            }
            if (given.length > 1 && given[1] instanceof ResponseTransformer<?, ?> transformer) {
                return transformed(transformer, door.answer(service, operations, request, new byte[0]));
            }
        }
        return method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, given) : own(proxy, method, given);
    }

    private @Nullable Object own(Object proxy, Method method, Object[] args) {
        return switch (method.getName()) {
            case "equals" -> proxy == args[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "serviceName" -> service.sdkName().toLowerCase(java.util.Locale.ROOT);
            case "close" -> null;
            default -> "rehearsal " + service.sdkName() + " client";
        };
    }

    private static byte[] bytes(RequestBody body) {
        try (var stream = body.contentStreamProvider().newStream()) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Hands a download to the caller's transformer, as the SDK does; only operations with a body get here. */
    @SuppressWarnings("unchecked")
    private static <R> Object transformed(ResponseTransformer<R, ?> transformer, Object answer) throws Exception {
        var download = (ResponseBytes<R>) answer;
        return transformer.transform(download.response(), AbortableInputStream.create(download.asInputStream()));
    }
}
