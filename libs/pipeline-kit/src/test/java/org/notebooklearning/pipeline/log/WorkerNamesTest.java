package org.notebooklearning.pipeline.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerNamesTest {
    @Test
    void countsTheRoomOfEachProcessOnceHoweverManyOfItsConsumersHaveJoined() {
        List<String> names =
                List.of(
                        WorkerNames.of(6, 1),
                        WorkerNames.of(6, 4),
                        "worker-0123456789abcdef-2-1",
                        "consumer-of-an-older-service",
                        "consumer-of-an-older-service");

        assertThat(WorkerNames.room(names)).isEqualTo(6 + 2 + 2);
    }
}
