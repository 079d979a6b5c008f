package studio.titus.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class VirtualThreadsTest {

    private final VirtualThreads background = new VirtualThreads(new ImmediateUiThread());

    @Test
    void theResultArrives() throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();

        background.submit(() -> "done", answer::complete, answer::completeExceptionally);

        assertThat(answer.get(5, TimeUnit.SECONDS)).isEqualTo("done");
    }

    @Test
    void whatTheWorkThrowsArrivesAsItIs() throws Exception {
        CompletableFuture<Exception> failure = new CompletableFuture<>();
        IOException thrown = new IOException("no network");

        background.submit(
                () -> {
                    throw thrown;
                },
                result -> {},
                failure::complete);

        assertThat(failure.get(5, TimeUnit.SECONDS)).isSameAs(thrown);
    }

    @Test
    void cancelledWorkIsInterruptedAndSilent() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        CompletableFuture<Object> answer = new CompletableFuture<>();

        Background.Work work = background.submit(
                () -> {
                    begun.countDown();
                    try {
                        return new CountDownLatch(1).await(1, TimeUnit.MINUTES);
                    } catch (InterruptedException e) {
                        interrupted.complete(true);
                        throw e;
                    }
                },
                answer::complete,
                answer::complete);
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        work.cancel();

        assertThat(interrupted.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(answer).isNotDone();
    }
}
