package studio.titus.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import studio.titus.model.StackName;
import studio.titus.plan.Blueprint;
import studio.titus.plan.BootScripts;
import studio.titus.plan.Facts;
import studio.titus.plan.Inventory;
import studio.titus.plan.Plan;
import studio.titus.plan.Planner;
import studio.titus.testing.Samples;

class PlanFileTest {

    @Test
    void aPlanHoldsEachResourceWithWhatItWaitsFor() throws IOException {
        Blueprint blueprint = Blueprint.of(Samples.settings(), Facts.UNKNOWN, BootScripts.NONE);
        Plan plan = Planner.plan(blueprint, Inventory.empty(Instant.parse("2026-10-02T14:02:00Z")));

        JsonNode tree = new ObjectMapper().readTree(PlanFile.write(StackName.of("titus-lab"), "123456789012", plan));

        assertThat(tree.at("/stack").asText()).isEqualTo("titus-lab");
        assertThat(tree.at("/account").asText()).isEqualTo("123456789012");
        assertThat(tree.at("/summary/create").asInt()).isEqualTo(38);
        assertThat(tree.at("/resources")).hasSize(38);
        assertThat(tree.at("/resources/1/waitsFor/0").asText()).isEqualTo("aws_vpc.titus");
    }
}
