package studio.titus.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.titus.model.StackName;
import studio.titus.plan.Addresses;
import studio.titus.problem.ProblemException;
import studio.titus.testing.Samples;

class StackFolderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final StackRecord RECORD = new StackRecord("123456789012", "eu-west-1", false, NOW, null);

    @TempDir
    Path home;

    @Test
    void nothingIsCreatedBeforeSomethingIsKept() {
        var folder = folder("titus");

        assertThat(folder.settings()).isEmpty();
        assertThat(folder.record()).isEmpty();
        assertThat(new StackFolders(home).all()).isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void whatIsRememberedIsKnownLater() {
        folder("titus").remember(Samples.settings());
        folder("titus").remember(RECORD);

        assertThat(folder("titus").settings()).contains(Samples.settings());
        assertThat(folder("titus").record()).contains(RECORD);
    }

    @Test
    void aDestroyedStackIsRememberedAsSuch() {
        var destroyed = new StackRecord("123456789012", "eu-west-1", true, null, NOW);

        folder("titus").remember(destroyed);

        assertThat(folder("titus").record()).contains(destroyed);
    }

    @Test
    void theStacksAreListedByName() throws IOException {
        folder("zeta").remember(RECORD);
        folder("alpha").remember(RECORD);
        Files.createDirectories(home.resolve("stacks").resolve("No Stack!"));

        assertThat(new StackFolders(home).all())
                .extracting(StackFolder::stack)
                .containsExactly(name("alpha"), name("zeta"));
    }

    @Test
    void aSecondOneIsKeptOutUntilTheFirstIsDone() {
        try (var _ = folder("titus").lock()) {
            assertThatThrownBy(() -> folder("titus").lock())
                    .asInstanceOf(type(ProblemException.class))
                    .satisfies(e -> assertThat(e.problem().code()).isEqualTo("state.held"));
            folder("other").lock().close();
        }

        folder("titus").lock().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"formatVersion\":1,\"accountId\":\"123456789012\"}",
                "{\"formatVersion\":1,\"accountId\":\"1\",\"region\":\"r\",\"destroyed\":\"yesterday\"}"
            })
    void aRecordThatCantBeReadIsNamedAndLeftAsItIs(String text) throws IOException {
        var file = home.resolve("stacks").resolve("titus").resolve("stack.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);

        assertThatThrownBy(() -> folder("titus").record())
                .asInstanceOf(type(ProblemException.class))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("state.broken"))
                .satisfies(e -> assertThat(e.problem().subject()).endsWith("stack.json"));
        assertThat(file).hasContent(text);
    }

    @Test
    void aRecordOfANewerVersionIsRefused() throws IOException {
        var file = home.resolve("stacks").resolve("titus").resolve("stack.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"formatVersion\":2}");

        assertThatThrownBy(() -> folder("titus").record())
                .asInstanceOf(type(ProblemException.class))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("state.newer"));
    }

    @Test
    void aJournalSetAsideIsKeptForPeopleAndForgottenByTheProgram() {
        try (var journal = folder("titus").journal(() -> NOW)) {
            journal.creating(Addresses.VPC, 0);
        }

        folder("titus").setJournalAside();

        try (var journal = folder("titus").journal(() -> NOW)) {
            assertThat(journal.openIntent(Addresses.VPC)).isEmpty();
        }
        assertThat(folder("titus").path().resolve("journal-elsewhere.jsonl"))
                .content()
                .contains("aws_vpc.titus");
    }

    private StackFolder folder(String name) {
        return new StackFolders(home).of(name(name));
    }

    private static StackName name(String name) {
        return StackName.check(name).orElseThrow();
    }
}
