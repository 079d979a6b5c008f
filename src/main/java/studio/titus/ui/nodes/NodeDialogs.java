package studio.titus.ui.nodes;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.scene.control.PasswordField;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import studio.titus.model.Secret;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.control.FormField;
import studio.titus.ui.control.Labels;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.fx.UiThread;

/** Asks in dialogs over the window. Whoever waits may be interrupted, which takes the question away. */
public final class NodeDialogs implements NodeQuestions {

    private final Texts texts;
    private final UiThread ui;
    private final Supplier<Optional<Window>> owner;

    /** @param owner the window that is up, asked on the UI thread; without one every answer is no */
    public NodeDialogs(Texts texts, UiThread ui, Supplier<Optional<Window>> owner) {
        this.texts = texts;
        this.ui = ui;
        this.owner = owner;
    }

    @Override
    public Optional<Secret> passphrase(Path file, boolean wrong) throws InterruptedException {
        return asked((window, answer) -> askPassphrase(window, file, wrong, answer));
    }

    @Override
    public boolean accepts(Question question) {
        try {
            return this.<Boolean>asked((window, answer) -> askKey(window, question, answer))
                    .isPresent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private AskDialog askPassphrase(
            Window window, Path file, boolean wrong, CompletableFuture<Optional<Secret>> answer) {
        AskDialog dialog = new AskDialog(
                window,
                texts.of("nodes.passphrase.title"),
                texts.of("nodes.passphrase.why"),
                texts.of("nodes.passphrase.open"),
                texts.of("nodes.passphrase.not"));
        PasswordField typed = new PasswordField();
        typed.setId("passphrase");
        FormField field = new FormField();
        field.setLabel(texts.of("nodes.passphrase.label"));
        field.setControl(typed);
        field.show(
                wrong
                        ? FieldMessage.error(texts.of("nodes.passphrase.wrong", file))
                        : FieldMessage.hint(texts.of("nodes.passphrase.hint", file)));
        dialog.add(field);
        dialog.button().disableProperty().bind(typed.textProperty().isEmpty());
        dialog.setOnShown(e -> typed.requestFocus());
        dialog.ask(given -> answer.complete(given ? Optional.of(Secret.of(typed.getText())) : Optional.empty()));
        return dialog;
    }

    private AskDialog askKey(Window window, Question question, CompletableFuture<Optional<Boolean>> answer) {
        String name = question.target().name();
        AskDialog dialog = new AskDialog(
                window,
                texts.of("nodes.key.title", name),
                texts.of(question.rebuilt() ? "nodes.key.rebuilt" : "nodes.key.first", name),
                texts.of("nodes.key.trust"),
                texts.of("nodes.key.not"));
        dialog.add(Labels.wrapping(question.key().fingerprint(), "mono", "fingerprint"));
        dialog.add(Labels.wrapping(
                texts.of(
                        "nodes.key.detail",
                        question.key().type(),
                        question.target().address(),
                        question.target().instanceId()),
                "small",
                "muted"));
        dialog.refuseByDefault();
        dialog.ask(trusted -> answer.complete(trusted ? Optional.of(true) : Optional.empty()));
        return dialog;
    }

    /** Shows a dialog on the UI thread and waits for what the person says. */
    private <T> Optional<T> asked(Ask<T> ask) throws InterruptedException {
        var answer = new CompletableFuture<Optional<T>>();
        var shown = new Holder();
        ui.run(() -> owner.get()
                .ifPresentOrElse(
                        window -> shown.dialog = ask.show(window, answer), () -> answer.complete(Optional.empty())));
        try {
            return answer.get();
        } catch (InterruptedException e) {
            ui.run(shown::close);
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A question has no way to fail", e);
        }
    }

    /** Brings a question up. */
    @FunctionalInterface
    private interface Ask<T> {
        AskDialog show(Window window, CompletableFuture<Optional<T>> answer);
    }

    /** The dialog that is up, known on the UI thread only. */
    private static final class Holder {

        private @Nullable AskDialog dialog;

        private void close() {
            if (dialog != null) {
                dialog.close();
            }
        }
    }
}
