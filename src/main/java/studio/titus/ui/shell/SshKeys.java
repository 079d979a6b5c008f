package studio.titus.ui.shell;

import java.nio.file.Path;
import studio.titus.ssh.IdentityLoader;
import studio.titus.ssh.KeyPairMaker;

/**
 * The person's SSH keys.
 *
 * @param folder where they are, usually {@code ~/.ssh}; need not exist
 * @param loader finds and proves private halves
 * @param maker makes new pairs
 */
public record SshKeys(Path folder, IdentityLoader loader, KeyPairMaker maker) {}
