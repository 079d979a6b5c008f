package studio.titus.ssh;

import java.nio.file.Path;

/** Where a private key is used from. */
public sealed interface KeyPlace {

    /** A file, which may be encrypted: whoever opens it again needs its passphrase again. */
    record InFile(Path file, boolean encrypted) implements KeyPlace {}

    /** The ssh-agent of the person's session, which signs without showing the key. */
    record InAgent() implements KeyPlace {}
}
