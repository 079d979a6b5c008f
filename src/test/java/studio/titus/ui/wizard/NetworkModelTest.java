package studio.titus.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studio.titus.model.PriceTable;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.control.FieldMessage.Level;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.shell.AddressFinder;
import studio.titus.ui.wizard.draft.NetworkAnswers;
import studio.titus.ui.wizard.draft.WizardDraft;

class NetworkModelTest {

    private final Texts texts = Texts.load();
    private final WizardDraft draft = new WizardDraft(texts);

    @Test
    void myAddressIsAddedAsOneSingleAddress() {
        NetworkModel model = model(() -> "192.0.2.44");

        model.trusted().useMyAddress();

        assertThat(draft.network().trusted()).containsExactly("192.0.2.44/32");
        assertThat(trusted(model).level()).isEqualTo(Level.GOOD);
    }

    @Test
    void anUnknownAddressIsSaidAndTheFieldStaysUsable() {
        NetworkModel model = model(() -> {
            throw new ProblemException(Problem.of("address.unknown", "Your public address is not known"));
        });

        model.trusted().useMyAddress();

        assertThat(trusted(model).text()).isEqualTo("Your public address is not known");
        assertThat(model.trusted().asking().get()).isFalse();
        assertThat(draft.network().trusted()).isEmpty();
    }

    @Test
    void onesOwnAddressOutsideTheRangesIsAWarningWithARemedy() {
        NetworkModel model = model(() -> "192.0.2.44");
        model.shown();
        draft.network().trusted().add("203.0.113.7/32");

        assertThat(trusted(model).level()).isEqualTo(Level.WARNING);
        trusted(model).remedy().run();

        assertThat(draft.network().trusted()).containsExactly("203.0.113.7/32", "192.0.2.44/32");
        assertThat(trusted(model).text()).isEqualTo("2 addresses may connect.");
    }

    @Test
    void manyAddressesAreCountedInWords() {
        NetworkModel model = model(() -> "203.0.113.7");
        draft.network().trusted().add("203.0.0.0/8".replace("203.0", "11.0"));

        assertThat(trusted(model).text()).startsWith("16,777,216 addresses may connect");
        assertThat(trusted(model).level()).isEqualTo(Level.WARNING);
    }

    @Test
    void aRangeInsideAnotherMayBeTakenOut() {
        NetworkModel model = model(() -> "203.0.113.7");
        draft.network().trusted().addAll("203.0.113.0/24", "203.0.113.7/32");

        assertThat(trusted(model).text()).isEqualTo("203.0.113.7/32 lies inside another range.");
        trusted(model).remedy().run();

        assertThat(draft.network().trusted()).containsExactly("203.0.113.0/24");
    }

    @Test
    void agreementToLetEverybodyInEndsWithTheRange() {
        model(() -> "203.0.113.7");
        draft.network().trusted().add("0.0.0.0/0");
        draft.network().everywhereAgreedProperty().set(true);

        draft.network().trusted().setAll("203.0.113.7/32");

        assertThat(draft.network().everywhereAgreedProperty().get()).isFalse();
    }

    @Test
    void theSubnetsFollowTheNetworkToItsPrivateAlternative() {
        NetworkModel model = model(() -> "203.0.113.7");
        assertThat(model.privateVpc().get()).isEqualTo("10.0.0.0/16");

        model.usePrivateVpc();

        assertThat(draft.network().publicSubnet().text()).isEqualTo("10.0.1.0/24");
        assertThat(draft.network().privateSubnet().text()).isEqualTo("10.0.100.0/24");
        assertThat(model.privateVpc().get()).isEmpty();
    }

    @Test
    void aRefusedRangeIsMendedByItsSuggestion() {
        NetworkModel model = model(() -> "203.0.113.7");
        draft.network().refusedProperty().set("203.0.113.7/24");
        model.fields().touchAll();

        trusted(model).remedy().run();

        assertThat(draft.network().trusted()).containsExactly("203.0.113.0/24");
        assertThat(model.fields().gaps()).isEmpty();
    }

    @Test
    void thePanelSaysWhoGetsIn() {
        NetworkModel model = model(() -> "203.0.113.7");
        assertThat(model.effects().getFirst().text()).isEqualTo("accepts SSH from nobody yet.");

        draft.network().trusted().addAll("203.0.113.7/32", "198.51.100.0/24");
        assertThat(model.effects().getFirst().text()).isEqualTo("accepts SSH from 257 addresses in 2 ranges.");

        draft.network().trusted().setAll("0.0.0.0/0");
        assertThat(model.effects().getFirst().text()).isEqualTo("accepts SSH from the whole internet.");
    }

    @Test
    void whatIsFoldedAwayIsSummedUp() {
        NetworkModel model = model(() -> "203.0.113.7");
        assertThat(model.advancedSummary().get())
                .isEqualTo("stack titus-lab, public 30.0.1.0/24, private 30.0.100.0/24");

        draft.network().prefix().type("second-");

        assertThat(model.advancedSummary().get()).endsWith("private 30.0.100.0/24, prefix second-");
    }

    private NetworkModel model(AddressFinder finder) {
        CostText cost = new CostText(texts, PriceTable.shipped(), false);
        return new NetworkModel(texts, draft, finder, new ImmediateBackground(), cost);
    }

    private static FieldMessage trusted(NetworkModel model) {
        return model.fields().get(NetworkAnswers.TRUSTED).messageProperty().get();
    }
}
