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

    private static final Map<String, String> VALUES = Map.of(
            "prereqs_ip", "30.0.100.10",
            "master_ip", "30.0.100.11",
            "region", "eu-west-1",
            "agent_asg_name", "titusagent",
            "agent_instance_type", "m4.large",
            "titus_log_bucket", "titus-logs",
            "default_role_arn", "arn:aws:iam::123456789012:role/titusappwiths3InstanceProfile",
            "default_sg_id", "sg-0123456789abcdef0");

    private final NodeScripts scripts = new NodeScripts();

    @ParameterizedTest
    @ValueSource(strings = {"prereqs", "master", "gateway", "agent"})
    void everyPlaceholderIsFilledAndTheScriptFitsIntoUserData(String node) {
        var script = scripts.render(node, VALUES);

        assertThat(script).doesNotContain("{{").isNotBlank();
        assertThat(script.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(NodeScripts.LARGEST);
    }

    @Test
    void theBastionBootsWithoutAScript() {
        assertThat(scripts.render("bastion", VALUES)).isEmpty();
    }

    @Test
    void anAgentKnowsItsGroupAndBucket() {
        assertThat(scripts.render("agent", VALUES))
                .startsWith("#cloud-config")
                .contains("ASG=titusagent", "titus-logs");
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
