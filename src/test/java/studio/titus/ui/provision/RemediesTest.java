package studio.titus.ui.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.titus.model.Region;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ProblemAction;

class RemediesTest {

    private static final Problem QUOTA = Problem.of("aws.quota", "No more vCPUs are allowed")
            .next("Ask for a higher quota at https://console.aws.amazon.com/servicequotas/home/services/ec2/quotas/"
                    + "L-1216C47A, or remove what is no longer needed.");

    private final List<String> led = new ArrayList<>();
    private final Remedies remedies = new Remedies(Showing.TEXTS, Region.of("eu-west-1"), new ProblemExits() {
        @Override
        public void signInAgain(String goOn, Runnable then) {
            led.add("sign in, " + goOn);
        }

        @Override
        public void browse(URI page) {
            led.add(page.toString());
        }
    });

    @Test
    void aQuotaIsAskedForOnItsPageInTheStacksRegion() {
        List<ProblemAction> offered = remedies.of(QUOTA, "Go on", () -> {});

        assertThat(offered).extracting(ProblemAction::text).containsExactly("_Ask AWS for more");
        offered.getFirst().run().run();
        assertThat(led)
                .containsExactly("https://eu-west-1.console.aws.amazon.com/servicequotas/home/services/ec2/quotas/"
                        + "L-1216C47A");
        assertThat(remedies.told(QUOTA).next().getFirst()).contains("at https://eu-west-1.console.aws.amazon.com/");
    }

    @Test
    void whateverCredentialsAreRefusedSigningInAgainIsOffered() {
        for (String code : List.of("expired", "sso-expired", "unknown-key", "request-expired", "missing")) {
            Problem problem = Problem.of("aws.credentials." + code, "AWS does not let you in");
            assertThat(remedies.of(problem, "Go on", () -> {}))
                    .extracting(ProblemAction::text)
                    .containsExactly("Sign _in again");
        }
    }

    @Test
    void forOtherCausesThereIsNothingButToTryAgain() {
        Problem problem = Problem.of("aws.denied", "You may not do ec2:RunInstances");

        assertThat(remedies.of(problem, "Go on", () -> {})).isEmpty();
        assertThat(remedies.told(problem)).isEqualTo(problem);
    }
}
