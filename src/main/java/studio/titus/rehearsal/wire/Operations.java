package studio.titus.rehearsal.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/** What a service can do: for each request class the code that answers it. */
public final class Operations {

    private final Map<Class<?>, BiFunction<SdkRequest, byte[], Object>> answers = new HashMap<>();

    /** Answers requests of class {@code type} with {@code answer}. */
    public <Q extends SdkRequest> Operations on(Class<Q> type, Function<Q, ?> answer) {
        answers.put(type, (request, body) -> answer.apply(type.cast(request)));
        return this;
    }

    /** Answers requests that bring a body along. */
    public <Q extends SdkRequest> Operations onUpload(Class<Q> type, BiFunction<Q, byte[], ?> answer) {
        answers.put(type, (request, body) -> answer.apply(type.cast(request), body));
        return this;
    }

    /** Whether there is an answer for requests of this class. */
    boolean knows(SdkRequest request) {
        return answers.containsKey(request.getClass());
    }

    Object answer(SdkRequest request, byte[] body) {
        @Nullable BiFunction<SdkRequest, byte[], Object> answer = answers.get(request.getClass());
        if (answer == null) {
            throw new IllegalArgumentException("no answer for " + request.getClass());
        }
        return answer.apply(request, body);
    }
}
