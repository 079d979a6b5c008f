package studio.titus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        ''        | stack-name.empty     | Type one                         | -
        Titus     | stack-name.malformed | begins with a letter. Type titus. | titus
        titus_poc | stack-name.malformed | Type titus-poc                   | titus-poc
        1st       | stack-name.malformed | Type st                          | st
        -         | stack-name.empty     | Type one                         | -
        123       | stack-name.malformed | Type for instance titus-poc      | -
        ../etc    | stack-name.malformed | Type etc                         | etc
        abcdefghijklmnopqrstuvwxyzabcdefg | stack-name.malformed | 1 to 32 | abcdefghijklmnopqrstuvwxyzabcdef
        """)
    void stackNamesAreCorrected(String text, String code, String essence, String suggestion) {
        refused(StackName.check(text == null ? "" : text), code, essence, suggestion);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "titus-poc", "a1-", "abcdefghijklmnopqrstuvwxyzabcdef", " trimmed "})
    void goodStackNamesPass(String text) {
        assertThat(StackName.of(text).value()).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "second-", "Team_a", "x"})
    void prefixesStandBeforeTheOriginalsNames(String text) {
        assertThat(NamePrefix.check(text).orElseThrow().name("titusagent")).isEqualTo(text + "titusagent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1a                                | name-prefix.malformed | a letter first
        -a                                | name-prefix.malformed | a letter first
        a b                               | name-prefix.malformed | letters, digits, hyphens or underscores
        a/b                               | name-prefix.malformed | letters, digits, hyphens or underscores
        abcdefghijklmnopqrstuvwxyzabcdefg | name-prefix.malformed | up to 32
        sg-a                              | name-prefix.reserved  | "sg-"
        """)
    void prefixesThatAwsWouldRefuseAreRefused(String text, String code, String essence) {
        refused(NamePrefix.check(text), code, essence, null);
        assertThatIllegalArgumentException().isThrownBy(() -> new NamePrefix(text));
    }

    @Test
    void theLongestPrefixLeavesRoomForTheLongestRole() {
        assertThat(new NamePrefix("a".repeat(32)).name("titusappwiths3InstanceProfile"))
                .hasSizeLessThanOrEqualTo(64);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1111-2222-3333 | account.hyphens   | Type 111122223333 | 111122223333
        12345          | account.malformed | twelve digits     |
        my-account     | account.malformed | twelve digits     |
        """)
    void accountIdsAreTwelveDigits(String text, String code, String essence, String suggestion) {
        refused(AccountId.check(text), code, essence, suggestion);
        assertThat(AccountId.check("001122223333").orElseThrow()).hasToString("001122223333");
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountId(text));
    }

    @ParameterizedTest
    @CsvSource({"eu-wset-1, eu-west-1", "us-est-1, us-east-1", "euwest1, eu-west-1", "tags, tag", "Bucket, bucket"})
    void slipsFindTheWordThatWasMeant(String typed, String meant) {
        assertThat(Nearest.to(typed, List.of("eu-west-1", "us-east-1", "tag", "bucket")))
                .contains(meant);
    }

    @Test
    void wordsThatResembleNothingFindNothing() {
        assertThat(Nearest.to("moon", List.of("eu-west-1", "bucket"))).isEmpty();
        assertThat(Nearest.to("", List.of("bucket"))).isEmpty();
        assertThat(Nearest.to("x", List.of())).isEmpty();
    }

    @Test
    void secretsDoNotShow() {
        Secret secret = Secret.of("hunter2");

        assertThat(secret)
                .hasToString("[secret]")
                .isEqualTo(Secret.of("hunter2"))
                .isNotEqualTo(Secret.of("x"));
        assertThat(secret.hashCode()).isEqualTo(Secret.of("hunter2").hashCode());
        assertThat(secret.reveal()).isEqualTo("hunter2");
        assertThat(Secret.of("").isEmpty()).isTrue();
    }

    @Test
    void checkedValuesKeepTheirHintsWhenMapped() {
        Checked<Integer> length = Checked.valid("text", "a hint").map(String::length);
        Checked<Integer> none = Checked.<String>invalid("x", "No.", "yes").map(String::length);

        assertThat(length).isEqualTo(Checked.valid(4, "a hint"));
        assertThat(length.toOptional()).contains(4);
        assertThat(none).isEqualTo(Checked.invalid("x", "No.", "yes"));
        assertThat(none.toOptional()).isEmpty();
        assertThat(none.hints()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(none::orElseThrow).withMessage("No.");
    }

    private static void refused(Checked<?> checked, String code, String essence, String suggestion) {
        assertThat(checked).isInstanceOfSatisfying(Checked.Invalid.class, invalid -> {
            assertThat(invalid.code()).isEqualTo(code);
            assertThat(invalid.message()).contains(essence);
            assertThat(invalid.suggestion()).isEqualTo(suggestion);
        });
    }
}
