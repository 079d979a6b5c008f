package studio.titus.ui.nodes;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.titus.checks.StackNodes;
import studio.titus.engine.Notices;
import studio.titus.model.StackSettings;
import studio.titus.nodes.ClientConfig;
import studio.titus.nodes.LoginFile;
import studio.titus.nodes.NodeDesk;
import studio.titus.plan.Inventory;
import studio.titus.problem.ProblemException;
import studio.titus.ssh.HopListener;
import studio.titus.ssh.IdentityLoader;
import studio.titus.ui.provision.StackWork;

/**
 * The one way to the nodes of a stack that is open in the window. The first page that needs it opens it, all others share it. Call the
 * methods that block on background threads; all are safe for many threads.
 */
public final class NodeRoom implements AutoCloseable {

    private final StackWork stack;
    private final NodeOpener opener;
    private final NodeQuestions questions;
    private final LoginKey key;
    private final List<HopListener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock opening = new ReentrantLock();
    private final List<NodeWork> retired = new ArrayList<>();
    private volatile Instant launched = Instant.EPOCH;
    private volatile @Nullable NodeWork open;
    private volatile boolean closed;

    public NodeRoom(StackWork stack, NodeOpener opener, IdentityLoader loader, NodeQuestions questions) {
        this.stack = stack;
        this.opener = opener;
        this.questions = questions;
        this.key = new LoginKey(loader, questions);
    }

    /**
     * The nodes; looks at AWS and finds the private key when nobody has yet. Blocks, perhaps for a person's answer.
     *
     * @throws ProblemException when a machine does not run, or the key can't be used; see {@link NodeProblems}
     */
    public NodeWork nodes() throws InterruptedException {
        NodeWork known = open;
        return known == null ? opened(false) : known;
    }

    /**
     * The nodes as they stand now, for instance after one was replaced. What was opened over the machines of before stays usable as far as
     * they stand. Blocks as {@link #nodes} does.
     */
    public NodeWork fresh() throws InterruptedException {
        return opened(true);
    }

    /** The nodes if some page has opened them already. Does not block. */
    public Optional<NodeWork> known() {
        return Optional.ofNullable(open);
    }

    /** When the youngest of the machines was started, by the cloud's clock; the epoch while nobody has looked. */
    public Instant launched() {
        return launched;
    }

    /** Where the private key is, as far as the stack's settings say; the agent may hold it instead. Does not block. */
    public Optional<Path> keyFile() {
        return stack.remembered().flatMap(LoginFile::privateKeyOf);
    }

    /**
     * The blocks of {@code ~/.ssh/config} for the person's own client; see {@link ClientConfig}. Blocks as {@link #nodes} does.
     *
     * @throws ProblemException also when no settings say where the private key is
     */
    public String clientConfig() throws InterruptedException {
        Path identity = keyFile().orElseThrow(() -> new ProblemException(NodeProblems.noSettings()));
        return ClientConfig.of(stack.stack(), nodes().nodes(), stack.folder(), identity);
    }

    /**
     * Hears what happens on the hops, whoever causes it.
     *
     * @return ends it
     */
    public Runnable listen(HopListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private NodeWork opened(boolean anew) throws InterruptedException {
        opening.lockInterruptibly();
        try {
            NodeWork known = open;
            return known == null || anew ? look(known) : known;
        } finally {
            opening.unlock();
        }
    }

    private NodeWork look(@Nullable NodeWork known) throws InterruptedException {
        Inventory inventory = stack.look(Notices.NONE);
        launched = latestLaunch(inventory);
        if (known != null && known.nodes().equals(standing(inventory))) {
            return known;
        }
        NodeWork now = open(inventory);
        if (known != null) {
            retired.add(known);
        }
        open = now;
        if (closed) {
            close();
        }
        return now;
    }

    private static Instant latestLaunch(Inventory inventory) {
        return inventory.present().values().stream()
                .flatMap(live -> live.attribute("launch_time").stream())
                .flatMap(NodeRoom::instant)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static Stream<Instant> instant(String text) {
        try {
            return Stream.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Stream.empty(); // a machine that says no time counts as an old one
        }
    }

    private StackNodes standing(Inventory inventory) {
        return NodeDesk.standing(stack.session(), inventory);
    }

    private NodeWork open(Inventory inventory) throws InterruptedException {
        StackSettings settings = stack.remembered().orElseThrow(() -> new ProblemException(NodeProblems.noSettings()));
        return opener.open(
                stack::session,
                stack.folder(),
                inventory,
                key.find(settings),
                questions,
                event -> listeners.forEach(listener -> listener.on(event)));
    }

    /** Ends all connections. Nothing is opened any more. */
    @Override
    public void close() {
        closed = true;
        Optional.ofNullable(open).ifPresent(NodeWork::close);
        opening.lock();
        try {
            retired.forEach(NodeWork::close);
        } finally {
            opening.unlock();
        }
    }
}
