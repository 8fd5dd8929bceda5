package org.notebooklearning.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LivenessTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void takesAnOrphanForEndedThatNobodyAskedAbout() throws Exception {
        // The shell becomes a program that asks about none of its children.
        Process parent = start("sh", "-c", "sleep 0.1 & exec sleep 600");
        try {
            await().atMost(SOON).until(() -> parent.children().findAny().isPresent());
            ProcessHandle child = parent.children().findAny().orElseThrow();
            Instant started = child.info().startInstant().orElse(Instant.EPOCH);

            assertThat(Liveness.awaitEnd(child, SOON)).isTrue();

            assertThat(child.isAlive()).as("what Java says").isTrue();
            assertThat(Liveness.runs(child)).isFalse();
            assertThat(new StackState(child.pid(), started, "ready", "", List.of(), null).isAlive())
                    .isFalse();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void tellsARunningProcessFromOneThatIsGone() throws Exception {
        Process process = start("sleep", "600");

        assertThat(Liveness.runs(process.toHandle())).isTrue();
        assertThat(Liveness.awaitEnd(process.toHandle(), Duration.ofMillis(50))).isFalse();
        process.destroyForcibly().waitFor();
        assertThat(Liveness.runs(process.toHandle())).isFalse();
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(command).start();
    }
}
