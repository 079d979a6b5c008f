package studio.titus.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.titus.model.PublicKey;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.testing.StudioStage;
import studio.titus.ui.wizard.draft.KeyAnswers;
import studio.titus.ui.wizard.draft.WizardDraft;

class KeyChoiceTest {

    private static final FoundKey FIRST = found("id_ed25519", StudioStage.KEY);
    private static final FoundKey SECOND = found("titus", StudioStage.KEY.replace("IKxLAG", "IKxLAH"));

    private final KeyAnswers answers = new WizardDraft(Texts.load()).key();
    private final KeyChoice choice = new KeyChoice(answers);

    private static FoundKey found(String name, String text) {
        return new FoundKey(
                Path.of("ssh", name + ".pub"),
                PublicKey.check(text).toOptional().orElseThrow());
    }

    @Test
    void theFirstKeyIsChosenWhileNothingElseIs() {
        choice.offer(List.of(FIRST, SECOND));

        assertThat(choice.chosen()).contains(FIRST);
        assertThat(answers.fileProperty().get()).isEqualTo(FIRST.file().toString());
    }

    @Test
    void withoutAKeyThePersonBringsOne() {
        choice.offer(List.of());

        assertThat(choice.own().get()).isTrue();
    }

    @Test
    void lookingAgainKeepsTheChosenKey() {
        choice.offer(List.of(FIRST, SECOND));
        choice.choose(SECOND);

        choice.offer(List.of(FIRST, SECOND));

        assertThat(choice.chosen()).contains(SECOND);
    }

    @Test
    void lookingAgainKeepsTheWishForANewKey() {
        choice.makeNew();

        choice.offer(List.of(FIRST));

        assertThat(choice.making().get()).isTrue();
        assertThat(answers.key().text()).isEmpty();
    }

    @Test
    void anotherWayLetsGoWhatWasChosen() {
        choice.offer(List.of(FIRST));

        choice.bringOwn();

        assertThat(choice.chosen()).isEmpty();
        assertThat(answers.key().text()).isEmpty();
        assertThat(answers.fileProperty().get()).isEmpty();
    }

    @Test
    void aPastedKeyThatLiesInTheFolderIsFoundThere() {
        choice.offer(List.of(FIRST, SECOND));

        assertThat(choice.fileOf(SECOND.key())).contains(SECOND.file());
    }

    @Test
    void aKeyThatWasMadeTakesThePlaceOfItsFile() {
        choice.offer(List.of(FIRST, SECOND));
        FoundKey made = new FoundKey(FIRST.file(), SECOND.key());

        choice.add(made);

        assertThat(choice.found()).containsExactly(made, SECOND);
        assertThat(choice.chosen()).contains(made);
    }
}
