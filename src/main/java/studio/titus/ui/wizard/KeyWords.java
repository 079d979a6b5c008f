package studio.titus.ui.wizard;

import studio.titus.model.PublicKey;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.wizard.draft.KeyAnswers;

/** What is said about the public key while nothing is wrong with it. */
final class KeyWords {

    private final Texts texts;
    private final KeyAnswers answers;
    private final KeyChoice choice;

    KeyWords(Texts texts, KeyAnswers answers, KeyChoice choice) {
        this.texts = texts;
        this.answers = answers;
        this.choice = choice;
    }

    /** The key in a word or two; empty without one. */
    String answer() {
        return answers.key().value().map(this::name).orElse("");
    }

    private String name(PublicKey key) {
        String comment = key.comment().isEmpty() ? texts.of("wizard.key.pasted") : key.comment();
        return choice.chosen().map(FoundKey::name).orElse(comment);
    }

    /** The line under the keys. */
    FieldMessage line() {
        String without = choice.making().get() ? "wizard.newkey.missing" : "wizard.key.hint";
        return answers.key()
                .value()
                .map(key -> FieldMessage.good(praise(key)))
                .orElseGet(() -> FieldMessage.hint(texts.of(without)));
    }

    /** A key that stands in no list above is told apart by its fingerprint. */
    private String praise(PublicKey key) {
        return choice.chosen().isPresent()
                ? texts.of("wizard.key.taken")
                : texts.of("wizard.key.good", key.type().algorithm(), key.bits(), key.sha256Fingerprint());
    }
}
