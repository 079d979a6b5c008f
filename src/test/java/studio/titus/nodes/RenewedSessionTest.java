package studio.titus.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.titus.checks.Verdict;
import studio.titus.engine.CloudSession;
import studio.titus.model.StackName;
import studio.titus.ssh.HopListener;
import studio.titus.ssh.HostKeyAsker;
import studio.titus.ssh.IdentityLoader;
import studio.titus.ssh.KeyFinding;

/** Whoever signs in again while a stack's nodes are open goes on with them: AWS is asked through the session of the moment. */
class RenewedSessionTest {

    private static final Set<String> ASKING = Set.of("consoleOutput", "exposure", "publicSettings", "door");

    @TempDir
    private Path folder;

    @AutoClose
    private RehearsedStack stack;

    @BeforeEach
    void build() throws InterruptedException {
        stack = RehearsedStack.ready(folder);
    }

    @Test
    void hostKeysAndWallsAreAskedOfTheSessionOfTheMoment() throws InterruptedException {
        var ended = new AtomicReference<>(false);
        var session = new AtomicReference<>(untilEnded(ended));
        var found = (KeyFinding.Usable) new IdentityLoader(Map.of()).open(stack.key, Optional.empty());
        try (var nodes = NodeDesk.open(
                session::get,
                stack.folders.of(new StackName("lab")).path(),
                stack.desk.look(),
                found.identity(),
                HostKeyAsker.refuse(),
                HopListener.none())) {
            ended.set(true);
            session.set(stack.session);

            var bastion = nodes.readiness().run("bastion");
            var bucket = nodes.isolation().run("bucket-private");

            assertThat(bastion.verdict()).as(bastion.toString()).isEqualTo(Verdict.HOLDS);
            assertThat(bucket.verdict()).as(bucket.toString()).isEqualTo(Verdict.HOLDS);
        }
    }

    /** A session that nobody may ask any more once it has ended. */
    private CloudSession untilEnded(AtomicReference<Boolean> ended) {
        return (CloudSession) Proxy.newProxyInstance(
                CloudSession.class.getClassLoader(), new Class<?>[] {CloudSession.class}, (_, method, args) -> {
                    assertThat(ended.get() && ASKING.contains(method.getName()))
                            .as("%s of the session of before", method.getName())
                            .isFalse();
                    return call(method, args);
                });
    }

    private Object call(Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(stack.session, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
