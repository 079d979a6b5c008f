package studio.titus.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.titus.problem.ProblemException;

class ProxySettingsTest {

    @Test
    void theProxyForHttpsIsTakenWithItsCredentials() {
        var proxy = ProxySettings.of(Map.of("HTTPS_PROXY", "http://ada:p%40ss@proxy.example:3128"), "https");

        assertThat(proxy.host()).isEqualTo("proxy.example");
        assertThat(proxy.port()).isEqualTo(3128);
        assertThat(proxy.scheme()).isEqualTo("http");
        assertThat(proxy.username()).isEqualTo("ada");
        assertThat(proxy.password()).isEqualTo("p@ss");
    }

    @Test
    void lowerCaseAndABareAddressCountToo() {
        var proxy = ProxySettings.of(Map.of("https_proxy", "proxy.example:3128"), "https");

        assertThat(proxy.host()).isEqualTo("proxy.example");
        assertThat(proxy.username()).isNull();
    }

    @Test
    void theProxyForHttpIsNotForHttps() {
        assertThat(ProxySettings.of(Map.of("HTTP_PROXY", "http://proxy.example:1"), "https")
                        .host())
                .isNull();
        assertThat(ProxySettings.of(Map.of(), "https").host()).isNull();
    }

    @Test
    void exceptionsStandForTheNameAndAllBelowIt() {
        var environment =
                Map.of("HTTP_PROXY", "http://proxy.example:1", "NO_PROXY", "127.0.0.1, .example.com,example.org:80");

        var exceptions = ProxySettings.of(environment, "http").nonProxyHosts();

        assertThat(exceptions).anyMatch("127.0.0.1"::matches);
        assertThat(exceptions).anyMatch("a.example.com"::matches).anyMatch("example.com"::matches);
        assertThat(exceptions).anyMatch("example.org"::matches);
        assertThat(exceptions).noneMatch("badexample.org"::matches).noneMatch("127x0.0.1"::matches);
    }

    @Test
    void whatIsNoAddressSaysWhatToTypeInstead() {
        assertThatThrownBy(() -> ProxySettings.of(Map.of("HTTPS_PROXY", "http://a b"), "https"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().text())
                                .contains("HTTPS_PROXY", "http://proxy.example:3128")
                                .doesNotContain("a b"));
        assertThatThrownBy(() -> ProxySettings.of(Map.of("HTTPS_PROXY", "http://"), "https"))
                .isInstanceOf(ProblemException.class);
    }
}
