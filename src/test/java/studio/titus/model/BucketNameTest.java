package studio.titus.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                | bucket.empty          | needs a name                            |
        ab                | bucket.length         | 3 to 63 characters                      |
        aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | bucket.length | 3 to 63 characters |
        Titus-Logs        | bucket.characters     | only lower-case letters                 | titus-logs
        titus_logs        | bucket.characters     | Type titus-logs                         | titus-logs
        titus logs/x      | bucket.characters     | Type titus-logs-x                       | titus-logs-x
        s3://titus        | bucket.characters     | only lower-case letters                 | s3-titus
        -titus-           | bucket.ends           | begins and ends with a letter or digit  | titus
        titus.            | bucket.ends           | begins and ends with a letter or digit  | titus
        titus..logs       | bucket.dots           | two dots                                | titus.logs
        192.168.5.4       | bucket.address        | IP address                              |
        xn--titus         | bucket.reserved-start | xn--                                    |
        sthree-titus      | bucket.reserved-start | sthree-                                 |
        amzn-s3-demo-x    | bucket.reserved-start | amzn-s3-demo-                           |
        titus-s3alias     | bucket.reserved-end   | -s3alias                                |
        titus--ol-s3      | bucket.reserved-end   | --ol-s3                                 |
        titus.mrap        | bucket.reserved-end   | .mrap                                   |
        titus--x-s3       | bucket.reserved-end   | --x-s3                                  |
        titus--table-s3   | bucket.reserved-end   | --table-s3                              |
        titus-an          | bucket.account-namespace | own name space                       |
        """)
    void everyBrokenRuleIsNamed(String text, String code, String essence, String suggestion) {
        assertThat(BucketName.check(text)).isInstanceOfSatisfying(Checked.Invalid.class, invalid -> {
            assertThat(invalid.code()).isEqualTo(code);
            assertThat(invalid.message()).contains(essence).containsPattern("Type [a-z]");
            assertThat(invalid.suggestion()).isEqualTo(suggestion);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "titus-logs-x", "1.2.3", "a.b-c", "titus-111122223333-eu-west-1-an", "ban", " abc "})
    void goodNamesPassEveryRule(String text) {
        assertThat(BucketName.check(text).isValid()).isTrue();
        assertThat(BucketName.rules(text.strip())).allMatch(BucketName.Rule::passed);
    }

    @Test
    void ticksFollowTheTyping() {
        assertThat(BucketName.rules("T"))
                .filteredOn(rule -> !rule.passed())
                .extracting(BucketName.Rule::code)
                .containsExactly("bucket.length", "bucket.characters", "bucket.ends");
        assertThat(BucketName.rules("")).isNotEmpty();
    }

    @Test
    void dotsAreHintedAt() {
        assertThat(BucketName.check("titus.logs").hints())
                .singleElement()
                .asString()
                .contains("hyphens");
        assertThat(BucketName.check("titus-logs").hints()).isEmpty();
    }

    @Test
    void theSuggestedNameIsLegalForEveryRegionAndLongestStack() {
        AccountId account = new AccountId("111122223333");
        assertThat(Region.all())
                .allSatisfy(region -> assertThat(
                                BucketName.suggest(StackName.of("abcdefg-ijklmnopqrstuvwxyzabcdef"), account, region))
                        .hasToString("titus-logs-abcdefg-ijklmnopqrst-111122223333-" + region.code()));
    }

    @Test
    void namesOfTheAccountsOwnNameSpaceTellTheirRegion() {
        assertThat(BucketName.of("titus-111122223333-us-gov-east-1-an").accountNamespaceRegion())
                .contains("us-gov-east-1");
        assertThat(BucketName.of("titus-logs").accountNamespaceRegion()).isEmpty();
    }
}
