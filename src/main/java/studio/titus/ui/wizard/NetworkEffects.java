package studio.titus.ui.wizard;

import java.util.List;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.wizard.draft.NetworkAnswers;

/** What the answers about the network mean for bastion, nodes and NAT gateway. */
final class NetworkEffects {

    private final Texts texts;
    private final NetworkAnswers answers;
    private final TrustedRanges trusted;

    NetworkEffects(Texts texts, NetworkAnswers answers, TrustedRanges trusted) {
        this.texts = texts;
        this.answers = answers;
        this.trusted = trusted;
    }

    /** @param cost what the stack costs, as a sentence */
    List<Effect> all(String cost) {
        return List.of(
                new Effect(BootstrapIcons.DOOR_OPEN, Status.LOOK, texts.of("wizard.affects.bastion"), whoGetsIn()),
                new Effect(
                        BootstrapIcons.SHIELD_LOCK,
                        Status.READY,
                        texts.of("wizard.affects.nodes"),
                        texts.of("wizard.affects.nodes.text")),
                Effect.plain(
                        BootstrapIcons.ARROW_LEFT_RIGHT,
                        texts.of("wizard.affects.nat"),
                        texts.of("wizard.affects.nat.text")),
                Effect.plain(BootstrapIcons.RECEIPT, texts.of("wizard.affects.cost"), cost));
    }

    private String whoGetsIn() {
        if (answers.trusted().isEmpty()) {
            return texts.of("wizard.affects.bastion.none");
        }
        return answers.letsEverybodyIn()
                ? texts.of("wizard.affects.bastion.everybody")
                : texts.of(
                        "wizard.affects.bastion.some",
                        trusted.addresses(),
                        answers.trustedRanges().size());
    }
}
