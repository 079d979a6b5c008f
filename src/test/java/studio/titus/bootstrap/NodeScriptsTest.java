package studio.titus.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.titus.problem.ProblemException;

class NodeScriptsTest {

    private static final Map<String, String> VALUES = BootValues.usual();

    private final NodeScripts scripts = new NodeScripts();

    @ParameterizedTest
    @ValueSource(strings = {"prereqs", "master", "gateway", "agent"})
    void everyPlaceholderIsFilledAndTheLongestScriptFitsIntoUserData(String node) {
        var script = scripts.render(node, BootValues.longest());

        assertThat(script).doesNotContain("{{").isNotBlank();
        assertThat(script.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(NodeScripts.LARGEST);
    }

    @Test
    void theBastionBootsWithoutAScript() {
        assertThat(scripts.render("bastion", VALUES)).isEmpty();
    }

    @Test
    void anAgentKnowsItsGroupAndBucket() {
        assertThat(scripts.render("agent", VALUES))
                .startsWith("#cloud-config")
                .contains("asg:titusagent", "TITUS_LOG_BUCKET=titus-logs");
    }

    @Test
    void aScriptThatEc2WouldRefuseIsRefusedBeforeAnythingIsMade() {
        var values = new HashMap<>(VALUES);
        values.put("titus_log_bucket", "x".repeat(NodeScripts.LARGEST));

        assertThatThrownBy(() -> scripts.render("agent", values))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().cause()).contains("16,384"));
    }

    @Test
    void aMissingValueIsAMistakeOfTheProgramAndSaidAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> scripts.render("master", Map.of("region", "eu-west-1")));
    }
}
