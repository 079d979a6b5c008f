package studio.titus.ui.wizard.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.model.PublicKey;
import studio.titus.state.DraftFile;
import studio.titus.state.StackFolders;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.testing.StudioStage;

class DraftKeeperTest {

    @TempDir
    private Path home;

    private final Texts texts = Texts.load();
    private final WizardDraft draft = new WizardDraft(texts);
    private final List<Runnable> pauses = new ArrayList<>();

    private DraftFile file() {
        return new StackFolders(home.resolve("data")).draft();
    }

    private DraftKeeper keeper() {
        return new DraftKeeper(file(), () -> DraftTexts.of(draft), new ImmediateBackground(), pauses::add);
    }

    @Test
    void whoeverOnlyLooksLeavesNoTrace() {
        DraftKeeper keeper = keeper();
        draft.bucket().type("titus-logs");
        keeper.changed();
        keeper.flush(() -> {});

        assertThat(pauses).isEmpty();
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void answersAreOnTheDiskOnceThePersonPauses() {
        DraftKeeper keeper = keeper();
        keeper.wake();
        draft.bucket().type("titus-logs");
        keeper.changed();
        assertThat(keeper.settled()).isFalse();

        pauses.getLast().run();

        assertThat(keeper.settled()).isTrue();
        assertThat(file().load().orElseThrow()).containsEntry("bucket", "titus-logs");
    }

    @Test
    void aPauseAfterThePagesAreGoneWritesNothing() {
        DraftKeeper keeper = keeper();
        keeper.wake();
        draft.bucket().type("titus-logs");
        keeper.changed();

        keeper.rest();
        pauses.getLast().run();

        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void everyAnswerComesBackAsItWasTyped() {
        draft.network().trusted().addAll("203.0.113.7/32", "198.51.100.0/24");
        draft.network().vpc().type("10.0.0.0/1");
        draft.network().stack().type("blue");
        draft.key().take("/home/ada/.ssh/id.pub", StudioStage.KEY);
        draft.key().privateFileProperty().set("/media/stick/id");
        draft.bucket().type("Not_Yet_Good");
        draft.size().max().type("3");
        Map<String, String> kept = DraftTexts.of(draft);

        WizardDraft again = new WizardDraft(texts);
        DraftTexts.fill(again, kept);

        assertThat(DraftTexts.of(again)).isEqualTo(kept);
        assertThat(again.network().vpc().text()).isEqualTo("10.0.0.0/1");
        assertThat(again.key().key().value()).contains(PublicKey.of(StudioStage.KEY));
    }

    @Test
    void whatIsNoPublicKeyIsNeverWritten() {
        draft.key().key().type("b3BlbnNzaC1rZXktdjEAAAAABG5vbmU");

        assertThat(DraftTexts.of(draft).toString()).doesNotContain("b3Blbn");
    }

    @Test
    void aDraftThatBecameAStackIsForgotten() {
        DraftKeeper keeper = keeper();
        keeper.wake();
        keeper.flush(() -> {});

        keeper.discard();
        draft.bucket().type("titus-logs");
        keeper.changed();

        assertThat(file().load()).isEmpty();
        assertThat(keeper.settled()).isTrue();
    }

    @Test
    void aDamagedDraftIsNoDraft() throws IOException {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/draft.json"), "{\"formatVersion\": 1, \"answ");

        assertThat(file().load()).isEmpty();
    }

    @Test
    void aDiskThatTakesNothingHoldsNobodyUp() throws IOException {
        Files.writeString(home.resolve("data"), "a file where the folder should be");
        DraftKeeper keeper = keeper();
        keeper.wake();
        List<String> left = new ArrayList<>();

        keeper.flush(() -> left.add("left"));

        assertThat(left).containsExactly("left");
    }
}
