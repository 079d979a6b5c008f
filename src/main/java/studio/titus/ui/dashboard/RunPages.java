package studio.titus.ui.dashboard;

import java.time.ZoneId;
import java.util.Map;
import studio.titus.model.PriceTable;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.ui.destroy.DestroyExits;
import studio.titus.ui.destroy.DestroyModel;
import studio.titus.ui.destroy.DestroyScreen;
import studio.titus.ui.destroy.DestroyWords;
import studio.titus.ui.destroy.ProofController;
import studio.titus.ui.destroy.QuestionController;
import studio.titus.ui.destroy.RemovalController;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.provision.ProvisionController;
import studio.titus.ui.provision.ProvisionExits;
import studio.titus.ui.provision.ProvisionModel;
import studio.titus.ui.provision.ProvisionScreen;
import studio.titus.ui.provision.ProvisionWords;
import studio.titus.ui.provision.RunNews;
import studio.titus.ui.provision.StackCost;
import studio.titus.ui.provision.StackPlace;
import studio.titus.ui.provision.StackWork;
import studio.titus.ui.shell.Notifier;
import studio.titus.ui.shell.Screen;
import studio.titus.ui.shell.Shell;

/** Makes the screens of runs: those that create and those that destroy. */
final class RunPages {

    private final Shell shell;
    private final PriceTable prices;
    private final ZoneId zone;
    private final Notifier notifier;
    private final Runnable settings;

    /**
     * @param zone of the times shown
     * @param notifier is told when a run is done or stuck and nobody is at the window
     * @param settings shows the settings
     */
    RunPages(Shell shell, PriceTable prices, ZoneId zone, Notifier notifier, Runnable settings) {
        this.shell = shell;
        this.prices = prices;
        this.zone = zone;
        this.notifier = notifier;
        this.settings = settings;
    }

    ProvisionModel creating(StackWork stack, Plan plan, ProvisionExits exits) {
        ProvisionWords words = new ProvisionWords(shell.texts(), prices, zone);
        return new ProvisionModel(stack, plan, shell.ui(), shell.background(), exits, words, news(stack));
    }

    Screen provision(StackWork stack, ProvisionModel model) {
        ViewLoader views =
                shell.views().with(ProvisionController.class, () -> new ProvisionController(model, shell.texts()));
        return new ProvisionScreen(shell.texts(), model, stack, views, settings);
    }

    /** @param places the ways that the rail offers */
    Screen destroy(StackWork stack, Inventory inventory, DestroyExits exits, Map<StackPlace, Runnable> places) {
        DestroyWords words = new DestroyWords(shell.texts(), new StackCost(prices), zone);
        DestroyModel model =
                new DestroyModel(stack, inventory, shell.ui(), shell.background(), exits, words, news(stack));
        ViewLoader views = shell.views()
                .with(QuestionController.class, () -> new QuestionController(model))
                .with(RemovalController.class, () -> new RemovalController(model))
                .with(ProofController.class, () -> new ProofController(model));
        return new DestroyScreen(shell.texts(), model, stack, views, places, settings);
    }

    private RunNews news(StackWork stack) {
        return new RunNews(shell.texts(), this::tell, stack.stack().value());
    }

    private void tell(String title, String text) {
        if (shell.preferences().get().notices()) {
            notifier.notify(title, text);
        }
    }
}
