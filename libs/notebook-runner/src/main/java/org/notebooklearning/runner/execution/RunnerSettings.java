package org.notebooklearning.runner.execution;

/// How runners are started.
///
/// @param bounds that no run's own limits exceed: the sandbox is made for them
/// @param fork whether kernels may be forked; else they are interpreters of their own, as nbclient
///     starts them
/// @param groups whether a sandbox may have a control group; else the runner's watch bounds alone
/// @param warm whether all is done beforehand that is slow the first time, which takes a second
///     that pays where nobody waits for the sandbox
record RunnerSettings(ExecutionLimits bounds, boolean fork, boolean groups, boolean warm) {
    static RunnerSettings usual() {
        return new RunnerSettings(ExecutionLimits.ofLessons(), true, true, false);
    }

    RunnerSettings withBounds(ExecutionLimits limits) {
        return new RunnerSettings(limits, fork, groups, warm);
    }

    RunnerSettings withoutForks() {
        return new RunnerSettings(bounds, false, groups, warm);
    }

    RunnerSettings withoutGroups() {
        return new RunnerSettings(bounds, fork, false, warm);
    }

    RunnerSettings warmed() {
        return new RunnerSettings(bounds, fork, groups, true);
    }
}
