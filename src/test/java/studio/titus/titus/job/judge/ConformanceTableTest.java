package studio.titus.titus.job.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The figures that {@code src/docs/conformance.md} tells of the judge. {@link ConformanceTest} shows that what counts as compared is alike. */
class ConformanceTableTest {

    private static final Path TABLE = Path.of("src/docs/conformance.md");

    private final List<RecordedPost> posts = RecordedPost.all();
    private final List<RecordedPost> mainSetUp =
            posts.stream().filter(Exceptions::inMainSetUp).toList();
    private final List<RecordedPost> compared =
            posts.stream().filter(Exceptions::none).toList();

    @Test
    void theTableTellsTheTrueNumbers() throws IOException {
        assertThat(Files.readString(TABLE))
                .contains(row("recorded `POST /api/v3/jobs`, main set-up", mainSetUp.size()))
                .contains(row("of these decided by the body, and compared", compared.size()))
                .contains(row("same status", compared.size()))
                .contains(row("same violations (field and text, order free)", withViolations()))
                .contains(row("same message where there are no violations", sameMessage()))
                .contains(row("same descriptor as a GET returned later", stored()));
    }

    @Test
    void theTableNamesEachExceptionAndEachKnownDifference() throws IOException {
        String table = Files.readString(TABLE);

        Exceptions.BY_NAME.keySet().forEach(name -> assertThat(table).contains("`" + name + "`"));
        Exceptions.OTHER_COLUMN.forEach(name -> assertThat(table).contains("`" + name + "`"));
    }

    @Test
    void eachExceptionIsARecord() {
        Set<String> names = posts.stream().map(RecordedPost::name).collect(Collectors.toSet());

        assertThat(names).containsAll(Exceptions.BY_NAME.keySet()).containsAll(Exceptions.OTHER_COLUMN);
    }

    private static String row(String what, long number) {
        return "| %s | %d |".formatted(what, number);
    }

    private long withViolations() {
        return compared.stream().filter(post -> !post.violations().isEmpty()).count();
    }

    private long sameMessage() {
        return compared.stream()
                .filter(post -> post.status() != 202 && post.violations().isEmpty())
                .filter(post -> !Exceptions.OTHER_COLUMN.contains(post.name()))
                .count();
    }

    private long stored() {
        return compared.stream().filter(RecordedPost::hasStored).count();
    }
}
