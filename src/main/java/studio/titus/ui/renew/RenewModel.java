package studio.titus.ui.renew;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.CloudSession;
import studio.titus.problem.Problem;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.StackWork;
import studio.titus.ui.signin.SignIn;
import studio.titus.ui.signin.SignInDoor;
import studio.titus.ui.signin.SignInModel;

/** Signing in again for a stack: whichever credentials, but the account it stands in. Use it on the UI thread. */
final class RenewModel {

    private final Texts texts;
    private final StackWork stack;
    private final SignInModel signIn;
    private final Consumer<CloudSession> done;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final ReadOnlyObjectWrapper<@Nullable Problem> elsewhere = new ReadOnlyObjectWrapper<>(this, "elsewhere");

    /** @param done takes the session of before, when the stack has its new one */
    RenewModel(Texts texts, StackWork stack, SignInModel signIn, Consumer<CloudSession> done) {
        this.texts = texts;
        this.stack = stack;
        this.signIn = signIn;
        this.done = done;
        signIn.stateProperty().subscribe(this::judge);
    }

    private void judge(SignIn state) {
        boolean in = state instanceof SignIn.Done;
        String now =
                signIn.session().map(session -> session.identity().accountId()).orElse("");
        boolean same = now.equals(account());
        ready.set(in && same);
        elsewhere.set(in && !same ? other(now) : null);
    }

    /** The account the stack stands in. */
    String account() {
        return stack.session().identity().accountId();
    }

    private Problem other(String now) {
        return Problem.of("engine.other-account", texts.of("renew.other.what", now))
                .subject(stack.stack().value())
                .because(texts.of("renew.other.cause", stack.stack(), account()))
                .next(texts.of("renew.other.next", account()));
    }

    /** Whether one is signed in to the right account. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Why one may not go on although AWS let one in; {@code null} when that is not so. */
    ReadOnlyObjectProperty<@Nullable Problem> elsewhereProperty() {
        return elsewhere.getReadOnlyProperty();
    }

    /** The page comes on. */
    void begin() {
        signIn.begin();
    }

    /** Gives the stack its new session; does nothing before there is one. */
    void goOn() {
        if (ready.get()) {
            SignInDoor way = signIn.door();
            signIn.handOver().ifPresent(session -> {
                signIn.close();
                done.accept(stack.renew(session, way));
            });
        }
    }

    /** Leaves the stack with the session it has. */
    void close() {
        signIn.close();
    }
}
