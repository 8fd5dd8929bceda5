package org.notebooklearning.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTest {

    @ParameterizedTest
    @CsvSource({"2, 24, 2", "1, 24, 1", "8, 4, 1", "8, 8, 3", "2, 1, 1", "64, 512, 4"})
    void runsAsManyKernelsAsProcessorsAndMemoryCarry(int processors, long gibibytes, int atOnce) {
        assertThat(new Machine(processors, gibibytes << 30).kernelsAtOnce()).isEqualTo(atOnce);
    }

    @Test
    void isTheOneThatThisRunsOn() {
        Machine machine = Machine.ofThis();
        assertThat(machine.processors()).isPositive();
        assertThat(machine.memory()).isGreaterThan(1L << 28);
    }
}
