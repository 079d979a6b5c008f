package studio.titus.nodes;

import java.nio.file.Path;
import java.util.Optional;
import studio.titus.model.StackSettings;

/** Where the private key of a stack should be. */
public final class LoginFile {

    private static final String PUBLIC = ".pub";

    private LoginFile() {}

    /** The one that the settings name, else the file beside the public key's; empty when they name neither. It need not exist. */
    public static Optional<Path> privateKeyOf(StackSettings settings) {
        return Optional.ofNullable(settings.privateKeyFile())
                .or(() -> Optional.ofNullable(settings.publicKeyFile()).flatMap(LoginFile::beside))
                .map(Path::of);
    }

    private static Optional<String> beside(String publicKeyFile) {
        return publicKeyFile.endsWith(PUBLIC)
                ? Optional.of(publicKeyFile.substring(0, publicKeyFile.length() - PUBLIC.length()))
                : Optional.empty();
    }
}
