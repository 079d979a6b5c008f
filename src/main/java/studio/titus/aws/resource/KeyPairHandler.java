package studio.titus.aws.resource;

import static studio.titus.aws.error.Calls.call;
import static studio.titus.aws.error.Calls.ifThere;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeKeyPairsRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.KeyPairInfo;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import studio.titus.engine.Attempt;
import studio.titus.engine.Removal;
import studio.titus.engine.ResourceHandler;
import studio.titus.model.PublicKey;
import studio.titus.plan.Address;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.SecuritySpec;

/** Imported public keys. */
final class KeyPairHandler implements ResourceHandler<SecuritySpec.KeyPair> {

    private final Ec2Client ec2;

    KeyPairHandler(Ec2Client ec2) {
        this.ec2 = ec2;
    }

    static Live read(Address address, KeyPairInfo key) {
        return LiveBuilder.of(address, Kind.KEY_PAIR, key.keyPairId())
                .put("key_name", key.keyName())
                .put("fingerprint", fingerprint(key))
                .tags(Tags.map(key.tags()))
                .build();
    }

    /** Of the key itself where it is told; what servers report as a fingerprint of an Ed25519 key differs in form. */
    private static String fingerprint(KeyPairInfo key) {
        return Optional.ofNullable(key.publicKey())
                .flatMap(text -> PublicKey.check(text).toOptional())
                .map(PublicKey::awsFingerprint)
                .orElse(Objects.requireNonNullElse(key.keyFingerprint(), ""));
    }

    private static DescribeKeyPairsRequest question(Collection<Filter> filters) {
        return DescribeKeyPairsRequest.builder()
                .includePublicKey(true)
                .filters(filters)
                .build();
    }

    /** The key pairs that match, with their public keys. */
    static List<KeyPairInfo> where(Ec2Client ec2, Collection<Filter> filters) {
        return call("ec2:DescribeKeyPairs", () -> ec2.describeKeyPairs(question(filters)))
                .keyPairs();
    }

    @Override
    public Live create(SecuritySpec.KeyPair spec, Attempt attempt) {
        var tags = Tags.on(ResourceType.KEY_PAIR, attempt.tags());
        var material = SdkBytes.fromUtf8String(spec.publicKey().openSsh());
        var reply = call(
                "ec2:ImportKeyPair",
                () -> ec2.importKeyPair(
                        r -> r.keyName(spec.name()).publicKeyMaterial(material).tagSpecifications(tags)));
        return LiveBuilder.of(attempt.address(), Kind.KEY_PAIR, reply.keyPairId())
                .put("key_name", reply.keyName())
                .put("fingerprint", spec.publicKey().awsFingerprint())
                .tags(attempt.tags())
                .build();
    }

    @Override
    public Live update(SecuritySpec.KeyPair spec, Live live, Set<String> attributes, Attempt attempt) {
        return Tags.update(ec2, live, spec, attributes, attempt);
    }

    @Override
    public Optional<Live> look(Live live) {
        return where(ec2, List.of(Ours.filter("key-pair-id", live.id()))).stream()
                .findFirst()
                .map(key -> read(live.address(), key));
    }

    @Override
    public Optional<Live> find(SecuritySpec.KeyPair spec, Attempt attempt) {
        var found = where(ec2, Ours.filters(attempt)).stream()
                .map(key -> read(attempt.address(), key))
                .toList();
        return Ours.pick(found, attempt);
    }

    @Override
    public void delete(Live live, Removal removal) {
        ifThere("ec2:DeleteKeyPair", () -> ec2.deleteKeyPair(r -> r.keyName(live.attributeOr("key_name"))));
    }
}
