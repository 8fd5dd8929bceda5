package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// That the compiled filters say what the list says, call by call; that the kernel obeys them is
/// `RefusedSystemCallsTest`.
final class SystemCallFilterTest {
    private static final Map<SystemCallFilter, Integer> MACHINES =
            Map.of(SystemCallFilter.X86_64, 0xC000003E, SystemCallFilter.AARCH64, 0xC00000B7);

    private static final int I386 = 0x40000003;
    private static final int ARM = 0x40000028;
    private static final int HIGHEST_CALL = 1200;

    /// Added to the number of a call by programs of the kind x32, which few kernels still run.
    private static final int X32 = 0x40000000;

    private final SystemCallList list;

    SystemCallFilterTest() throws IOException {
        this.list = SystemCallList.read();
    }

    @ParameterizedTest
    @EnumSource
    void callOfEachNumberIsJudgedAsTheListSays(SystemCallFilter filter) throws IOException {
        FilterProgram program = new FilterProgram(filter.program());
        Map<Integer, String> names =
                list.numbers().get(filter).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

        for (int number = 0; number < HIGHEST_CALL; number++) {
            String call = names.getOrDefault(number, "");
            for (long first : list.telling(call, 0)) {
                for (long second : list.telling(call, 1)) {
                    for (long third : list.telling(call, 2)) {
                        long[] arguments = {first, second, third, 0, 0, 0};
                        int verdict = program.verdict(number, MACHINES.get(filter), arguments);
                        if (verdict != list.verdict(call, arguments)) {
                            assertThat(verdict)
                                    .as("%d %s(%d, %d, %d)", number, call, first, second, third)
                                    .isEqualTo(list.verdict(call, arguments));
                        }
                    }
                }
            }
        }
    }

    /// A program may call with the numbers of another kind of machine, which mean other calls.
    @ParameterizedTest
    @EnumSource
    void callsOfOtherKindsOfMachinesAreUnknown(SystemCallFilter filter) throws IOException {
        FilterProgram program = new FilterProgram(filter.program());
        int own = MACHINES.get(filter);

        for (int number = 0; number < HIGHEST_CALL; number++) {
            assertThat(program.verdict(X32 + number, own, 0, 0, 0, 0, 0, 0))
                    .isEqualTo(SystemCallList.UNKNOWN);
            for (int other : new int[] {I386, ARM, 0xC000003E, 0xC00000B7}) {
                if (other != own) {
                    assertThat(program.verdict(number, other, 0, 0, 0, 0, 0, 0))
                            .isEqualTo(SystemCallList.UNKNOWN);
                }
            }
        }
    }

    /// What reached the machine, or the next run, before there was a filter.
    @Test
    void listAllowsNothingThatReachesTheKernelOrOtherProcesses() {
        assertThat(list.rules().stream().filter(rule -> rule.verdict().equals("allow")))
                .extracting(SystemCallList.Rule::call)
                .contains("read", "futex", "execve", "memfd_create")
                .doesNotContain("keyctl", "add_key", "request_key", "io_uring_setup", "clone3")
                .doesNotContain("userfaultfd", "bpf", "perf_event_open", "ptrace", "unshare")
                .doesNotContain("setns", "mount", "fsopen", "process_vm_writev", "pidfd_getfd")
                .doesNotContain("shmget", "msgget", "semget", "mq_open", "kexec_load", "vmsplice")
                .doesNotContain("setxattr", "init_module", "modify_ldt", "seccomp", "sync");
    }

    @Test
    void everyListedCallIsOneOnSomeKindOfMachine() {
        assertThat(list.rules())
                .allSatisfy(
                        rule ->
                                assertThat(list.numbers().values())
                                        .anyMatch(numbers -> numbers.containsKey(rule.call())));
    }

    @Test
    void machinesOfOtherKindsHaveNone() {
        assertThat(SystemCallFilter.of("amd64")).contains(SystemCallFilter.X86_64);
        assertThat(SystemCallFilter.of("aarch64")).contains(SystemCallFilter.AARCH64);
        assertThat(SystemCallFilter.of("riscv64")).isEmpty();
    }
}
