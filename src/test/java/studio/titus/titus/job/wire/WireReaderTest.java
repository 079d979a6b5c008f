package studio.titus.titus.job.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Ours and protobuf's reading of the same, rightly or wrongly made descriptors. */
class WireReaderTest {

    private static final List<String> BASES = List.of("""
        {"owner":{"teamEmail":"a@b"},"applicationName":"x","capacityGroup":"g",
         "jobGroupInfo":{"stack":"s","detail":"d","sequence":"1"},"attributes":{"k":"v"},
         "container":{"resources":{"cpu":2.5,"gpu":1,"memoryMB":1024,"diskMB":2048,"networkMbps":200,"allocateIP":true,
           "efsMounts":[{"efsId":"fs-1","mountPoint":"/m","mountPerm":"RW","efsRelativeMountPoint":"/r"}]},
          "securityProfile":{"securityGroups":["sg-1","sg-2"],"iamRole":"r","attributes":{"q":"w"}},
          "image":{"name":"n","tag":"t","digest":"sha256:0a"},"attributes":{"a":"b"},
          "entryPoint":["e","f"],"command":["c"],"env":{"A":"B"},
          "softConstraints":{"constraints":{"uniqueHost":"true"},"expression":"e"},
          "hardConstraints":{"constraints":{"zoneBalance":"true"},"expression":"e"},"experimental":{}},
         "batch":{"size":3,"runtimeLimitSec":"3600","retryPolicy":{"delayed":{"initialDelayMs":"1","delayMs":"2","retries":3}}}}
        """, """
        {"owner":{"teamEmail":"a@b"},"applicationName":"x",
         "service":{"capacity":{"min":1,"max":3,"desired":2},"enabled":true,
          "retryPolicy":{"exponentialBackOff":{"initialDelayMs":"1","maxDelayIntervalMs":"2","retries":3}},
          "migrationPolicy":{"selfManaged":{}},
          "serviceJobProcesses":{"disableIncreaseDesired":true,"disableDecreaseDesired":false}}}
        """);

    private static final List<String> NAMES = List.of(
            "batch",
            "service",
            "immediate",
            "delayed",
            "exponentialBackOff",
            "systemDefault",
            "selfManaged",
            "bogus",
            "team_email",
            "@type",
            "experimental",
            "retries",
            "",
            "size",
            "cpu",
            "expression",
            "efsMounts",
            "mountPerm");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-1",
            "1.5",
            "2.0",
            "-0.0",
            "1e3",
            "1e-3",
            "1e999",
            "-1e999",
            "4294967295",
            "4294967296",
            "2147483648",
            "18446744073709551615",
            "18446744073709551616",
            "9223372036854775807",
            "123456789012345678901234567890",
            "0.1",
            "\"\"",
            "\"x\"",
            "\" 1\"",
            "\"+1\"",
            "\"-1\"",
            "\"1e2\"",
            "\"1e400\"",
            "\"0x10\"",
            "\"1.0\"",
            "\"1.50\"",
            "\"\u0661\u0662\"",
            "\"NaN\"",
            "\"Infinity\"",
            "\"-Infinity\"",
            "\"true\"",
            "\"TRUE\"",
            "\"RW\"",
            "\"rw\"",
            "\"2\"",
            "7",
            "2.5",
            "\"a\\u2028b\\\"\\\\\\n\"",
            "[]",
            "[null]",
            "[\"a\"]",
            "[1]",
            "[1,2]",
            "[[1]]",
            "[{}]",
            "[true]",
            "{}",
            "{\"a\":1}",
            "{\"a\":null}",
            "{\"a\":[\"b\"]}",
            "{\"a\":{}}",
            "{\"@type\":\"x\"}",
            "{\"@type\":\"x/y\"}",
            "{\"@type\":5}",
            "{\"a\":1.0E9}",
            "\"<a href='x'>&=</a>\"",
            "\"\\u00e9\\ud83d\\ude00\"");

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.of(Mutation.Kind.class),
                        Arbitraries.of(VALUES),
                        Arbitraries.of(NAMES))
                .as(Mutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> bases() {
        return Arbitraries.of(BASES);
    }

    @Property(tries = 5000)
    void readsAndRefusesWhatProtobufReadsAndRefusesInItsWords(
            @ForAll("bases") String base, @ForAll("mutations") List<Mutation> mutations) {
        var json = (ObjectNode) Protobuf.tree(base);
        mutations.forEach(mutation -> mutation.apply(json));

        assertThat(ours(json)).as(json.toString()).isEqualTo(protobufs(json));
    }

    @Property
    void eachValueInEachFieldIsReadAlike(@ForAll("values") String value) {
        for (String base : BASES) {
            for (int place = 0; place < 80; place++) {
                var json = (ObjectNode) Protobuf.tree(base);
                new Mutation(place, Mutation.Kind.REPLACE, value, "").apply(json);
                assertThat(ours(json)).as(json.toString()).isEqualTo(protobufs(json));
            }
        }
    }

    @Property(tries = 1000, maxDiscardRatio = 100)
    void theSizeOfAMessageIsProtobufs(@ForAll("bases") String base, @ForAll("mutations") List<Mutation> mutations) {
        var json = (ObjectNode) Protobuf.tree(base);
        mutations.forEach(mutation -> mutation.apply(json));
        // messages made at run time leave an empty text of a map away, Titus's own classes write it
        Assume.that(!json.toString().contains("\"\""));
        try {
            Message message = WireReader.read(Schema.JOB_DESCRIPTOR, json);
            assertThat(WireSize.of(message))
                    .as(json.toString())
                    .isEqualTo(Protobuf.parse(gatewaysText(json)).getSerializedSize());
        } catch (WireException | InvalidProtocolBufferException _) {
            Assume.that(false);
        }
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(VALUES);
    }

    private static String ours(ObjectNode json) {
        try {
            Message message = WireReader.read(Schema.JOB_DESCRIPTOR, json);
            return WirePrinter.print(WireWriter.write(printable(message)));
        } catch (WireException e) {
            return e.getMessage();
        }
    }

    /** Protobuf reads an empty Any but does not print it. */
    private static Message printable(Message job) {
        return job.has("container")
                ? job.with("container", job.message("container").without("experimental"))
                : job;
    }

    private static String protobufs(ObjectNode json) {
        try {
            return Protobuf.print(Protobuf.parse(gatewaysText(json)));
        } catch (InvalidProtocolBufferException e) {
            return e.toString();
        }
    }

    /** The gateway's Jackson printed a number too big for a double without quotes, and Gson took the word for text. */
    private static String gatewaysText(ObjectNode json) {
        return Stream.of("Infinity", "-Infinity")
                .reduce(json.toString(), (text, word) -> text.replace(":" + word, ":\"" + word + '"'));
    }
}
