package studio.titus.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.titus.model.InstanceType;
import studio.titus.model.NodeRole;
import studio.titus.model.PriceTable;
import studio.titus.model.Region;
import studio.titus.ui.control.FieldMessage.Level;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.signin.SignInModel;
import studio.titus.ui.testing.FakeCloud;
import studio.titus.ui.testing.FakeConnector;
import studio.titus.ui.wizard.draft.WizardDraft;

class SizeModelTest {

    private final WizardDraft draft = new WizardDraft(Texts.load());
    private final FakeConnector aws = new FakeConnector();
    private final SignInModel signIn =
            new SignInModel(aws, new ImmediateBackground(), InstantSource.fixed(FakeCloud.NOW));
    private final List<URI> pages = new ArrayList<>();
    private SizeModel model;

    @BeforeEach
    void make() {
        Texts texts = Texts.load();
        draft.regionProperty().set(Region.of("eu-west-1"));
        CostText cost = new CostText(texts, PriceTable.shipped(), false);
        model = new SizeModel(texts, draft, cost, signIn, new ImmediateBackground(), pages::add);
    }

    @Test
    void theQuotaIsComparedWithWhatTheSizesNeed() {
        aws.answering((source, region) -> aws.session(region).withVcpus(16, 2));
        signIn.answers().regionProperty().set(Region.of("eu-west-1"));
        signIn.begin();
        model.shown();
        assertThat(quota().status()).isEqualTo(Status.READY);
        assertThat(quota().text()).contains("2 of 16");

        model.take(Preset.LARGER);

        assertThat(quota().status()).isEqualTo(Status.LOOK);
        assertThat(quota().action()).isEqualTo("Ask AWS for more");
        quota().remedy().run();
        assertThat(pages).singleElement().asString().startsWith("https://");
    }

    @Test
    void anAccountThatDoesNotTellItsQuotaIsNoReasonToWorry() {
        model.shown();

        assertThat(model.effects()).extracting(Effect::title).doesNotContain("vCPU quota");
    }

    private Effect quota() {
        return model.effects().getLast();
    }

    @Test
    void theOriginalsSizesAreThoseToTryOut() {
        assertThat(model.preset().get()).isEqualTo(Preset.TRY_OUT);
        assertThat(model.answer()).isEqualTo("Try out, 1 agent");
    }

    @Test
    void aPresetSetsEverySize() {
        model.take(Preset.LARGER);

        assertThat(draft.size().desired().text()).isEqualTo("3");
        assertThat(draft.size().agentType().get()).isEqualTo(InstanceType.of("m4.2xlarge"));
        assertThat(model.preset().get()).isEqualTo(Preset.LARGER);
    }

    @Test
    void oneChangedSizeMakesItCustom() {
        draft.size().node(NodeRole.MASTER).set(InstanceType.of("t2.small"));

        assertThat(model.preset().get()).isNull();
        assertThat(model.answer()).isEqualTo("Custom, 1 agent");
    }

    @Test
    void thePriceFollowsTheNumberOfAgents() {
        draft.size().max().type("3");
        draft.size().desired().type("2");

        assertThat(model.estimate().get().perHour())
                .hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("0.426"));
    }

    @Test
    void aPriceThatIsNotKnownIsNotGuessed() {
        draft.regionProperty().set(Region.of("ap-south-2"));

        assertThat(model.price(Preset.TRY_OUT)).isEqualTo("price unknown");
        assertThat(model.monthly(Preset.TRY_OUT)).isEmpty();
        assertThat(model.price(InstanceType.of("t2.nano"))).isEqualTo("price unknown");
        assertThat(model.elsewhere()).hasValueSatisfying(other -> {
            assertThat(other.region()).isEqualTo(Region.of("us-east-1"));
            assertThat(other.complete()).isTrue();
        });
    }

    @Test
    void aPriceThatIsKnownIsNotBorrowed() {
        assertThat(model.elsewhere()).isEmpty();
        assertThat(model.monthly(Preset.TRY_OUT)).isEqualTo("227 USD/month");
    }

    @Test
    void containersAreCountedByTheAddressesTheirAgentsHold() {
        assertThat(model.effects().getFirst().text())
                .isEqualTo("one agent carries up to 10 containers, each with its own address."
                        + " At most 1 agent and 10 containers.");
    }

    @Test
    void whatIsMostUrgentIsSaidOnce() {
        draft.size().min().type("many");
        draft.size().rootVolume().type("2");
        model.fields().touchAll();

        assertThat(model.agentsMessage().get().level()).isEqualTo(Level.ERROR);
        assertThat(model.agentsMessage().get().text()).isEqualTo("Type a whole number.");
        assertThat(model.fields().gaps()).hasSize(1);
    }

    @Test
    void noAgentAtAllIsWorthAWarning() {
        draft.size().min().type("0");
        draft.size().desired().type("0");

        assertThat(model.agentsMessage().get().level()).isEqualTo(Level.WARNING);
        assertThat(model.fields().gaps()).isEmpty();
    }
}
