package studio.titus.checks;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.titus.ssh.ExecRequest;
import studio.titus.ssh.ForwardAddress;
import studio.titus.ssh.LocalForward;
import studio.titus.ssh.NodeAccess;
import studio.titus.ssh.Target;

/** The way over SSH. The forward to the gateway stays open until the access is closed. */
public final class SshLine implements NodeLine {

    /** Where the gateway listens on its own node. */
    static final int API = 7001;

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final NodeAccess access;
    private @Nullable LocalForward forward;

    public SshLine(NodeAccess access) {
        this.access = access;
    }

    @Override
    public void connect(Target node) throws InterruptedException {
        access.connect(node);
    }

    @Override
    public Answer run(Target node, String command) throws InterruptedException {
        var result = access.exec(node, ExecRequest.of(command).within(LIMIT));
        var output = Stream.of(result.outputText(), result.errorText())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return new Answer(result.exitCode(), output);
    }

    @Override
    public synchronized URI gateway(Target gateway) throws InterruptedException {
        if (forward == null) {
            forward = access.forward(gateway, ForwardAddress.local(API));
        }
        return URI.create("http://127.0.0.1:" + forward.port());
    }
}
