package org.notebooklearning.cli.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.cli.client.Gateway;
import org.notebooklearning.local.stack.EngineProfile;
import org.notebooklearning.local.stack.StackControl;
import org.notebooklearning.local.stack.StackFolder;
import org.notebooklearning.local.stack.StackState;

/// The stack for one command: the one that runs already, or one that is started now and ends with
/// the command, whether it comes to its end or is interrupted.
final class RunningStack implements AutoCloseable {
    private final StackControl control;
    private final Terminal terminal;
    private final Gateway gateway;
    private final @Nullable Process owned;
    private final AtomicBoolean interrupted;
    private final AtomicBoolean closed = new AtomicBoolean();

    private RunningStack(
            StackControl control,
            Terminal terminal,
            Gateway gateway,
            @Nullable Process owned,
            AtomicBoolean interrupted) {
        this.control = control;
        this.terminal = terminal;
        this.gateway = gateway;
        this.owned = owned;
        this.interrupted = interrupted;
    }

    /// Has the kernel's environment and the stack ready; with `stays` the stack is left running.
    static RunningStack open(Path root, StackFolder folder, Terminal terminal, boolean stays)
            throws InterruptedException {
        StackControl control = new StackControl(root, folder);
        return open(control, folder, terminal, stays, () -> control.launch(!stays));
    }

    /// The same for a stack that is left running, on the engines that the file `profile` names, or
    /// on its own where that is null.
    static void stay(Path root, StackFolder folder, Terminal terminal, @Nullable Path profile)
            throws InterruptedException {
        StackControl control = new StackControl(root, folder);
        if (profile == null) {
            open(root, folder, terminal, true);
            return;
        }
        EngineProfile engines = EngineProfile.read(profile);
        control.running().ifPresent(state -> requireSame(engines, state));
        open(control, folder, terminal, true, () -> control.launchOn(engines));
    }

    private static void requireSame(EngineProfile engines, StackState state) {
        if (!engines.file().toString().equals(state.profile())) {
            throw new RefusedException(
                    "The stack runs already, on %s: ./lesson down, and start it again"
                            .formatted(
                                    state.profile() == null
                                            ? "its own engines"
                                            : "the engines of " + state.profile()));
        }
    }

    private static RunningStack open(
            StackControl control,
            StackFolder folder,
            Terminal terminal,
            boolean stays,
            Supplier<Process> launch)
            throws InterruptedException {
        long begin = System.nanoTime();
        boolean runs = control.running().isPresent();
        Process launched = runs ? null : launch.get();
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread hook =
                Thread.ofPlatform()
                        .unstarted(
                                () -> {
                                    interrupted.set(true);
                                    stopAfterInterrupt(control);
                                });
        if (launched != null) {
            Runtime.getRuntime().addShutdownHook(hook);
        }
        KernelReadiness.in(folder, terminal);
        StackState state =
                control.awaitReady(launched, phase -> terminal.passing("stack      " + phase));
        terminal.line(
                String.format(
                        Locale.ROOT,
                        "stack      %s at %s, %.1f s",
                        runs ? "runs already" : "ready",
                        state.gateway(),
                        secondsSince(begin)));
        if (launched != null && stays) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        return new RunningStack(
                control,
                terminal,
                new Gateway(state.gateway()),
                stays ? null : launched,
                interrupted);
    }

    /// Whether the command is being ended by Ctrl-C or a signal.
    boolean isInterrupted() {
        return interrupted.get();
    }

    Gateway gateway() {
        return gateway;
    }

    @Override
    public void close() {
        if (owned != null && closed.compareAndSet(false, true)) {
            terminal.passing("stack      stopping");
            stopAfterInterrupt(control);
            terminal.line("stack      stopped");
        }
    }

    private static void stopAfterInterrupt(StackControl control) {
        try {
            control.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
