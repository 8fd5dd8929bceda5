package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SpareRoomTest {
    private static final ExecutionLimits LIMITS = ExecutionLimits.ofLessons().withMemory(1L << 30);

    @Test
    void twoRunsNeedAProcessorAndTheirMostMemoryEach() {
        assertThat(SpareRoom.isForTwo(LIMITS, 2, 2L << 30)).isTrue();
        assertThat(SpareRoom.isForTwo(LIMITS, 1, 2L << 30)).isFalse();
        assertThat(SpareRoom.isForTwo(LIMITS, 8, (2L << 30) - 2)).isFalse();
    }

    @Test
    void noMachineHasRoomForRunsOfAnySize() {
        assertThat(SpareRoom.isForTwo(LIMITS.withMemory(Long.MAX_VALUE))).isFalse();
    }
}
