package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class PipeTest {

    @Test
    void everyByteComesOutInOrderHoweverItWentIn() throws Exception {
        byte[] sent = new byte[3_000_000];
        new Random(7).nextBytes(sent);
        var pipe = new Pipe(50_000, Duration.ofMinutes(1));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> {
                try (var sink = pipe.sink()) {
                    for (int at = 0, part = 1; at < sent.length; at += part, part = 1 + (part * 7) % 70_000) {
                        part = Math.min(part, sent.length - at);
                        sink.write(sent, at, part);
                    }
                }
                return null;
            });
            assertThat(pipe.source().readAllBytes()).isEqualTo(sent);
        }
    }

    @Test
    void anUnboundedPipeNeverMakesItsWriterWait() throws IOException {
        var pipe = Pipe.unbounded();
        byte[] part = new byte[1_000_000];
        Arrays.fill(part, (byte) 5);

        for (int i = 0; i < 20; i++) {
            pipe.sink().write(part);
        }
        pipe.sink().close();

        assertThat(pipe.source().available()).isEqualTo(20_000_000);
        assertThat(pipe.source().readAllBytes()).hasSize(20_000_000);
    }

    @Test
    void whatWasWrittenBeforeTheEndIsStillRead() throws IOException {
        var pipe = Pipe.unbounded();
        pipe.sink().write(new byte[] {1, -1});
        pipe.sink().close();

        var source = pipe.source();
        assertThat(source.read()).isEqualTo(1);
        assertThat(source.read()).isEqualTo(255);
        assertThat(source.read()).isEqualTo(-1);
    }

    @Test
    void aReaderWaitsNoLongerThanItsTime() {
        var pipe = Pipe.unbounded();
        pipe.readTimeout(1);

        assertThatThrownBy(() -> pipe.source().read()).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void aWriterGivesUpOnAReaderThatTakesNothing() throws IOException {
        var pipe = new Pipe(10, Duration.ofMillis(1));
        pipe.sink().write(new byte[10]);

        assertThatThrownBy(() -> pipe.sink().write(1)).isInstanceOf(IOException.class);
    }

    @Test
    void aWriterLearnsThatNobodyReadsAnyMore() throws IOException {
        var pipe = Pipe.unbounded();
        pipe.source().close();

        assertThatThrownBy(() -> pipe.sink().write(1)).isInstanceOf(IOException.class);
    }
}
