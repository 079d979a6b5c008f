package studio.titus.ui.renew;

import java.util.function.Consumer;
import studio.titus.engine.CloudSession;
import studio.titus.ui.fx.View;
import studio.titus.ui.provision.StackWork;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Services;
import studio.titus.ui.shell.Shell;
import studio.titus.ui.signin.SignInFormController;
import studio.titus.ui.signin.SignInModel;

/** Makes the page on which one signs in again, over the screen that needs it. */
public final class Renewal {

    private final Shell shell;
    private final Services services;
    private final StackWork stack;
    private final Screen from;
    private final Runnable openSettings;
    private final Consumer<CloudSession> close;

    /**
     * @param from comes back afterwards
     * @param close takes the session of before
     */
    public Renewal(
            Shell shell,
            Services services,
            StackWork stack,
            Screen from,
            Runnable openSettings,
            Consumer<CloudSession> close) {
        this.shell = shell;
        this.services = services;
        this.stack = stack;
        this.from = from;
        this.openSettings = openSettings;
        this.close = close;
    }

    /**
     * The page.
     *
     * @param goOn what its main button says
     * @param then goes on, once {@code from} is back
     */
    public Screen screen(String goOn, Runnable then) {
        SignInModel signIn = stack.door().enter(stack.session().region(), shell.background(), services.clock());
        RenewModel model = new RenewModel(shell.texts(), stack, signIn, old -> {
            close.accept(old);
            shell.navigator().show(from);
            then.run();
        });
        View<SignInFormController> form = shell.views()
                .with(
                        SignInFormController.class,
                        () -> new SignInFormController(signIn, shell.texts(), shell.clipboard()))
                .load(SignInFormController.class);
        View<RenewController> view = shell.views()
                .with(RenewController.class, () -> new RenewController(model, form))
                .load(RenewController.class);
        return new RenewScreen(shell.texts(), shell.navigator(), model, view, stack, goOn, from, openSettings);
    }
}
