package studio.titus.ui.wizard.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.titus.model.Cidr;
import studio.titus.model.StackSettings;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Blueprint;
import studio.titus.plan.BootScripts;
import studio.titus.plan.Facts;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.plan.Planner;
import studio.titus.plan.Resource;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.Standing;
import studio.titus.ui.testing.FakeCloud;

class PlanWordsTest {

    private static final StackSettings SETTINGS = Blueprint.skeleton().settings();

    private final PlanWords words = new PlanWords(Texts.load());

    @Test
    void whatIsOpenToTheInternetComesFirstAndNothingTwice() {
        List<ReviewGroup> groups = words.groups(fresh());

        assertThat(groups)
                .extracting(ReviewGroup::title)
                .containsExactly("Open to the internet", "Network", "Security", "Identity", "Storage", "Compute");
        assertThat(groups.getFirst().look()).isTrue();
        assertThat(groups.getFirst().rows())
                .extracting(ReviewRow::address)
                .contains(Addresses.BASTION_SSH.value(), Addresses.NAT_ADDRESS.value());
        assertThat(groups.stream().flatMap(group -> group.rows().stream()).map(ReviewRow::address))
                .hasSize(38)
                .doesNotHaveDuplicates();
    }

    @Test
    void aLineSaysWhatItIsForAndWhatItWaitsFor() {
        ReviewRow nat = row(fresh(), Addresses.NAT_GATEWAY);

        assertThat(nat.status()).isEqualTo(Status.PLANNED);
        assertThat(nat.billed()).isTrue();
        assertThat(nat.detail())
                .startsWith("Lets the private nodes fetch packages. Waits for 3 resources, takes about");
    }

    @Test
    void aFoldedGroupSaysWhatIsInIt() {
        ReviewGroup identity = words.groups(fresh()).get(3);

        assertThat(identity.summary()).isEqualTo("3 IAM roles, 3 inline policies, 1 instance profile");
    }

    @Test
    void aChangedRangeIsOneChangeInPlaceWithItsReason() {
        StackSettings wider =
                SETTINGS.toBuilder().trustedCidr(Cidr.of("198.51.100.0/24")).build();
        Plan plan = plan(wider, standing());

        ReviewRow ssh = row(plan, Addresses.BASTION_SSH);

        assertThat(ssh.status()).isEqualTo(Status.LOOK);
        assertThat(ssh.detail()).isEqualTo("Changes in place: cidr_blocks from 192.0.2.1/32 to 198.51.100.0/24");
        assertThat(row(plan, Addresses.VPC).detail()).isEqualTo("Stays as it is.");
        assertThat(row(plan, Addresses.VPC).status()).isEqualTo(Status.READY);
    }

    private static Plan fresh() {
        return plan(SETTINGS, Inventory.empty(FakeCloud.NOW));
    }

    private static Inventory standing() {
        Blueprint blueprint = blueprint(SETTINGS);
        List<Address> all =
                blueprint.resources().stream().map(Resource::address).toList();
        return Standing.of(blueprint, all, FakeCloud.NOW);
    }

    private static Plan plan(StackSettings settings, Inventory inventory) {
        return Planner.plan(blueprint(settings), inventory);
    }

    private static Blueprint blueprint(StackSettings settings) {
        return Blueprint.of(settings, Facts.UNKNOWN, BootScripts.NONE);
    }

    private ReviewRow row(Plan plan, Address address) {
        return words.groups(plan).stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.address().equals(address.value()))
                .findFirst()
                .orElseThrow();
    }
}
