package studio.titus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PackagesTest {

    private static final Path MAIN = Path.of("src/main/java");

    @Test
    void everyPackageSaysWhatItIsForAndHoldsNoNullUnlessSaid() throws IOException {
        Set<Path> packages = SourceFormat.sources().stream()
                .filter(file -> file.startsWith(MAIN))
                .map(Path::getParent)
                .collect(Collectors.toSet());

        for (Path folder : packages) {
            Path info = folder.resolve("package-info.java");
            assertThat(info).isRegularFile();
            assertThat(Files.readString(info)).startsWith("/**").contains("@NullMarked\npackage ");
        }
    }
}
