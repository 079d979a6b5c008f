package studio.titus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.titus.engine.Preflight;
import studio.titus.engine.Preflight.Verdict;
import studio.titus.model.StackName;
import studio.titus.problem.Problem;
import studio.titus.state.StackFolders;

class BadInputTest {

    @TempDir
    private Path folder;

    private Scene scene;

    @BeforeEach
    void open() {
        scene = new Scene(folder);
    }

    @AfterEach
    void nothingWasMade() {
        assertThat(scene.account.standing).isEmpty();
    }

    private void refused(Scene.Result result, String... sentences) {
        assertThat(result.err()).contains(sentences).doesNotContain("Exception", "\tat ");
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "apply", "destroy", "status", "outputs", "stacks", "rehearse"})
    void everyCommandTellsHowItIsUsed(String command) {
        for (var arguments : List.of(List.of(command, "--help"), List.of(command, "-h"), List.of("help", command))) {
            var result = scene.run(arguments.toArray(String[]::new));

            assertThat(result.out()).startsWith("Usage: titus-studio " + command);
            assertThat(result.err()).isEmpty();
            assertThat(result.code()).isZero();
        }
    }

    @Test
    void anUnknownCommandIsNamedWithTheNearestOne() {
        refused(scene.run("aply"), "There is no command 'aply'; did you mean 'apply'?");
        assertThat(scene.run("aply").err()).doesNotContain("Unmatched").doesNotContain("index");
    }

    @Test
    void aCommandThatIsLikeNoneIsAnsweredWithAllOfThem() {
        refused(scene.run("zzz"), "There is no command 'zzz'; the commands are activate, apply, destroy,");
    }

    @Test
    void aWordTooManyIsNamed() {
        refused(
                scene.run("plan", "lab", "--stack", "lab", "--settings", scene.settings()),
                "titus-studio plan takes no 'lab'.");
    }

    @Test
    void aSpeedThatIsNoNumberIsNamedInPlainWords() {
        refused(scene.run("rehearse", "--speed", "x"), "'x' is not a number", "titus-studio rehearse --help");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trustedCidr | \"203.0.113.7/24\" | 203.0.113.0/24",
                "trustedCidr | \"203.0.113.7/33\" | /0 to /32",
                "trustedCidr | \"2001:db8::/32\" | IPv4",
                "bucket | \"Titus_Logs\" | bucket",
                "region | \"eu-west-9\" | eu-west",
                "agents | {\"instanceType\":\"t2.large\"} | t2",
                "agents | {\"min\":3,\"desired\":2,\"max\":1} | min",
                "speed | 3 | speed",
            })
    void aWrongSettingIsNamedWithWhatToTypeInstead(String field, String value, String words) {
        refused(
                scene.run(
                        "apply", "--stack", "lab", "--yes", "--settings", scene.settings("\"" + field + "\":" + value)),
                field,
                words);
    }

    @Test
    void aPrivateKeyGivenAsPublicIsRefusedAndNotRepeated() throws IOException {
        var settings = scene.settings();
        Files.writeString(folder.resolve("id.pub"), "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n");

        var result = scene.run("plan", "--stack", "lab", "--settings", settings);

        refused(result, "private key");
        assertThat(result.err()).doesNotContain("b3Blbn");
    }

    @Test
    void aTruncatedSettingsFileIsNamed() throws IOException {
        var settings = Path.of(scene.settings());
        Files.writeString(settings, "{\"region\":\"eu-w");

        refused(
                scene.run("plan", "--stack", "lab", "--settings", settings.toString()),
                settings.getFileName().toString());
    }

    @Test
    void theWholeInternetIsTrustedOnlyOnPurpose() {
        var settings = scene.settings("\"trustedCidr\":\"0.0.0.0/0\"");

        refused(scene.run("plan", "--stack", "lab", "--settings", settings), "0.0.0.0/0", "--allow-open-ssh");
        assertThat(scene.run("plan", "--stack", "lab", "--settings", settings, "--allow-open-ssh")
                        .code())
                .isZero();
    }

    @Test
    void whereNobodyCanAnswerNothingIsAsked() {
        refused(scene.run("apply", "--stack", "lab", "--settings", scene.settings()), "--yes");
        refused(scene.run("destroy", "--stack", "lab"), "--yes");
    }

    @Test
    void anUnknownCommandOrOptionIsAnsweredWithTheNearest() {
        refused(scene.run("destory", "--stack", "lab"), "destroy", "--help");
        refused(scene.run("plan", "--stakc", "lab"), "--stack");
        refused(scene.run("plan"), "--stack=NAME");
        refused(scene.run("plan", "--stack", "Lab_1"), "Type lab-1.");
        refused(scene.run("stacks", "--region", "eu-west-11"), "eu-west-1");
        refused(scene.run("--json"), "subcommand");
    }

    @Test
    void theRegionIsAskedForWhereNothingTellsIt() {
        refused(scene.run("status", "--stack", "lab"), "--region NAME");
        refused(scene.run("stacks"), "--region NAME");

        scene.environment.put("AWS_REGION", "eu-west-2");
        assertThat(scene.run("stacks").out()).contains("eu-west-2");
    }

    @Test
    void aRegionInTheEnvironmentThatDoesNotExistIsNamed() {
        scene.environment.put("AWS_REGION", "nowhere");

        refused(scene.run("stacks"), "AWS_REGION: ", "nowhere");
        refused(scene.run("status", "--stack", "lab"), "AWS_REGION: ", "nowhere");
        assertThat(scene.run("stacks", "--region", "eu-west-2").out()).contains("eu-west-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aSettingsFileWithoutANameIsCalledThat(String name) {
        refused(scene.run("plan", "--stack", "lab", "--settings", name), "The name of the settings file is empty.");
    }

    @Test
    void aFolderOfPackagesThatIsNotThereIsRefused() {
        var settings = scene.settings("\"debFolder\":\"nope\"");

        refused(scene.run("plan", "--stack", "lab", "--settings", settings), "There is no folder", "nope", "debFolder");
    }

    @Test
    void anotherRegionThanTheSettingsIsRefused() {
        refused(
                scene.run("plan", "--stack", "lab", "--settings", scene.settings(), "--region", "us-east-1"),
                "us-east-1",
                "eu-west-1");
    }

    @Test
    void settingsAreAskedForWhereNoneAreRemembered() {
        refused(scene.run("plan", "--stack", "lab"), "--settings FILE");
    }

    @Test
    void anAccountOutOfReachIsAFailureAndNoMistakeInWhatWasTyped() {
        scene.account.locked = Problem.of("aws.network", "There is no connection to AWS");

        var result = scene.run("status", "--stack", "lab", "--region", "eu-west-1");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("There is no connection to AWS");
    }

    @Test
    void wrongCredentialsAreWrongInput() {
        scene.account.locked =
                Problem.of("aws.expired", "The session has expired.").next("Sign in again.");

        refused(scene.run("plan", "--stack", "lab", "--settings", scene.settings()), "has expired", "Sign in again");
    }

    @Test
    void aStackOfAnotherAccountIsLeftAlone() {
        scene.run("apply", "--stack", "lab", "--settings", scene.settings(), "--yes");
        scene.account.standing.clear();
        scene.account.accountId = "999999999999";

        refused(scene.run("destroy", "--stack", "lab", "--yes"), "123456789012", "999999999999");
    }

    @Test
    void aStackThatAnotherProcessHoldsIsLeftAlone() {
        try (var _ = new StackFolders(scene.home()).of(new StackName("lab")).lock()) {
            var result = scene.run("apply", "--stack", "lab", "--settings", scene.settings(), "--yes");

            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("in use");
        }
    }

    @Test
    void aDefectIsToldWithoutAStackTrace() {
        scene.account.rows.add(new Preflight.Row("x", "x", Verdict.OK, "x", "x"));
        scene.account.whileCreating = _ -> {
            throw new IllegalStateException("boom");
        };

        var result = scene.run("apply", "--stack", "lab", "--settings", scene.settings(), "--yes");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("made a mistake").doesNotContain("boom", "\tat ");
    }

    @Test
    void problemsAreLinesForScriptsToo() {
        var result = scene.run("status", "--stack", "lab", "--json");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.json()).hasSize(1);
        assertThat(result.lastJson().fieldNames())
                .toIterable()
                .containsExactlyElementsOf(List.of("event", "code", "what", "subject", "cause", "next", "detail"));
    }

    @Test
    void noCredentialIsRepeated() {
        scene.environment.put("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        scene.account.locked =
                Problem.of("aws.wrong", "Wrong: AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

        var result = scene.run("plan", "--stack", "lab", "--settings", scene.settings(), "--verbose", "--json");

        assertThat(result.out() + result.err()).contains("[redacted]").doesNotContain("wJalr");
    }
}
