package org.notebooklearning.pipeline.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryDelaysTest {
    private final RetryDelays delays =
            new RetryDelays(Duration.ofSeconds(1), Duration.ofSeconds(30));

    @Test
    void growsFourfoldUpToItsBound() {
        assertThat(delays.after(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(delays.after(2)).isEqualTo(Duration.ofSeconds(4));
        assertThat(delays.after(3)).isEqualTo(Duration.ofSeconds(16));
        assertThat(delays.after(4)).isEqualTo(Duration.ofSeconds(30));
        assertThat(delays.after(1000)).isEqualTo(Duration.ofSeconds(30));
    }
}
