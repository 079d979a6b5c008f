package studio.titus.ui.destroy;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.titus.model.PriceTable;
import studio.titus.ui.fx.ImmediateUiThread;
import studio.titus.ui.fx.ViewLoader;
import studio.titus.ui.provision.FakeStack;
import studio.titus.ui.provision.HeldBackground;
import studio.titus.ui.provision.RunNews;
import studio.titus.ui.provision.Showing;
import studio.titus.ui.provision.StackCost;
import studio.titus.ui.provision.StackPlace;
import studio.titus.ui.shell.Notifier;

/** Makes the room that destroys, over fakes. */
public final class DestroyShowing {

    private DestroyShowing() {}

    /** The model over what stands of {@code stack} now. */
    public static DestroyModel model(FakeStack stack, HeldBackground background, DestroyExits exits) {
        return model(stack, background, exits, Notifier.none());
    }

    /** The model as above, whose ends {@code notifier} hears of. */
    static DestroyModel model(FakeStack stack, HeldBackground background, DestroyExits exits, Notifier notifier) {
        StackCost costs = new StackCost(PriceTable.shipped());
        DestroyWords words = new DestroyWords(Showing.TEXTS, costs, ZoneOffset.UTC);
        return new DestroyModel(
                stack,
                stack.inventory,
                new ImmediateUiThread(),
                background,
                exits,
                words,
                new RunNews(Showing.TEXTS, notifier, "titus-lab"));
    }

    public static DestroyScreen screen(DestroyModel model, FakeStack stack) {
        ViewLoader views = new ViewLoader(Showing.TEXTS, text -> {})
                .with(QuestionController.class, () -> new QuestionController(model))
                .with(RemovalController.class, () -> new RemovalController(model))
                .with(ProofController.class, () -> new ProofController(model));
        return new DestroyScreen(Showing.TEXTS, model, stack, views, doors(), () -> {});
    }

    private static Map<StackPlace, Runnable> doors() {
        return Stream.of(StackPlace.values()).collect(Collectors.toMap(place -> place, place -> () -> {}));
    }
}
