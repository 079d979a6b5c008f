package studio.titus.plan;

import java.util.List;
import studio.titus.model.BucketName;
import studio.titus.model.Cidr;
import studio.titus.model.PublicKey;
import studio.titus.model.Region;
import studio.titus.model.StackSettings;

/** Settings that stand in where only addresses and edges matter: these are the same for every stack. */
final class Skeleton {

    /** A key nobody has the private half of. */
    private static final String PUBLIC_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKxLAGWZz+afoqRBrxp3JBhykeKv3Esqqqx5bt6NBMwf";

    private Skeleton() {}

    static StackSettings settings() {
        return StackSettings.builder()
                .region(Region.of("us-east-1"))
                .trustedCidr(List.of(Cidr.of("192.0.2.1/32")))
                .publicKey(PublicKey.check(PUBLIC_KEY).orElseThrow())
                .bucket(BucketName.check("titus-skeleton").orElseThrow())
                .build();
    }
}
