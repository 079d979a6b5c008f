package studio.titus.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.control.FieldMessage.Level;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.testing.StudioStage;
import studio.titus.ui.wizard.draft.KeyAnswers;
import studio.titus.ui.wizard.draft.WizardDraft;

class KeyModelTest {

    private static final String PRIVATE_KEY =
            "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaA==\n-----END OPENSSH PRIVATE KEY-----\n";

    @TempDir
    private Path home;

    private final Texts texts = Texts.load();
    private final WizardDraft draft = new WizardDraft(texts);
    private KeyModel model;

    @BeforeEach
    void make() {
        model = new KeyModel(texts, draft, new KeyFolder(home.resolve("ssh")), new ImmediateBackground());
    }

    @Test
    void theFirstKeyFoundIsChosen() {
        Path file = StudioStage.keyIn(home, "id_ed25519", "ada@workshop");

        model.shown();

        assertThat(model.found()).extracting(FoundKey::name).containsExactly("id_ed25519");
        assertThat(draft.key().fileProperty().get()).isEqualTo(file.toString());
        assertThat(message().level()).isEqualTo(Level.GOOD);
        assertThat(model.answer()).isEqualTo("id_ed25519");
    }

    @Test
    void withoutAKeyThePersonIsAskedForOne() {
        model.shown();

        assertThat(model.found()).isEmpty();
        assertThat(model.own().get()).isTrue();
        assertThat(model.fields().gaps()).hasSize(1);
    }

    @Test
    void anAnswerGivenBeforeIsNotReplacedByAKeyFound() {
        StudioStage.keyIn(home, "titus", "titus");
        draft.key().take("", StudioStage.KEY.replace("IKxLAG", "IKxLAH"));

        model.shown();

        assertThat(model.chosen().get()).isNull();
        assertThat(draft.key().key().text()).contains("IKxLAH");
    }

    @Test
    void aPrivateKeyIsNotLetInAndTheRefusalSaysWhy() {
        model.shown();

        assertThat(model.admits(PRIVATE_KEY)).isFalse();

        assertThat(message().level()).isEqualTo(Level.ERROR);
        assertThat(message().text()).contains("private key").contains("treat the key as exposed");
        assertThat(model.fields().gaps()).hasSize(1);
    }

    @Test
    void aPrivateKeyFileOffersItsPublicHalf() throws IOException {
        Path half = StudioStage.keyIn(home, "id_ed25519", "ada");
        Path file = Files.writeString(home.resolve("ssh/id_ed25519"), PRIVATE_KEY);
        model.read(file);

        assertThat(message().action()).isEqualTo("Use id_ed25519.pub");
        message().remedy().run();

        assertThat(draft.key().fileProperty().get()).isEqualTo(half.toString());
        assertThat(model.fields().gaps()).isEmpty();
    }

    @Test
    void aKeyInSeveralLinesIsMendedByOneClick() {
        String whole = StudioStage.KEY;
        model.bringOwn();
        draft.key().key().type(whole.substring(0, 40) + "\n" + whole.substring(40));
        model.fields().touchAll();

        assertThat(message().action()).isEqualTo("Use the corrected key");
        message().remedy().run();

        assertThat(draft.key().key().text()).isEqualTo(whole);
        assertThat(model.fields().gaps()).isEmpty();
    }

    @Test
    void aFileThatIsNoKeyIsNamed() throws IOException {
        Path file = Files.write(home.resolve("film.mp4"), new byte[100_000]);

        model.read(file);

        assertThat(message().text()).contains("film.mp4").contains(".pub");
    }

    private FieldMessage message() {
        return model.fields().get(KeyAnswers.KEY).messageProperty().get();
    }
}
