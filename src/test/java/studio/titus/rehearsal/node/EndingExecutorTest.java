package studio.titus.rehearsal.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class EndingExecutorTest {

    @Test
    void whatComesAfterTheEndIsDropped() {
        List<String> done = new ArrayList<>();
        try (var pool = Executors.newSingleThreadExecutor()) {
            var executor = new EndingExecutor(pool);
            executor.execute(() -> done.add("before"));

            executor.shutdown();
            executor.execute(() -> done.add("after"));
        }

        assertThat(done).containsExactly("before");
    }
}
