package studio.titus.aws;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.apache.ProxyConfiguration;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

/**
 * The proxy that the environment names, by the usual rules: {@code HTTPS_PROXY} for addresses with https, {@code HTTP_PROXY} for others,
 * lower case as well, {@code NO_PROXY} for exceptions. The SDK's own reading takes the proxy's scheme for that of the address.
 */
final class ProxySettings {

    private ProxySettings() {}

    /** @param scheme of the AWS address: {@code https}, or {@code http} for a server of one's own */
    static ProxyConfiguration of(Map<String, String> environment, String scheme) {
        var builder = ProxyConfiguration.builder().useEnvironmentVariableValues(false);
        proxy(environment, scheme).ifPresent(proxy -> {
            builder.endpoint(URI.create("http://%s:%d".formatted(proxy.getHost(), port(proxy))));
            builder.nonProxyHosts(exceptions(environment));
            credentials(builder, proxy.getRawUserInfo());
        });
        return builder.build();
    }

    private static Optional<URI> proxy(Map<String, String> environment, String scheme) {
        return value(environment, scheme + "_proxy")
                .map(text -> text.contains("://") ? text : "http://" + text)
                .map(text -> address(text, scheme));
    }

    private static URI address(String text, String scheme) {
        try {
            var uri = new URI(text);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException _) {
            // told below, with addresses that are none because they lack a host
        }
        var name = scheme.toUpperCase(Locale.ROOT) + "_PROXY";
        throw new ProblemException(Problem.of("aws.proxy-malformed", name + " holds no address of a proxy")
                .next("Set it to one such as http://proxy.example:3128, or unset it."));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .flatMap(key -> Stream.ofNullable(environment.get(key)))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static int port(URI proxy) {
        if (proxy.getPort() >= 0) {
            return proxy.getPort();
        }
        return proxy.getScheme().equals("https") ? 443 : 80;
    }

    private static void credentials(ProxyConfiguration.Builder builder, @Nullable String userInfo) {
        if (userInfo != null) {
            var parts = userInfo.split(":", 2);
            builder.username(decode(parts[0]));
            builder.password(parts.length > 1 ? decode(parts[1]) : "");
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** As the SDK wants them: regular expressions over host names. */
    private static Set<String> exceptions(Map<String, String> environment) {
        return value(environment, "no_proxy").stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .map(ProxySettings::expression)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A name stands for itself and everything below it. */
    private static String expression(String host) {
        if (host.equals("*")) {
            return ".*";
        }
        var name = host.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", "");
        return "(.*\\.)?" + Pattern.quote(name);
    }
}
