package org.notebooklearning.check.execution;

import static org.awaitility.Awaitility.await;

import java.util.List;

/// The processes that this test's JVM has started and that still run.
final class RunningProcesses {
    private RunningProcesses() {}

    static List<String> ofKernels() {
        return ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info().commandLine().orElse("?"))
                .filter(command -> command.contains("bwrap") || command.contains("python"))
                .toList();
    }

    static void awaitNoKernels() {
        await().until(() -> ofKernels().isEmpty());
    }
}
