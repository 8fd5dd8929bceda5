package org.notebooklearning.local.stack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the running stack says about itself.
///
/// @param phase what it does now, for people; `ready` when it can be used
/// @param gateway base URL of the gateway
/// @param processes the stack's processes, itself first
/// @param profile the file that names the engines; null where they are the stack's own
public record StackState(
        long pid,
        Instant started,
        String phase,
        String gateway,
        List<RunningProcess> processes,
        @Nullable String profile) {
    /// The phase of a stack that can be used.
    public static final String READY = "ready";

    public StackState {
        processes = List.copyOf(processes);
    }

    /// Whether it can be used.
    public boolean isReady() {
        return phase.equals(READY);
    }

    /// Whether the process that wrote this still runs. A process id that was given to another
    /// program since is told apart by its start.
    public boolean isAlive() {
        return new RunningProcess("stack", pid, started, 0).handle().isPresent();
    }

    /// One process of the stack.
    ///
    /// @param port where it listens; 0 where it does not
    public record RunningProcess(String name, long pid, Instant started, int port) {

        static RunningProcess of(String name, ProcessHandle handle, int port) {
            return new RunningProcess(
                    name, handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH), port);
        }

        /// The operating system's process, while it is this one.
        public Optional<ProcessHandle> handle() {
            return ProcessHandle.of(pid)
                    .filter(Liveness::runs)
                    .filter(
                            handle ->
                                    handle.info()
                                            .startInstant()
                                            .orElse(Instant.EPOCH)
                                            .equals(started));
        }
    }
}
