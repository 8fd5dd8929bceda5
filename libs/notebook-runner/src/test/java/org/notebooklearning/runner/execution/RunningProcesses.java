package org.notebooklearning.runner.execution;

import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.stream.Collectors;

/// The processes that this test's JVM has started and that still run.
final class RunningProcesses {
    private RunningProcesses() {}

    /// Ids of its children: a sandbox is one, and what is in it goes with it. Those that the tests
    /// share are all among them.
    static Set<Long> children() {
        await().until(TestKernel::isAtRest);
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    static void awaitOnly(Set<Long> children) {
        await().until(() -> children().equals(children));
    }
}
