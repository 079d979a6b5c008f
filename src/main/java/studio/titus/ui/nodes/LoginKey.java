package studio.titus.ui.nodes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.titus.model.Secret;
import studio.titus.model.StackSettings;
import studio.titus.nodes.LoginFile;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ssh.IdentityLoader;
import studio.titus.ssh.KeyFinding;
import studio.titus.ssh.SshIdentity;

/** Finds the private key to log in with, and asks for its passphrase once while the stack is open. */
final class LoginKey {

    private final IdentityLoader loader;
    private final NodeQuestions questions;
    private @Nullable Secret given;

    LoginKey(IdentityLoader loader, NodeQuestions questions) {
        this.loader = loader;
        this.questions = questions;
    }

    /** @throws ProblemException when there is none, or the person does not open it */
    SshIdentity find(StackSettings settings) throws InterruptedException {
        KeyFinding found = look(settings, given);
        while (found instanceof KeyFinding.NeedsPassphrase || found instanceof KeyFinding.WrongPassphrase) {
            found = look(settings, ask(found));
        }
        return switch (found) {
            case KeyFinding.Usable usable -> usable.identity();
            case KeyFinding.NotUsable not -> throw new ProblemException(missing(not.problem()));
        };
    }

    private KeyFinding look(StackSettings settings, @Nullable Secret passphrase) {
        return loader.find(settings.publicKey(), LoginFile.privateKeyOf(settings), Optional.ofNullable(passphrase));
    }

    private Secret ask(KeyFinding locked) throws InterruptedException {
        Secret typed = switch (locked) {
            case KeyFinding.NeedsPassphrase(var file, var problem) ->
                questions.passphrase(file, false).orElseThrow(() -> new ProblemException(locked(problem)));
            case KeyFinding.WrongPassphrase(var file, var problem) ->
                questions.passphrase(file, true).orElseThrow(() -> new ProblemException(locked(problem)));
            default -> throw new IllegalArgumentException("Nothing is asked for " + locked);
        };
        given = typed;
        return typed;
    }

    private static Problem locked(Problem cause) {
        return new Problem(
                NodeProblems.LOCKED, cause.what(), cause.subject(), cause.cause(), cause.next(), cause.detail());
    }

    private static Problem missing(Problem cause) {
        return new Problem(
                NodeProblems.NO_KEY, cause.what(), cause.subject(), cause.cause(), cause.next(), cause.detail());
    }
}
