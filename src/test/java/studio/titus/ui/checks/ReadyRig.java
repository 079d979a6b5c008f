package studio.titus.ui.checks;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.titus.model.Secret;
import studio.titus.plan.Plan;
import studio.titus.ssh.HostKeyAsker;
import studio.titus.ssh.IdentityLoader;
import studio.titus.ssh.KeyPairMaker;
import studio.titus.ssh.KeyPairMaker.Pair;
import studio.titus.testing.Samples;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.ImmediateUiThread;
import studio.titus.ui.nodes.FakeNodes;
import studio.titus.ui.nodes.KeyCheck;
import studio.titus.ui.nodes.NodeQuestions;
import studio.titus.ui.nodes.NodeRemedies;
import studio.titus.ui.nodes.NodeRoom;
import studio.titus.ui.nodes.StackRepairs;
import studio.titus.ui.provision.FakeStack;
import studio.titus.ui.provision.Showing;

/** A stack that stands, with nodes that answer as a test says, and a private key that opens them. */
public final class ReadyRig {

    public final FakeStack stack = new FakeStack();
    public final FakeNodes nodes = new FakeNodes(stack.session.pace());
    public final CheckMemory memory = new CheckMemory();
    public final CheckMemory isolation = new CheckMemory();
    public Duration later = Duration.ZERO;
    public String address = "203.0.113.7";
    public final List<Plan> carriedOut = new ArrayList<>();
    public final List<String> led = new ArrayList<>();
    public Optional<Path> chosen = Optional.empty();
    public Optional<Secret> typed = Optional.empty();
    public final List<Boolean> askedForPassphrase = new ArrayList<>();
    public final Pair pair;
    public final NodeRoom room;

    /** @param passphrase of the private key */
    public ReadyRig(Path home, Optional<Secret> passphrase) {
        pair = new KeyPairMaker().make(home.resolve("id"), "test", passphrase);
        stack.standsWhole();
        stack.settings = Optional.of(Samples.settings().toBuilder()
                .publicKey(pair.key())
                .publicKeyFile(pair.publicFile().toString())
                .build());
        room = new NodeRoom(
                stack,
                (session, folder, inventory, identity, asker, listener) -> nodes,
                new IdentityLoader(Map.of()),
                new Answers());
    }

    public ReadyModel model(Background background, boolean fresh) {
        return new ReadyModel(stack, means(background, memory), new ReadyWords(Showing.TEXTS, ZoneOffset.UTC), fresh);
    }

    public IsolationModel isolation(Background background) {
        var words = new IsolationWords(Showing.TEXTS, ZoneOffset.UTC, "titus-lab");
        return new IsolationModel(means(background, isolation), words);
    }

    private ChecksMeans means(Background background, CheckMemory found) {
        ReadyExits exits = new Exits();
        return new ChecksMeans(
                room,
                new StackRepairs(stack, () -> address),
                found,
                new ImmediateUiThread(),
                background,
                InstantSource.fixed(stack.session.pace().instant().plus(later)),
                remedies(background, exits),
                exits);
    }

    /** Presses the one of these words. */
    static void press(List<ProblemAction> actions, String text) {
        actions.stream()
                .filter(action -> action.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not offered: " + text + " but " + actions))
                .run()
                .run();
    }

    private NodeRemedies remedies(Background background, ReadyExits exits) {
        return new NodeRemedies(
                Showing.TEXTS, stack, background, new KeyCheck(new IdentityLoader(Map.of())), title -> chosen, exits);
    }

    private final class Answers implements NodeQuestions {

        @Override
        public Optional<Secret> passphrase(Path file, boolean wrong) {
            askedForPassphrase.add(wrong);
            return typed;
        }

        @Override
        public boolean accepts(HostKeyAsker.Question question) {
            return true;
        }
    }

    private final class Exits implements ReadyExits {

        @Override
        public void carryOut(Plan plan) {
            carriedOut.add(plan);
        }

        @Override
        public void dashboard() {
            led.add("dashboard");
        }

        @Override
        public void isolation() {
            led.add("isolation");
        }

        @Override
        public void leave() {
            led.add("start");
        }

        @Override
        public void signInAgain(String goOn, Runnable then) {
            led.add("signin");
        }

        @Override
        public void browse(URI page) {
            led.add(page.toString());
        }
    }
}
