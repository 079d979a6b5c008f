package studio.titus.ui.testing;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import studio.titus.model.PriceTable;
import studio.titus.ssh.IdentityLoader;
import studio.titus.ssh.KeyPairMaker;
import studio.titus.state.StackFolders;
import studio.titus.ui.shell.AddressFinder;
import studio.titus.ui.shell.Program;
import studio.titus.ui.shell.Rehearsal;
import studio.titus.ui.shell.Services;
import studio.titus.ui.shell.Site;
import studio.titus.ui.shell.SshKeys;

/** The rest of the program for screens that ask little of it: an account with nothing in it, no keys, no agent. */
public final class FakeServices {

    private FakeServices() {}

    /** @param home where folders and keys would be; need not exist */
    public static Services of(Path home, AddressFinder addresses, InstantSource clock) {
        Site aws = new Site(new FakeConnector(), new StackFolders(home), addresses, false);
        SshKeys keys = new SshKeys(home.resolve("ssh"), new IdentityLoader(Map.of()), new KeyPairMaker());
        Program program =
                new Program(Map.of("Titus Studio", "1.0.0"), home, home.resolve("logs/studio.log"), path -> {});
        return new Services(
                aws,
                () -> new Rehearsal(aws, new FakeControls(), Optional.empty()),
                PriceTable.shipped(),
                new Random(1),
                keys,
                program,
                clock);
    }
}
