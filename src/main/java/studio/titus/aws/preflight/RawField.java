package studio.titus.aws.preflight;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Reads one element of EC2's XML answer that is newer than this version of the SDK. HttpTokensEnforced came to the API on 2026-02-24.
 */
final class RawField implements ExecutionInterceptor {

    private final Pattern element;
    private volatile @Nullable String value;

    RawField(String name) {
        element = Pattern.compile("<%1$s>([^<]*)</%1$s>".formatted(name));
    }

    /** Listens to the answer of one request. */
    void capture(AwsRequestOverrideConfiguration.Builder request) {
        request.addPlugin(client -> client.overrideConfiguration(client.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(this)
                .build()));
    }

    /** The element's text; empty when the answer had none. */
    Optional<String> value() {
        return Optional.ofNullable(value);
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        return context.responseBody().map(this::read);
    }

    private InputStream read(InputStream body) {
        try (body) {
            var bytes = body.readAllBytes();
            var matcher = element.matcher(new String(bytes, StandardCharsets.UTF_8));
            if (matcher.find()) {
                value = matcher.group(1);
            }
            return new ByteArrayInputStream(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
