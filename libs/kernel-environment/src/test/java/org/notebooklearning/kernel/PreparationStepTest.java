package org.notebooklearning.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PreparationStepTest {
    @Test
    void runningStepShowsSecondsAndSize() {
        PreparationStep step =
                new PreparationStep(
                        "Installing torch",
                        PreparationStep.State.RUNNING,
                        Duration.ofMillis(12_300),
                        1_250_000_000);

        assertThat(step.line()).isEqualTo("Installing torch, 12.3 s, 1.3 GB");
    }

    @Test
    void beginningStepShowsOnlyWhatIsDone() {
        PreparationStep step =
                new PreparationStep(
                        "Installing torch", PreparationStep.State.STARTED, Duration.ZERO, 0);

        assertThat(step.line()).isEqualTo("Installing torch");
    }
}
