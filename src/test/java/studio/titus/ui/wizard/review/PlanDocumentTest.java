package studio.titus.ui.wizard.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.model.PriceTable;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Resource;
import studio.titus.state.StackFolders;
import studio.titus.ui.fx.ImmediateBackground;
import studio.titus.ui.fx.ImmediateUiThread;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.testing.FakeConnector;

class PlanDocumentTest {

    @TempDir
    private Path home;

    private PlanDocument document;

    @BeforeEach
    void plan() {
        ReviewModel model = new ReviewModel(
                new StackFolders(home),
                PriceTable.shipped(),
                new Random(1),
                new ImmediateBackground(),
                new ImmediateUiThread(),
                Texts.load());
        model.plan(
                StackName.of("titus-lab"),
                Blueprint.skeleton().settings(),
                new FakeConnector().session(Region.of("us-east-1")));
        Review.Planned planned = model.ready().orElseThrow();
        document = new PlanDocument(Texts.load(), "Create 38 resources", planned, model.cost(planned.plan()));
    }

    @Test
    void theTextHoldsThePromiseAllResourcesAndThePrice() {
        String text = document.text();

        assertThat(text)
                .startsWith("Create 38 resources")
                .contains("Open to the internet, 7", "USD per hour", "Comes on top");
        assertThat(Blueprint.skeleton().resources())
                .extracting(Resource::address)
                .allSatisfy(address -> assertThat(text).contains("[" + address + "]"));
    }

    @Test
    void theJsonIsForPrograms() throws IOException {
        Path file = home.resolve("plan.json");

        assertThat(document.write(file)).isEmpty();

        assertThat(Files.readString(file)).startsWith("{").contains("\"titus-lab\"", "\"aws_vpc.titus\"");
    }

    @Test
    void anythingElseIsText() throws IOException {
        Path file = home.resolve("plan.txt");

        assertThat(document.write(file)).isEmpty();

        assertThat(Files.readString(file)).isEqualTo(document.text());
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() {
        assertThat(document.write(home.resolve("missing").resolve("plan.txt")))
                .hasValueSatisfying(problem -> assertThat(problem.what()).isEqualTo("plan.txt could not be written"));
    }
}
