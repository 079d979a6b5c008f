package studio.titus.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.model.Secret;
import studio.titus.ssh.IdentityLoader;
import studio.titus.ssh.KeyPairMaker;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.control.FieldMessage.Level;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.shell.SshKeys;
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
        model = model(false);
    }

    private KeyModel model(boolean rehearsal) {
        SshKeys ssh = new SshKeys(home.resolve("ssh"), new IdentityLoader(Map.of()), new KeyPairMaker());
        return new KeyModel(texts, draft, ssh, new ImmediateBackground(), rehearsal);
    }

    @Test
    void theFirstKeyFoundIsChosen() {
        Path file = StudioStage.keyIn(home, "id_ed25519", "ada@workshop");

        model.shown();

        assertThat(model.choice().found()).extracting(FoundKey::name).containsExactly("id_ed25519");
        assertThat(draft.key().fileProperty().get()).isEqualTo(file.toString());
        assertThat(message().level()).isEqualTo(Level.GOOD);
        assertThat(model.answer()).isEqualTo("id_ed25519");
    }

    @Test
    void withoutAKeyThePersonIsAskedForOne() {
        model.shown();

        assertThat(model.choice().found()).isEmpty();
        assertThat(model.choice().own().get()).isTrue();
        assertThat(model.fields().gaps()).hasSize(1);
    }

    @Test
    void anAnswerGivenBeforeIsNotReplacedByAKeyFound() {
        StudioStage.keyIn(home, "titus", "titus");
        draft.key().take("", StudioStage.KEY.replace("IKxLAG", "IKxLAH"));

        model.shown();

        assertThat(model.choice().chosen()).isEmpty();
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
    void aRefusalIsForgottenOnAnotherWay() {
        model.shown();
        model.admits(PRIVATE_KEY);

        model.choice().makeNew();

        assertThat(message().level()).isEqualTo(Level.HINT);
        assertThat(message().text()).startsWith("Create the key to go on");
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
        model.choice().bringOwn();
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

    @Test
    void aKeyWhosePrivateHalfLiesBesideIsProvenAndRemembered() {
        Path file = makeKey("id_ed25519", Optional.empty());

        model.shown();

        assertThat(half().level()).isEqualTo(Level.GOOD);
        assertThat(half().text()).isEqualTo("The private key is usable: ~/ssh/id_ed25519");
        assertThat(draft.key().privateFileProperty().get()).isEqualTo(file.toString());
    }

    @Test
    void aMissingPrivateHalfWarnsAndStopsNobody() {
        StudioStage.keyIn(home, "id_ed25519", "ada");

        model.shown();

        assertThat(half().level()).isEqualTo(Level.WARNING);
        assertThat(half().text()).contains("not log in to the nodes");
        assertThat(model.fields().gaps()).isEmpty();
        assertThat(model.fields().warnings()).isEqualTo(1);
    }

    @Test
    void aPassphraseIsAskedForOnceAndAWrongOneIsTold() {
        makeKey("id_ed25519", Optional.of(Secret.of("correct horse")));
        model.shown();
        assertThat(model.half().stateProperty().get()).isInstanceOf(PrivateHalf.Locked.class);
        assertThat(half().text()).endsWith("ssh-add ~/ssh/id_ed25519");

        model.half().unlock(Secret.of("battery"));
        assertThat(half().text()).startsWith("This is not the passphrase");

        model.half().unlock(Secret.of("correct horse"));
        assertThat(half().text()).endsWith("with its passphrase");
        model.shown();
        assertThat(half().level()).isEqualTo(Level.GOOD);
    }

    @Test
    void thePrivateHalfMayLieElsewhere() throws IOException {
        Path file = makeKey("id_ed25519", Optional.empty());
        Path elsewhere = Files.move(file, home.resolve("stick"));
        model.shown();
        assertThat(half().level()).isEqualTo(Level.WARNING);

        model.half().pointAt(elsewhere);

        assertThat(half().level()).isEqualTo(Level.GOOD);
        assertThat(draft.key().privateFileProperty().get()).isEqualTo(elsewhere.toString());
    }

    @Test
    void whereThePrivateHalfLiesIsNotForgottenWhenThePageComesOn() throws IOException {
        Path file = makeKey("id_ed25519", Optional.empty());
        Path half = file.resolveSibling("id_ed25519.pub");
        Path elsewhere = Files.move(file, home.resolve("stick"));
        draft.key().take(half.toString(), Files.readString(half).strip());
        draft.key().privateFileProperty().set(elsewhere.toString());

        model.shown();

        assertThat(half().level()).isEqualTo(Level.GOOD);
        assertThat(draft.key().privateFileProperty().get()).isEqualTo(elsewhere.toString());
    }

    @Test
    void anotherKeyForgetsThePrivateHalfOfTheOneBefore() {
        makeKey("id_ed25519", Optional.empty());
        model.shown();

        model.choice().bringOwn();
        draft.key().key().type(StudioStage.KEY);

        assertThat(draft.key().privateFileProperty().get()).isEmpty();
        assertThat(half().level()).isEqualTo(Level.WARNING);
    }

    @Test
    void aPastedKeyIsProvenByTheFileOfTheSameKey() throws IOException {
        Path file = makeKey("id_ed25519", Optional.empty());
        String text = Files.readString(file.resolveSibling("id_ed25519.pub"));
        model.shown();

        model.choice().bringOwn();
        draft.key().key().type(text.strip().replace("made for a test", "pasted"));

        assertThat(half().level()).isEqualTo(Level.GOOD);
    }

    @Test
    void aNewKeyIsNamedAfterTheStackChosenAndProven() {
        model.shown();
        model.fields().touchAll();
        model.choice().makeNew();
        draft.network().stack().type("blue");
        assertThat(message()).returns(Level.HINT, FieldMessage::level);
        assertThat(message().text()).startsWith("Create the key to go on");
        assertThat(model.newKey().fileProperty().get()).isEqualTo("~/ssh/titus_blue");
        assertThat(model.fields().gaps()).hasSize(1);
        model.newKey().passphraseProperty().set("correct horse");

        model.newKey().make();

        assertThat(home.resolve("ssh/titus_blue")).exists();
        assertThat(model.answer()).isEqualTo("titus_blue");
        assertThat(model.choice().making().get()).isFalse();
        assertThat(model.newKey().passphraseProperty().get()).isEmpty();
        assertThat(half().level()).isEqualTo(Level.GOOD);
    }

    @Test
    void aNewKeyNeverReplacesAFileAndSaysSo() throws IOException {
        Files.createDirectories(home.resolve("ssh"));
        Files.writeString(home.resolve("ssh/titus-lab"), "mine");
        model.choice().makeNew();

        model.newKey().make();

        assertThat(model.newKey().messageProperty().get().level()).isEqualTo(Level.ERROR);
        assertThat(model.newKey().messageProperty().get().text()).contains("left alone");
        assertThat(home.resolve("ssh/titus-lab")).hasContent("mine");
    }

    @Test
    void aRehearsalNeedsNoPrivateHalf() {
        StudioStage.keyIn(home, "id_ed25519", "ada");
        model = model(true);

        model.shown();

        assertThat(half().level()).isEqualTo(Level.NOTE);
    }

    private Path makeKey(String name, Optional<Secret> passphrase) {
        return new KeyPairMaker()
                .make(home.resolve("ssh").resolve(name), "made for a test", passphrase)
                .privateFile();
    }

    private FieldMessage half() {
        return model.fields().get(KeyModel.HALF).messageProperty().get();
    }

    private FieldMessage message() {
        return model.fields().get(KeyAnswers.KEY).messageProperty().get();
    }
}
