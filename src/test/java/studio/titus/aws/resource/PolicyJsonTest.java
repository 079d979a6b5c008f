package studio.titus.aws.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.titus.plan.Policy;
import studio.titus.plan.Policy.Statement;

class PolicyJsonTest {

    private final PolicyJson json = new PolicyJson();

    @Test
    void aTrustPolicyIsWrittenAsTheOriginalHasIt() {
        var trust = new Policy(
                Statement.mayAssume("Service:ec2.amazonaws.com"),
                Statement.mayAssume("AWS:arn:aws:iam::123456789012:role/titusmasterInstanceProfile"));

        assertThat(json.write(trust))
                .isEqualTo(
                        "{\"Version\":\"2012-10-17\",\"Statement\":["
                            + "{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"},"
                            + "{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":"
                            + "\"arn:aws:iam::123456789012:role/titusmasterInstanceProfile\"},\"Action\":\"sts:AssumeRole\"}]}");
    }

    @Test
    void aPermissionPolicyIsWrittenAsTheOriginalHasIt() {
        assertThat(json.write(new Policy(Statement.allow("s3:*"))))
                .isEqualTo("{\"Version\":\"2012-10-17\",\"Statement\":["
                        + "{\"Effect\":\"Allow\",\"Action\":[\"s3:*\"],\"Resource\":\"*\"}]}");
    }

    @Test
    void whatWasWrittenReadsBackAsTheSame() {
        var policy = new Policy(
                Statement.allowOn(List.of("s3:GetObject", "s3:PutObject"), "arn:aws:s3:::logs", "arn:aws:s3:::logs/*"),
                Statement.allow("ec2:Describe*"));

        assertThat(json.canonical(encoded(json.write(policy)))).isEqualTo(policy.canonical());
    }

    @Test
    void orderAndListsOfOneDoNotMatter() {
        var policy = new Policy(Statement.allow("a:b", "c:d"));

        var other =
                "{\"Statement\":{\"Resource\":[\"*\"],\"Action\":[\"c:d\",\"a:b\",\"a:b\"],\"Effect\":\"Allow\",\"Sid\":\"x\"}}";

        assertThat(json.canonical(encoded(other))).isEqualTo(policy.canonical());
    }

    @Test
    void aDocumentThatSaysMoreEqualsNoWish() {
        var allow = new Policy(Statement.allow("s3:*")).canonical();

        var conditional =
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\",\"Condition\":{\"Bool\":{}}}]}";
        var denial = "{\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}";

        assertThat(json.canonical(encoded(conditional))).isNotEqualTo(allow);
        assertThat(json.canonical(encoded(denial))).isNotEqualTo(allow);
        assertThat(json.canonical("not%20json")).isEqualTo("not json");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
