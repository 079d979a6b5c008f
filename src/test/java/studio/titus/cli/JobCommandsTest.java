package studio.titus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobCommandsTest {

    @TempDir
    private Path folder;

    private Scene scene;

    @BeforeEach
    void open() {
        scene = new Scene(folder);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch", "service"})
    void aTemplateIsAcceptedAsItIsPrinted(String kind) throws IOException {
        var template = scene.run("job", "template", kind);
        var verdict = scene.run("job", "validate", file("job.json", template.out()), "--json");

        assertThat(template.code()).isZero();
        assertThat(template.out()).contains("\"" + kind + "\": {");
        assertThat(verdict.lastJson().path("verdict").asText()).isEqualTo("accepted");
        assertThat(verdict.code()).isZero();
    }

    @Test
    void aTemplateForScriptsIsOneLine() {
        assertThat(scene.run("job", "template", "batch", "--json").json()).hasSize(1);
    }

    @Test
    void manyFilesAreCheckedInOneStartEachWithItsLine() throws IOException {
        String good = scene.run("job", "template", "batch").out();
        String accepted = file("good.json", good);
        String raised = file("low.json", good.replace("\"memoryMB\": 512", "\"memoryMB\": 128"));
        String rejected = file("bad.json", good.replace("\"size\": 1", "\"size\": 0"));

        var result = scene.run("job", "validate", accepted, raised, rejected, "--json");

        assertThat(result.json())
                .extracting(line -> line.path("file").asText())
                .containsExactly(accepted, raised, rejected);
        assertThat(result.json())
                .extracting(line -> line.path("verdict").asText())
                .containsExactly("accepted", "raised", "rejected");
        JsonNode problem = result.lastJson().path("problems").path(0);
        assertThat(problem.path("field").asText()).isEqualTo("batch.size");
        assertThat(problem.path("message").asText()).isEqualTo("At least one task is needed.");
        assertThat(problem.path("severity").asText()).isEqualTo("error");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).isEmpty();
    }

    @Test
    void valuesThatAreRaisedAreNoFailure() throws IOException {
        String text = scene.run("job", "template", "batch").out().replace("\"cpu\": 1.0", "\"cpu\": 0.5");

        var result = scene.run("job", "validate", file("job.json", text));

        assertThat(result.out()).contains("raised", "container.resources.cpu: The gateway makes it 1.0.");
        assertThat(result.code()).isZero();
    }

    @Test
    void aFileThatCannotBeReadIsOneSentenceAndTheOthersAreChecked() throws IOException {
        String good = file("good.json", scene.run("job", "template", "service").out());
        String missing = folder.resolve("no.json").toString();

        var result = scene.run("job", "validate", missing, folder.toString(), good);

        assertThat(result.err())
                .contains(missing + " cannot be checked: there is no such file.")
                .contains(folder + " cannot be checked: it is a folder.")
                .doesNotContain("Exception");
        assertThat(result.out()).contains("good.json: accepted");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void aNameThatNoFileCanHaveIsOneSentence() {
        var result = scene.run("job", "validate", "a\0.json", "");

        assertThat(result.err())
                .contains("cannot be checked: no file can have this name.", "'' cannot be checked: it is a folder.")
                .doesNotContain("Exception");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void textThatIsNoJobIsRejectedWithASentence() throws IOException {
        var result = scene.run("job", "validate", file("a.json", "{\n  \"batch\": {,"), file("b.json", ""));

        assertThat(result.out())
                .contains("Line 2, column ", "Nothing is written here.")
                .doesNotContain("Exception");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void wrongWordsAreNamed() {
        assertThat(scene.run("job").err()).contains("Missing required subcommand");
        assertThat(scene.run("job", "validat").err())
                .contains("There is no command 'validat'; did you mean 'validate'?");
        assertThat(scene.run("job", "template", "cron").err()).contains("batch", "service", "'cron'");
        assertThat(scene.run("job", "validate").code()).isEqualTo(2);
        assertThat(scene.run("job", "template").code()).isEqualTo(2);
    }
}
