package org.notebooklearning.cli.command;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.cli.client.Gateway;
import org.notebooklearning.cli.client.GatewayException;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.local.stack.EngineProfile;
import org.notebooklearning.local.stack.StackControl;
import org.notebooklearning.local.stack.StackFolder;
import org.notebooklearning.local.stack.StackState;

/// The stack for one command: the one that runs already, or one that is started now and ends with
/// the command, whether it comes to its end or is interrupted. While others use it, or lessons of
/// others are being made, it goes on without the command.
final class RunningStack implements AutoCloseable {
    private final StackControl control;
    private final Terminal terminal;
    private final boolean owned;
    private final Set<String> ownLessons = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable StackState ready;

    private RunningStack(StackControl control, Terminal terminal, boolean owned) {
        this.control = control;
        this.terminal = terminal;
        this.owned = owned;
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
        RunningStack stack = new RunningStack(control, terminal, launched != null && !stays);
        control.users().join();
        Thread hook = Thread.ofPlatform().unstarted(() -> stack.interrupt(launched != null));
        Runtime.getRuntime().addShutdownHook(hook);
        KernelReadiness.in(folder, terminal);
        StackState state =
                control.awaitReady(launched, phase -> terminal.passing("stack      " + phase));
        stack.ready = state;
        terminal.line(
                String.format(
                        Locale.ROOT,
                        "stack      %s at %s, %.1f s",
                        runs ? "runs already" : "ready",
                        state.gateway(),
                        secondsSince(begin)));
        if (stays) {
            Runtime.getRuntime().removeShutdownHook(hook);
            if (runs) {
                control.keepRunning();
            }
        }
        return stack;
    }

    /// Whether the command is being ended by Ctrl-C or a signal.
    boolean isInterrupted() {
        return interrupted.get();
    }

    Gateway gateway() {
        StackState state = ready;
        if (state == null) {
            throw new IllegalStateException("The stack is not ready");
        }
        return new Gateway(state.gateway());
    }

    /// `lesson` is one of this command's: that it is not finished keeps no stack running.
    void owns(LessonId lesson) {
        ownLessons.add(lesson.value());
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            end(owned);
        }
    }

    /// @param started whether this command started the stack, which is not ready yet perhaps
    private void interrupt(boolean started) {
        interrupted.set(true);
        if (closed.compareAndSet(false, true)) {
            end(started);
        }
    }

    private void end(boolean owned) {
        control.users().leave();
        if (!owned) {
            return;
        }
        Optional<String> needed = neededBy();
        if (needed.isPresent()) {
            control.keepRunning();
            terminal.line(
                    "stack      stays, " + needed.get() + "; ./lesson down stops it in good order");
            return;
        }
        terminal.passing("stack      stopping");
        try {
            control.stop();
            terminal.line("stack      stopped");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> neededBy() {
        if (control.isKeptRunning()) {
            return Optional.of("as ./lesson up asked");
        }
        if (control.users().hasOthers()) {
            return Optional.of("another ./lesson uses it");
        }
        StackState state = ready;
        try {
            return state == null
                    ? Optional.empty()
                    : OtherUse.of(new Gateway(state.gateway()), state.started(), ownLessons);
        } catch (UncheckedIOException | GatewayException e) {
            // A stack whose gateway is gone is of no use to others either.
            terminal.line(
                    "stack      "
                            + e.getMessage()
                            + "; what is unfinished goes on after the next start");
            return Optional.empty();
        }
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
