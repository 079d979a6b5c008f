package studio.titus.aws.preflight;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.titus.aws.AwsClients;
import studio.titus.engine.CloudSession.Identity;
import studio.titus.engine.Preflight;
import studio.titus.model.Pace;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Plan;

/**
 * Runs the checks side by side against one account and region. Each has ten seconds; one that takes longer, or fails, is a row that
 * cannot tell and leaves the others alone. At most 40 calls are made, none of which changes anything.
 */
public final class AwsPreflight implements Preflight {

    private static final Logger LOG = LoggerFactory.getLogger(AwsPreflight.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final AwsClients clients;
    private final Identity identity;
    private final Pace pace;
    private final Duration limit;

    /** @param identity who one is signed in as */
    public AwsPreflight(AwsClients clients, Identity identity, Pace pace) {
        this(clients, identity, pace, LIMIT);
    }

    /** @param limit real time that each check may take */
    AwsPreflight(AwsClients clients, Identity identity, Pace pace, Duration limit) {
        this.clients = clients;
        this.identity = identity;
        this.pace = pace;
        this.limit = limit;
    }

    @Override
    public List<Row> run(StackName stack, StackSettings settings, Plan plan, Consumer<Row> found) {
        var checks = Checks.of(new Asker(clients, pace), identity, pace, stack, settings, plan);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var rows =
                    checks.stream().map(check -> start(check, threads, found)).toList();
            await(rows, threads);
            return rows.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private CompletableFuture<Row> start(Check check, ExecutorService threads, Consumer<Row> found) {
        return CompletableFuture.supplyAsync(check.look(), threads)
                .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> judge(check, failure))
                .thenApply(check::row)
                .thenApply(row -> tell(row, found));
    }

    private static Row tell(Row row, Consumer<Row> found) {
        found.accept(row);
        return row;
    }

    /** Waits for all rows; an interrupt ends the checks that still run. */
    private static void await(List<CompletableFuture<Row>> rows, ExecutorService threads) {
        try {
            CompletableFuture.allOf(rows.toArray(CompletableFuture[]::new)).get();
        } catch (InterruptedException _) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The listener of the checks failed", e.getCause());
        }
    }

    private Finding judge(Check check, Throwable failure) {
        return switch (root(failure)) {
            case Unanswered unanswered -> unanswered.finding();
            case TimeoutException _ ->
                Finding.cannotTell(
                        "There was no answer within %d seconds.".formatted(Math.max(1, limit.toSeconds())),
                        "Check the network connection and look again, or go on.");
            case Throwable other -> {
                LOG.warn("Check {} failed", check.id(), other);
                yield Finding.cannotTell("The check itself failed.", "Nothing: the run may go on. The log says more.");
            }
        };
    }

    private static Throwable root(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
