package studio.titus.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.titus.model.BootObject;
import studio.titus.model.FieldNote;
import studio.titus.model.NodePackages;
import studio.titus.model.Region;
import studio.titus.model.StackSettings;
import studio.titus.model.TitusPackage;
import studio.titus.plan.BootScripts;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;
import studio.titus.ui.control.FieldMessage;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.signin.SignInModel;
import studio.titus.ui.testing.FakeCloud;
import studio.titus.ui.testing.FakeConnector;
import studio.titus.ui.wizard.draft.WizardDraft;

class PackagesModelTest {

    private static final Problem TRUNCATED = Problem.of(
                    "bootstrap.package-refused", "titus-server-master_0.0.1-1_all.deb is not the package it should be")
            .because("In this file, the end is missing.");

    private final WizardDraft draft = new WizardDraft(Texts.load());
    private final FakeConnector aws = new FakeConnector();
    private final SignInModel signIn =
            new SignInModel(aws, new ImmediateBackground(), InstantSource.fixed(FakeCloud.NOW));
    private final Shelf shelf = new Shelf();
    private PackagesModel model;

    @BeforeEach
    void make() {
        aws.cloud().booting(shelf);
        signIn.answers().regionProperty().bindBidirectional(draft.regionProperty());
        draft.regionProperty().set(Region.of("eu-west-1"));
        signIn.begin();
        model = new PackagesModel(
                Texts.load(), draft, signIn, PackagesLook.with(new ImmediateBackground(), Runnable::run));
    }

    @Test
    void withoutAFolderTheNodesFetchThem() {
        model.lookUp();

        assertThat(model.said().level()).isEqualTo(FieldMessage.Level.HINT);
        assertThat(model.said().text()).contains("the nodes fetch both packages");
        assertThat(draft.provisional().debFolder()).isNull();
    }

    @Test
    void goodFilesOfAFolderAreSaidToBeGoodAndBecomeASetting() {
        shelf.folder = "/opt/titus";
        draft.packages().type(" /opt/titus ");

        model.lookUp();

        assertThat(model.said().level()).isEqualTo(FieldMessage.Level.GOOD);
        assertThat(draft.provisional().debFolder()).isEqualTo("/opt/titus");
    }

    @Test
    void aFileThatIsNoPackageIsAnErrorBeforeAnythingIsMade() {
        shelf.refusal = TRUNCATED;
        draft.packages().type("/opt/titus");

        model.lookUp();

        assertThat(model.error())
                .map(FieldNote::message)
                .hasValue("titus-server-master_0.0.1-1_all.deb is not the package it should be. In this file, the end"
                        + " is missing.");
    }

    @Test
    void theSameFolderIsReadOnce() {
        draft.packages().type("/opt/titus");
        model.lookUp();
        model.lookUp();
        draft.packages().type("/opt/other");
        model.lookUp();

        assertThat(shelf.read).containsExactly("/opt/titus", "/opt/other");
    }

    /** Knows one folder with good packages. */
    private static final class Shelf implements BootScripts {

        private final List<String> read = new ArrayList<>();
        private String folder = "";
        private Problem refusal;

        @Override
        public String render(String node, Map<String, String> values) {
            return "";
        }

        @Override
        public NodePackages packages(StackSettings settings, Collection<BootObject> standing) {
            read.add(String.valueOf(settings.debFolder()));
            if (refusal != null) {
                throw new ProblemException(refusal);
            }
            if (!folder.equals(settings.debFolder())) {
                return BootScripts.NONE.packages(settings, standing);
            }
            Map<TitusPackage, NodePackages.Place> places =
                    new EnumMap<>(BootScripts.NONE.packages(settings, standing).places());
            return new NodePackages(
                    places, Optional.empty(), List.of(new BootObject("titus-studio/one", "a", Optional.empty())));
        }
    }
}
