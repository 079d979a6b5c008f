package studio.titus.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;
import studio.titus.aws.AwsClients;

/** Rehearsal must not fail at a call that only AWS would answer. */
class CoverageTest {

    private final CloudFixture aws = CloudFixture.instant();
    private final Set<String> calls = calls();

    @Test
    void everyCallOfTheProductIsAnswered() throws ReflectiveOperationException {
        Set<String> called = new TreeSet<>();
        Set<String> unanswered = new TreeSet<>();
        for (RecordComponent component : AwsClients.class.getRecordComponents()) {
            Object client = component.getAccessor().invoke(aws.cloud.clients());
            for (Method operation : component.getType().getMethods()) {
                if (isCalled(component.getType(), operation)) {
                    called.add(operation.getName());
                    if (!isAnswered(client, operation)) {
                        unanswered.add(operation.getName());
                    }
                }
            }
        }

        assertThat(called).hasSizeGreaterThan(70);
        assertThat(unanswered).isEmpty();
    }

    private static Set<String> calls() {
        Set<String> names = new TreeSet<>();
        new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("studio.titus.aws")
                .forEach(type -> type.getMethodCallsFromSelf().stream()
                        .map(JavaMethodCall::getTarget)
                        .map(target -> target.getOwner().getName() + "." + target.getName())
                        .forEach(names::add));
        return names;
    }

    private boolean isCalled(Class<?> client, Method method) {
        return requestOf(method).isPresent()
                && Stream.of(method.getName(), method.getName() + "Paginator")
                        .anyMatch(name -> calls.contains(client.getName() + "." + name));
    }

    /** The request class of an operation's plainest form. */
    private static Optional<Class<?>> requestOf(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .filter(parameter -> method.getParameterCount() == 1
                        && SdkRequest.class.isAssignableFrom(parameter)
                        && SdkResponse.class.isAssignableFrom(method.getReturnType()))
                .findFirst();
    }

    /** Whether anything at all comes back: an empty request may well be refused. */
    private static boolean isAnswered(Object client, Method operation) throws ReflectiveOperationException {
        Class<?> type = requestOf(operation).orElseThrow();
        var empty = (SdkBuilder<?, ?>) type.getMethod("builder").invoke(null);
        try {
            operation.invoke(client, empty.build());
            return true;
        } catch (InvocationTargetException refusal) {
            return !(refusal.getCause() instanceof UnsupportedOperationException);
        }
    }
}
