package studio.titus.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.plan.Blueprint;
import studio.titus.state.StackFolder;
import studio.titus.state.StackFolders;
import studio.titus.state.StackRecord;
import studio.titus.ui.testing.FakeCloud;

class KnownStacksTest {

    @TempDir
    private Path home;

    @Test
    void aStackIsRememberedWithItsRegionAndAge() {
        remember("titus-team", false);

        assertThat(read()).singleElement().satisfies(stack -> {
            assertThat(stack.name()).isEqualTo("titus-team");
            assertThat(stack.region()).isEqualTo(Region.of("eu-west-1"));
            assertThat(stack.unfinished()).isFalse();
        });
    }

    @Test
    void aSetUpThatStoppedHalfWayIsKnownAsSuch() {
        made(remember("titus-lab", false), 24);

        assertThat(read()).singleElement().satisfies(stack -> {
            assertThat(stack.made()).isEqualTo(24);
            assertThat(stack.unfinished()).isTrue();
        });
    }

    @Test
    void aRunThatWasCutOffInACallIsKnownAsSuch() {
        StackFolder folder = remember("titus-lab", false);
        try (var journal = folder.journal(InstantSource.fixed(FakeCloud.NOW))) {
            journal.creating(Blueprint.skeleton().resources().getFirst().address(), 0);
        }

        assertThat(read()).singleElement().matches(KnownStack::unfinished);
    }

    @Test
    void aCompleteStackIsNotUnfinished() {
        made(remember("titus-team", false), 38);

        assertThat(read()).singleElement().matches(stack -> !stack.unfinished());
    }

    @Test
    void whatWasDestroyedIsNotShown() {
        remember("titus-old", true);

        assertThat(read()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeReadIsToldAndNotHidden() throws IOException {
        Files.writeString(remember("titus-team", false).path().resolve("stack.json"), "{");

        assertThat(read()).singleElement().satisfies(stack -> {
            assertThat(stack.trouble()).isNotNull();
            assertThat(stack.unfinished()).isFalse();
        });
    }

    private List<KnownStack> read() {
        return new KnownStacks(new StackFolders(home), InstantSource.fixed(FakeCloud.NOW)).read();
    }

    private StackFolder remember(String name, boolean destroyed) {
        StackFolder folder = new StackFolders(home).of(StackName.of(name));
        folder.remember(new StackRecord(
                "123456789012",
                "eu-west-1",
                false,
                FakeCloud.NOW.minus(Duration.ofDays(6)),
                destroyed ? FakeCloud.NOW : null));
        return folder;
    }

    private static void made(StackFolder folder, int count) {
        try (var journal = folder.journal(InstantSource.fixed(FakeCloud.NOW))) {
            Blueprint.skeleton().resources().stream().limit(count).forEach(resource -> {
                journal.creating(resource.address(), 0);
                journal.created(resource.address(), "id");
            });
        }
    }
}
