package org.notebooklearning.runner.execution;

/// How runners are started.
///
/// @param bounds that no run's own limits exceed: the sandbox is made for them
/// @param fork whether kernels may be forked; else they are interpreters of their own, as nbclient
///     starts them
/// @param groups whether a sandbox may have a control group; else the runner's watch bounds alone
record RunnerSettings(ExecutionLimits bounds, boolean fork, boolean groups) {
    static RunnerSettings usual() {
        return new RunnerSettings(ExecutionLimits.ofLessons(), true, true);
    }

    RunnerSettings withBounds(ExecutionLimits limits) {
        return new RunnerSettings(limits, fork, groups);
    }

    RunnerSettings withoutForks() {
        return new RunnerSettings(bounds, false, groups);
    }

    RunnerSettings withoutGroups() {
        return new RunnerSettings(bounds, fork, false);
    }
}
