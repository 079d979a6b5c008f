package studio.titus.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.titus.problem.Problem;
import studio.titus.ui.fx.TestStage;
import studio.titus.ui.fx.Texts;

@ExtendWith(ApplicationExtension.class)
class ProblemCardTest {

    private static final Problem PROBLEM = Problem.of("quota.vcpu", "The account may run 5 vCPU; the stack needs 7")
            .because("AWS refused the agent node.")
            .next("Ask AWS for 8 vCPU.")
            .subject("aws_autoscaling_group.titusagent")
            .detail("VcpuLimitExceeded, request 7c1f0e52");

    private final List<String> copied = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private ProblemCard card;

    @Start
    void start(Stage stage) {
        card = new ProblemCard(Texts.load(), copied::add);
        card.show(PROBLEM, List.of(new ProblemAction("Retry", () -> done.add("retry"))));
        TestStage.show(stage, card, 700, 300);
    }

    @Test
    void saysWhatWhyAndWhatNext(FxRobot robot) {
        assertThat(robot.lookup("The account may run 5 vCPU; the stack needs 7").tryQuery())
                .isPresent();
        assertThat(robot.lookup("AWS refused the agent node.").tryQuery()).isPresent();
        assertThat(robot.lookup("Ask AWS for 8 vCPU.").tryQuery()).isPresent();
    }

    @Test
    void technicalTextIsFoldedUntilAskedFor(FxRobot robot) {
        assertThat(robot.lookup(".problem-details").query().isVisible()).isFalse();

        robot.clickOn("Details");

        assertThat(robot.lookup(".problem-details").query().isVisible()).isTrue();
    }

    @Test
    void theReportHoldsEverything(FxRobot robot) {
        robot.clickOn("Copy report");

        assertThat(copied)
                .singleElement()
                .asString()
                .contains("vCPU", "quota.vcpu", "aws_autoscaling_group", "7c1f0e52");
    }

    @Test
    void theRemedyRunsAndTheCardGoesWhenThingsWork(FxRobot robot) {
        robot.clickOn("Retry");
        robot.interact(card::hide);

        assertThat(done).containsExactly("retry");
        assertThat(card.isManaged()).isFalse();
    }
}
