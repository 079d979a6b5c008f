package studio.titus.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.problem.ProblemException;

class TemplatesFileTest {

    @TempDir
    private Path folder;

    private TemplatesFile file() {
        return new TemplatesFile(folder.resolve("job-templates.json"));
    }

    @Test
    void whatIsKeptIsThereInItsOrderUntilItIsForgotten() {
        file().keep("web", "{1}");
        file().keep("batch", "{2}");
        file().keep("web", "{3}");
        assertThat(file().read()).containsExactly(Map.entry("web", "{3}"), Map.entry("batch", "{2}"));

        assertThat(file().forget("web")).containsOnlyKeys("batch");
        assertThat(file().read()).containsOnlyKeys("batch");
    }

    @Test
    void allStacksOfADataFolderShareThem() {
        TemplatesFile.of(folder.resolve("stacks/one")).keep("web", "{}");

        assertThat(TemplatesFile.of(folder.resolve("stacks/two")).read()).containsOnlyKeys("web");
        assertThat(folder.resolve("job-templates.json")).exists();
    }

    @Test
    void aDamagedFileIsSetAsideAndANewerOneLeftAlone() throws IOException {
        Files.writeString(folder.resolve("job-templates.json"), "{half");
        assertThat(file().read()).isEmpty();
        assertThat(folder.resolve("job-templates.json.kept")).hasContent("{half");

        Files.writeString(folder.resolve("job-templates.json"), "{\"formatVersion\":2}");
        assertThatThrownBy(() -> file().read()).isInstanceOf(ProblemException.class);
    }
}
