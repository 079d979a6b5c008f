package studio.titus.rehearsal.ec2;

import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.DeleteKeyPairRequest;
import software.amazon.awssdk.services.ec2.model.DeleteKeyPairResponse;
import software.amazon.awssdk.services.ec2.model.DescribeKeyPairsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeKeyPairsResponse;
import software.amazon.awssdk.services.ec2.model.ImportKeyPairRequest;
import software.amazon.awssdk.services.ec2.model.ImportKeyPairResponse;
import software.amazon.awssdk.services.ec2.model.KeyPairInfo;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import studio.titus.rehearsal.wire.Operations;

/** Key pairs, of which EC2 has the public half. */
final class KeyPairs {

    private final Ec2Data data;

    KeyPairs(Ec2Data data) {
        this.data = data;
    }

    void register(Operations operations) {
        operations
                .on(ImportKeyPairRequest.class, this::importKey)
                .on(DescribeKeyPairsRequest.class, this::describe)
                .on(DeleteKeyPairRequest.class, this::delete);
    }

    /** Refuses a name no key pair has. */
    KeyPairInfo require(String name) {
        return find(name)
                .orElseThrow(() ->
                        Ec2Errors.refused("InvalidKeyPair.NotFound", "The key pair '" + name + "' does not exist"));
    }

    private Optional<KeyPairInfo> find(String name) {
        return data.keyPairs.all().filter(pair -> pair.keyName().equals(name)).findFirst();
    }

    private ImportKeyPairResponse importKey(ImportKeyPairRequest request) {
        String material = request.publicKeyMaterial().asUtf8String();
        var key = ImportedKey.parse(material);
        if (find(request.keyName()).isPresent()) {
            throw Ec2Errors.refused(
                    "InvalidKeyPair.Duplicate", "The keypair '" + request.keyName() + "' already exists.");
        }
        var pair = data.keyPairs.add(
                KeyPairInfo.builder()
                        .keyPairId(data.keyPairs.newId())
                        .keyName(request.keyName())
                        .keyType(key.type())
                        .keyFingerprint(key.fingerprint())
                        .publicKey(material)
                        .createTime(data.world.now())
                        .build(),
                TagBook.wanted(request.tagSpecifications(), ResourceType.KEY_PAIR));
        return ImportKeyPairResponse.builder()
                .keyPairId(pair.keyPairId())
                .keyName(pair.keyName())
                .keyFingerprint(pair.keyFingerprint())
                .tags(pair.tags())
                .build();
    }

    private DescribeKeyPairsResponse describe(DescribeKeyPairsRequest request) {
        var shown = data.keyPairs.describe(request.keyPairIds(), request.filters());
        request.keyNames().stream()
                .filter(name -> shown.stream().noneMatch(pair -> pair.keyName().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw Ec2Errors.refused("InvalidKeyPair.NotFound", "The key pair '" + name + "' does not exist");
                });
        boolean withKey = Boolean.TRUE.equals(request.includePublicKey());
        return DescribeKeyPairsResponse.builder()
                .keyPairs(shown.stream()
                        .filter(pair -> request.keyNames().isEmpty()
                                || request.keyNames().contains(pair.keyName()))
                        .map(pair -> withKey
                                ? pair
                                : pair.toBuilder().publicKey(null).build())
                        .toList())
                .build();
    }

    /** Deleting what is not there succeeds, as with EC2. */
    private DeleteKeyPairResponse delete(DeleteKeyPairRequest request) {
        var pair = request.keyPairId() == null ? find(request.keyName()) : data.keyPairs.find(request.keyPairId());
        pair.ifPresent(found -> data.keyPairs.remove(found.keyPairId()));
        return DeleteKeyPairResponse.builder()
                .returnValue(true)
                .keyPairId(pair.map(KeyPairInfo::keyPairId).orElse(null))
                .build();
    }
}
