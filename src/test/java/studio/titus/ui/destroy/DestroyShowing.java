package studio.titus.ui.destroy;

import java.time.ZoneOffset;
import studio.titus.model.PriceTable;
import studio.titus.ui.fx.ImmediateUiThread;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.provision.FakeStack;
import studio.titus.ui.provision.HeldBackground;
import studio.titus.ui.provision.Showing;
import studio.titus.ui.provision.StackCost;

/** Makes the room that destroys, over fakes. */
public final class DestroyShowing {

    private DestroyShowing() {}

    /** The model over what stands of {@code stack} now. */
    public static DestroyModel model(FakeStack stack, HeldBackground background, DestroyExits exits) {
        StackCost costs = new StackCost(PriceTable.shipped());
        DestroyWords words = new DestroyWords(Showing.TEXTS, costs, ZoneOffset.UTC);
        return new DestroyModel(stack, stack.inventory, new ImmediateUiThread(), background, exits, words);
    }

    public static DestroyScreen screen(DestroyModel model, FakeStack stack) {
        ViewLoader views = new ViewLoader(Showing.TEXTS, text -> {})
                .with(QuestionController.class, () -> new QuestionController(model))
                .with(RemovalController.class, () -> new RemovalController(model))
                .with(ProofController.class, () -> new ProofController(model));
        return new DestroyScreen(Showing.TEXTS, model, stack, views, () -> {});
    }
}
