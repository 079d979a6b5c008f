package studio.titus.titus.job.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.titus.titus.job.judge.Verdict.Accepted;
import studio.titus.titus.job.judge.Verdict.Refused;

class ConformanceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VARYING = Pattern.compile("HttpInputOverHTTP@[0-9a-f]+");

    private final GatewayJudge judge = new GatewayJudge();

    static Stream<RecordedPost> decidedByTheBody() {
        return RecordedPost.all().stream().filter(Exceptions::none);
    }

    static Stream<RecordedPost> returned() {
        return decidedByTheBody().filter(RecordedPost::hasStored);
    }

    @ParameterizedTest
    @MethodSource("decidedByTheBody")
    void statusAndViolationsAreTheGateways(RecordedPost post) {
        switch (judge.judge(post.body())) {
            case Accepted _ -> assertThat(202).isEqualTo(post.status());
            case Refused(int status, String message, List<Violation> violations) -> {
                assertThat(status).as(message).isEqualTo(post.status());
                assertThat(RecordedPost.violations(message)).isEqualTo(post.violations());
                assertThat(texts(violations)).isEqualTo(post.violations());
                if (violations.isEmpty() && !Exceptions.OTHER_COLUMN.contains(post.name())) {
                    assertThat(steady(message)).isEqualTo(steady(post.message()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("returned")
    void whatIsStoredIsWhatTheGatewayReturns(RecordedPost post) throws IOException {
        switch (judge.judge(post.body())) {
            case Accepted(var descriptor, var _) ->
                assertThat(JSON.readTree(descriptor.toString())).isEqualTo(post.stored());
            case Refused refused -> fail(refused.message());
        }
    }

    @Test
    void enoughIsCompared() {
        assertThat(decidedByTheBody().count()).isGreaterThan(260);
        assertThat(returned().count()).isGreaterThan(100);
    }

    private static TreeSet<String> texts(List<Violation> violations) {
        var texts = new TreeSet<String>();
        violations.forEach(violation -> texts.add(violation.field() + " | " + violation.description()));
        return texts;
    }

    private static String steady(String message) {
        return VARYING.matcher(message).replaceAll("HttpInputOverHTTP@");
    }
}
