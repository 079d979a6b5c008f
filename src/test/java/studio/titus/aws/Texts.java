package studio.titus.aws;

import software.amazon.awssdk.core.SdkBytes;
import studio.titus.testing.Samples;

/** Documents for what other people make. */
final class Texts {

    static final String TRUST = """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}\
        """;

    static final String EVERYTHING = """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}\
        """;

    private Texts() {}

    static SdkBytes key() {
        return SdkBytes.fromUtf8String(Samples.publicKey().openSsh());
    }
}
