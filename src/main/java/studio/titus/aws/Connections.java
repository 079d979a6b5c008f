package studio.titus.aws;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ProxyConfiguration;
import software.amazon.awssdk.utils.Lazy;
import studio.titus.aws.error.ProxyRefusedException;

/** The connections to AWS. Each request takes the proxy that the environment names for the scheme of its own address. */
final class Connections implements SdkHttpClient {

    /**
     * A way to servers.
     *
     * @param pool its connections, made when the first request goes this way
     */
    record Way(ProxyConfiguration proxy, Lazy<SdkHttpClient> pool) {

        private boolean tunnelsTo(String host) {
            return proxy.host() != null && proxy.nonProxyHosts().stream().noneMatch(host::matches);
        }

        private String proxyAddress() {
            return "%s://%s:%d".formatted(proxy.scheme(), proxy.host(), proxy.port());
        }
    }

    private final Map<String, Way> ways;

    /** @param ways by the scheme of the addresses they lead to */
    Connections(Map<String, Way> ways) {
        this.ways = Map.copyOf(ways);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        var address = request.httpRequest();
        var way = Objects.requireNonNull(ways.get(address.protocol()), "a way for each scheme in use");
        var prepared = way.pool().getValue().prepareRequest(request);
        return address.protocol().equals("https") && way.tunnelsTo(address.host())
                ? new Tunnelled(prepared, way.proxyAddress())
                : prepared;
    }

    @Override
    public String clientName() {
        return "Apache";
    }

    @Override
    public void close() {
        ways.values().stream()
                .map(Way::pool)
                .filter(Lazy::hasValue)
                .forEach(pool -> pool.getValue().close());
    }

    /** Its answer is the proxy's own where the proxy refuses to connect. */
    private record Tunnelled(ExecutableHttpRequest request, String proxy) implements ExecutableHttpRequest {

        @Override
        public HttpExecuteResponse call() throws IOException {
            var answer = request.call();
            var http = answer.httpResponse();
            if (http.statusCode() / 100 == 4 && http.headers().keySet().stream().noneMatch(Tunnelled::ofAws)) {
                throw new ProxyRefusedException(
                        proxy, http.statusCode(), http.statusText().orElse(""));
            }
            return answer;
        }

        /** Every answer of AWS has a request id, under one of several names. */
        private static boolean ofAws(String header) {
            return header.regionMatches(true, 0, "x-amz", 0, 5);
        }

        @Override
        public void abort() {
            request.abort();
        }
    }
}
