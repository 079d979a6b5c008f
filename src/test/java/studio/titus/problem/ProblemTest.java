package studio.titus.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {

    @Test
    void textSaysWhatWhyAndWhatToDoInThatOrder() {
        Problem problem = Problem.of("quota.vcpu", "The quota of 5 vCPU is too small.")
                .subject("aws_instance.prereqs")
                .because("The stack needs 7.")
                .next("Ask for more.")
                .next("Choose smaller machines.")
                .detail("L-1216C47A");

        assertThat(problem.text().lines())
                .containsExactly(
                        "The quota of 5 vCPU is too small. The stack needs 7.",
                        "  Ask for more.",
                        "  Choose smaller machines.");
        assertThat(problem.next()).containsExactly("Ask for more.", "Choose smaller machines.");
        assertThat(problem.subject()).isEqualTo("aws_instance.prereqs");
        assertThat(problem.detail()).isEqualTo("L-1216C47A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Cidr.hostBits", "cidr..x", "cidr.host bits", "-cidr", "cidr."})
    void codesAreDottedLowerCase(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> Problem.of(code, "x"));
    }

    @Test
    void noPartOfAProblemHoldsASecret() {
        String secret = "AKIAIOSFODNN7EXAMPLE";
        Problem problem = Problem.of("x", secret)
                .subject(secret)
                .because(secret)
                .next(secret)
                .detail(secret);

        assertThat(problem.toString()).doesNotContain("AKIAIOSF").contains(Redactor.MASK);
        assertThat(new ProblemException(problem)).hasMessageNotContaining("AKIAIOSF");
    }
}
