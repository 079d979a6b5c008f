package studio.titus.ui.wizard.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.titus.model.FieldNote;
import studio.titus.model.Region;
import studio.titus.model.StackSettings;
import studio.titus.plan.Blueprint;
import studio.titus.ui.fx.Texts;

class WizardDraftTest {

    private static final StackSettings GIVEN = Blueprint.skeleton().settings().toBuilder()
            .tags(Map.of("team", "media"))
            .build();

    private final WizardDraft draft = new WizardDraft(Texts.load());

    @Test
    void anEmptyDraftNamesEveryQuestionThatIsOpen() {
        assertThat(draft.issues())
                .extracting(FieldNote::field)
                .containsExactly("region", "trustedCidr", "publicKeyFile", "bucket");
        assertThat(draft.settings()).isEmpty();
    }

    @Test
    void settingsComeOutOnceEverythingIsGood() {
        draft.take(GIVEN);

        assertThat(draft.settings()).contains(GIVEN);
    }

    @Test
    void whatTheWizardDoesNotAskAboutIsKept() {
        draft.take(GIVEN);
        draft.bucket().type("titus-other");

        assertThat(draft.settings().orElseThrow().tags()).containsEntry("team", "media");
    }

    @Test
    void aRangeThatWasRefusedKeepsThePersonFromGoingOn() {
        draft.take(GIVEN);
        draft.network().refusedProperty().set("203.0.113.7/24");

        assertThat(draft.issues()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("cidr.host-bits");
            assertThat(note.suggestion()).isEqualTo("203.0.113.0/24");
        });
    }

    @Test
    void theWholeInternetMustBeAgreedTo() {
        draft.take(GIVEN);
        draft.network().trusted().setAll("0.0.0.0/0");
        assertThat(draft.issues()).extracting(FieldNote::code).containsExactly("trusted.unconfirmed");

        draft.network().everywhereAgreedProperty().set(true);

        assertThat(draft.settings()).isPresent();
    }

    @Test
    void subnetsMustLieInTheNetwork() {
        draft.take(GIVEN);
        draft.network().vpc().type("10.0.0.0/16");

        assertThat(draft.issues())
                .extracting(FieldNote::field)
                .containsExactly("publicSubnetCidr", "privateSubnetCidr");
    }

    @Test
    void anUnreadableNetworkIsSaidOnceAndNotAtTheSubnetsToo() {
        draft.take(GIVEN);
        draft.network().vpc().type("10.0.0/16");

        assertThat(draft.issues()).extracting(FieldNote::field).containsExactly("vpcCidr");
    }

    @Test
    void agentsThatDoNotFitTogetherAreNamed() {
        draft.take(GIVEN);
        draft.size().min().type("5");

        assertThat(draft.issues()).extracting(FieldNote::code).containsExactly("agents.order");
    }

    @Test
    void aNumberThatIsNoneIsNamed() {
        draft.take(GIVEN);
        draft.size().rootVolume().type("lots");

        assertThat(draft.issues()).extracting(FieldNote::field).containsExactly("agents.rootVolumeGb");
    }

    @Test
    void pricesAndHintsAreThereBeforeEverythingIsGood() {
        draft.regionProperty().set(Region.of("eu-west-1"));
        draft.network().vpc().type("nonsense");

        assertThat(draft.provisional().region()).isEqualTo(Region.of("eu-west-1"));
        assertThat(draft.provisional().vpcCidr()).isEqualTo(StackSettings.DEFAULT_VPC);
        assertThat(draft.hints()).extracting(FieldNote::field).doesNotContain("vpcCidr");
    }

    @Test
    void aPrivateTrustedRangeIsWorthAHint() {
        draft.network().trusted().setAll("192.168.0.0/24");

        assertThat(draft.hints()).extracting(FieldNote::code).contains("trusted.private");
    }
}
