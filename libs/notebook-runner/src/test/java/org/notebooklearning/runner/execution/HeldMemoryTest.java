package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.runner.execution.TestKernel.notebook;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is told of a run's memory is what it held, in whichever way it held it.
@Tag("slow")
final class HeldMemoryTest {
    private static final long HELD = 800L << 20;
    private static final ExecutionLimits LIMITS = ExecutionLimits.ofLessons();

    /// Each holds 800 MiB, in eight parts, for long enough to be seen on a busy machine.
    static Stream<Arguments> ways() {
        return Stream.of(
                way("memory of its own", "hold = [bytearray(part) for i in range(8)]"),
                way(
                        "files in memory",
                        """
                        for i in range(8):
                            with open(f"/tmp/{i}", "wb") as f: f.write(bytes(part))"""),
                way(
                        "files in memory that are mapped",
                        """
                        import mmap
                        hold = []
                        for i in range(8):
                            with open(f"/dev/shm/{i}", "w+b") as f:
                                f.truncate(part); hold.append(mmap.mmap(f.fileno(), part))
                                hold[-1].write(bytes(part))"""),
                way(
                        "files that were removed while they are open",
                        """
                        hold = []
                        for i in range(8):
                            hold.append(open(f"/tmp/{i}", "wb"))
                            hold[-1].write(bytes(part)); os.remove(f"/tmp/{i}")"""),
                way(
                        "files without a name",
                        """
                        hold = []
                        for i in range(8):
                            try: hold.append(os.memfd_create(str(i))); os.write(hold[-1], bytes(part))
                            except OSError: hold.append(bytearray(part))"""),
                way(
                        "shared maps",
                        """
                        import mmap
                        hold = [mmap.mmap(-1, part) for i in range(8)]
                        for map in hold: map.write(bytes(part))"""),
                way(
                        "memory that two children share",
                        """
                        if os.fork() == 0:
                            hold = [bytearray(part) for i in range(8)]
                            os.fork(); time.sleep(60)"""));
    }

    private static Arguments way(String name, String code) {
        return Arguments.of(name, "import os, time\npart = 100 << 20\n" + code + "\ntime.sleep(4)");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void isToldWithinAFewPercent(String name, String code) throws Exception {
        assertIsTold(TestKernel.run(notebook("1 + 1", code), LIMITS));
    }

    /// As on machines where this user may make no control groups.
    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void isToldWithinAFewPercentWithoutControlGroups(String name, String code) throws Exception {
        assertIsTold(TestKernel.runWithoutGroups(notebook("1 + 1", code), LIMITS));
    }

    private static void assertIsTold(RunOutcome.Ran ran) {
        assertThat(ran.complete()).isTrue();
        long before = ran.cells().get(0).memoryBytes();
        System.out.printf(
                "held beside %d MiB: %d MiB%n",
                before >> 20, (ran.cells().get(1).memoryBytes() - before) >> 20);
        assertThat(before).isBetween(200L << 20, 600L << 20);
        assertThat(ran.cells().get(1).memoryBytes() - before)
                .isBetween(HELD * 95 / 100, HELD * 105 / 100);
    }
}
