package studio.titus.ui.wizard;

import java.util.List;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.model.StackSettings;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;

/** What the public key is for, and what becomes of its private half. */
final class KeyEffects {

    private KeyEffects() {}

    static List<Effect> all(Texts texts, StackSettings settings) {
        return List.of(
                Effect.plain(
                        BootstrapIcons.KEY,
                        texts.of("wizard.affects.pair"),
                        texts.of("wizard.affects.pair.text", settings.name("titus_deployer"), settings.region())),
                new Effect(
                        BootstrapIcons.SHIELD_LOCK,
                        Status.READY,
                        texts.of("wizard.affects.allnodes"),
                        texts.of("wizard.affects.allnodes.text")),
                Effect.plain(
                        BootstrapIcons.LAPTOP,
                        texts.of("wizard.affects.privatehalf"),
                        texts.of("wizard.affects.privatehalf.text")));
    }
}
