package studio.titus.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    private static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        key AKIAIOSFODNN7EXAMPLE is invalid                 | AKIAIOSFODNN7EXA
        ASIAIOSFODNN7EXAMPLE                                | ASIAIOSFODNN7EXA
        used wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY here  | wJalrXUtnFEMI
        aws_secret_access_key = abcdef                      | abcdef
        AWS_SECRET_ACCESS_KEY=abcdef                        | abcdef
        "SecretAccessKey": "abc def"                        | abc def
        <SecretAccessKey>abcdef</SecretAccessKey>           | abcdef
        <SessionToken>abcdef</SessionToken>                 | abcdef
        aws_session_token=abc/def+ghi==                     | abc/def
        "sessionToken" : "abcdef"                           | abcdef
        x-amz-security-token: abcdef                        | abcdef
        https://b.s3/k?X-Amz-Signature=0123abcd&X-Amz-Date=2 | 0123abcd
        https://b.s3/k?X-Amz-Security-Token=IQoJb3Jp&a=b    | IQoJb3Jp
        FwoGZXIvYXdzEBYaDKxExampleExampleExampleExampleExampleEx | FwoGZXIvYXdz
        https://0123token:@packagecloud.io/netflix          | 0123token
        http://user:pass@proxy:3128 refused                 | user:pass
        Authorization: AWS4-HMAC-SHA256 Credential=a/b, Signature=c | HMAC
        Authorization: Bearer abcdef                        | abcdef
        "authorization":"Basic dXNlcjpwYXNz"                | dXNlcjpwYXNz
        Proxy-Authorization: Basic dXNlcjpwYXNz             | dXNlcjpwYXNz
        password=hunter2                                    | hunter2
        passphrase: hunter2                                 | hunter2
        """)
    void secretsAreMasked(String text, String secret) {
        assertThat(Redactor.redact(text)).doesNotContain(secret).contains(Redactor.MASK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPENSSH ", "RSA ", "EC ", "ENCRYPTED ", ""})
    void privateKeyBlocksAreMaskedEvenWhenCutOff(String kind) {
        String begin = "-----BEGIN " + kind + "PRIVATE KEY-----\nb3BlbnNzaC1r\n";
        String whole = "a\n" + begin + "-----END " + kind + "PRIVATE KEY-----\nz";

        assertThat(Redactor.redact(whole)).isEqualTo("a\n" + Redactor.MASK + "\nz");
        assertThat(Redactor.redact("a\n" + begin)).isEqualTo("a\n" + Redactor.MASK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UnauthorizedOperation: You are not authorized to perform this operation.",
                "arn:aws:iam::123456789012:role/titusmasterInstanceProfile",
                "ami-0123456789abcdef0 in eu-west-1, request 3f2504e0-4f89-11d3-9a0c-0305e82c3301",
                "sha1 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12",
                "sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "https://sts.amazonaws.com/ answered 403",
                "ada@example.org wrote to https://example.org/@scope/package",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBLyfvlhkMHa3kNBcGu1aGF72NPBjmSTDLk55ceEA0dD ada@example",
                "The secret is kept by AWS.",
            })
    void ordinaryTextStaysAsItIs(String text) {
        assertThat(Redactor.redact(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AKIAIOSFODNN7EXAMPLE", SECRET_KEY, "password=x", "https://a:b@c/"})
    void redactingTwiceChangesNothingMore(String text) {
        String once = Redactor.redact(text);

        assertThat(Redactor.redact(once)).isEqualTo(once);
    }
}
