package studio.titus.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.titus.model.StackName;
import studio.titus.testing.Samples;

class KeptAsideTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"{\"formatVersion\":2,\"region\":\"moon\"}", "{\"region\":", ""})
    void settingsThatAreNotUnderstoodOutliveEveryLaterWrite(String foreign) throws IOException {
        Path file = Files.writeString(folder.resolve("settings.json"), foreign);
        StackFolder stack = new StackFolder(StackName.of("poc"), folder);

        stack.remember(Samples.settings());
        assertThat(stack.settings()).contains(Samples.settings());
        assertThat(Files.readString(folder.resolve("settings.json.kept-1"))).isEqualTo(foreign);

        Files.writeString(file, "second");
        stack.remember(Samples.settings());
        assertThat(Files.readString(folder.resolve("settings.json.kept-1"))).isEqualTo(foreign);
        assertThat(Files.readString(folder.resolve("settings.json.kept-2"))).isEqualTo("second");
    }

    @Test
    void settingsThatAreUnderstoodAreReplaced() {
        StackFolder stack = new StackFolder(StackName.of("poc"), folder);

        stack.remember(Samples.settings());
        stack.remember(Samples.settings().toBuilder().profile("poc").build());

        assertThat(stack.settings().orElseThrow().profile()).isEqualTo("poc");
        assertThat(folder.resolve("settings.json.kept-1")).doesNotExist();
    }
}
