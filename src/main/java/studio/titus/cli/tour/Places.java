package studio.titus.cli.tour;

import java.nio.file.Path;
import studio.titus.state.ScratchFolder;
import studio.titus.state.StackFolders;

/**
 * What a tour leaves on this computer while it plays.
 *
 * @param here where its stack is remembered
 * @param elsewhere a computer that remembers nothing
 * @param key where its private key goes
 */
public record Places(StackFolders here, StackFolders elsewhere, Path key) {

    /** Places that go with a folder. */
    public static Places in(ScratchFolder scratch) {
        return new Places(
                scratch.folders("here"),
                scratch.folders("elsewhere"),
                scratch.path().resolve("key").resolve("id_ed25519"));
    }
}
