package org.notebooklearning.runner.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.notebooklearning.contracts.json.Json;

/// A running `runner.py` in its sandbox: requests go in, events come out. It does its imports by
/// itself from the moment it is started. Used by one thread at a time; gone, with everything it
/// started, when it is closed.
final class RunnerProcess implements AutoCloseable {
    /// How long a process that was killed may take to be gone.
    private static final Duration REST = Duration.ofSeconds(5);

    /// Threads of the runner, of the process that kernels are forked from, and of the kernel.
    private static final int OWN_THREADS = 64;

    /// What an answer tells beside outputs: of each cell its time and what it bound.
    private static final long ACCOUNT = 16L << 20;

    /// JSON within JSON: what a text can grow to.
    private static final int ESCAPED = 4;

    /// What it tells before anything is asked of it.
    private static final Set<String> OPENING = Set.of("started", "warm");

    private static final Set<RunnerProcess> OPEN = ConcurrentHashMap.newKeySet();

    static {
        // Whoever is ended by a signal has no time to close: nothing may stay behind then either.
        Thread end = new Thread(() -> OPEN.forEach(RunnerProcess::close), "notebook-runner-end");
        Runtime.getRuntime().addShutdownHook(end);
    }

    private final RunnerScripts scripts;
    private final ControlGroup group;
    private final Process process;
    private final Thread owner;
    private final RunnerLines lines;
    private final ErrorTail errors;
    private final AtomicBoolean closed = new AtomicBoolean();
    private boolean spent;

    private RunnerProcess(
            RunnerScripts scripts,
            ControlGroup group,
            Process process,
            Thread owner,
            RunnerLines lines,
            ErrorTail errors) {
        this.scripts = scripts;
        this.group = group;
        this.process = process;
        this.owner = owner;
        this.lines = lines;
        this.errors = errors;
    }

    /// How a request ended.
    ///
    /// @param finished whether it was answered to its end
    /// @param late whether it was ended at its deadline
    /// @param outOfMemory whether the kernel of the system ended a process because the memory of
    ///     their control group was at an end
    /// @param lastError last line that the process wrote to its standard error; empty where it was
    ///     answered
    record Ended(boolean finished, boolean late, boolean outOfMemory, String lastError) {}

    /// Starts one. IOException where that can not be done.
    static RunnerProcess start(
            Sandbox.Enclosure.Open open,
            RunnerScripts scripts,
            RunnerSettings settings,
            ControlGroups groups)
            throws IOException, InterruptedException {
        ExecutionLimits bounds = settings.bounds();
        ControlGroup group =
                groups.make(2 * bounds.memoryBytes(), bounds.processes() + OWN_THREADS);
        List<String> command = group.around(command(open, settings, group));
        ProcessBuilder builder = new ProcessBuilder(command).directory(scripts.work().toFile());
        builder.environment().clear();
        builder.environment().putAll(open.variables());
        RunnerLines lines = new RunnerLines();
        ErrorTail errors = new ErrorTail();
        FutureTask<Process> started = new FutureTask<>(builder::start);
        // A platform thread, which lives as long as the process: the sandbox dies with the thread
        // that made it, and the carrier of a virtual thread may end early.
        Thread owner =
                Thread.ofPlatform()
                        .name("notebook-runner")
                        .daemon()
                        .start(() -> live(started, lines, errors));
        try {
            RunnerProcess process =
                    new RunnerProcess(scripts, group, started.get(), owner, lines, errors);
            OPEN.add(process);
            return process;
        } catch (ExecutionException e) {
            group.close();
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(
            Sandbox.Enclosure.Open open, RunnerSettings settings, ControlGroup group) {
        List<String> command = new ArrayList<>(open.command());
        command.add(open.scripts() + "/" + RunnerScripts.RUNNER);
        open.privateFolders().forEach(folder -> command.addAll(List.of("--private", folder)));
        if (!settings.fork()) {
            command.add("--no-fork");
        }
        if (settings.warm()) {
            command.add("--warm");
        }
        if (group.memory().isPresent()) {
            command.addAll(List.of("--memory-figures", String.valueOf(ControlGroup.FIGURES)));
        }
        return command;
    }

    private static void live(FutureTask<Process> start, RunnerLines lines, ErrorTail errors) {
        start.run();
        if (start.state() != java.util.concurrent.Future.State.SUCCESS) {
            return;
        }
        Process process = start.resultNow();
        Thread listener =
                Thread.ofPlatform()
                        .name("notebook-runner-errors")
                        .daemon()
                        .start(() -> errors.follow(process.errorReader(StandardCharsets.UTF_8)));
        try (Reader told =
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            lines.take(told);
            listener.join(REST);
            lines.end();
        } catch (IOException | InterruptedException e) {
            lines.breakOff(); // it is being closed
        } finally {
            process.destroyForcibly();
        }
    }

    /// Asks for one thing and hears `events` until it is finished, or until a time has passed.
    /// Whoever is interrupted here has closed the process.
    ///
    /// @param outputs how much of outputs there may be in the answer, in bytes
    /// @param first how long nothing may come before the first of `events`
    /// @param limit from now to the end
    Ended ask(
            String request, long outputs, Duration first, Duration limit, Consumer<JsonNode> events)
            throws InterruptedException {
        boolean finished = false;
        boolean begun = false;
        long killed = group.outOfMemory();
        try {
            lines.allow(ESCAPED * (outputs + request.length()) + ACCOUNT);
            byte[] bytes = request.getBytes(StandardCharsets.UTF_8);
            Thread.ofPlatform()
                    .name("notebook-runner-request")
                    .daemon()
                    .start(() -> write(process.getOutputStream(), bytes));
            long until = System.nanoTime() + limit.toNanos();
            while (!finished) {
                Duration left = Duration.ofNanos(until - System.nanoTime());
                String line = lines.next(begun || left.compareTo(first) < 0 ? left : first);
                if (line == null || line.equals(RunnerLines.END)) {
                    boolean outOfMemory = group.outOfMemory() > killed;
                    return new Ended(false, line == null, outOfMemory, errors.lastLine());
                }
                JsonNode event = Json.read(line, JsonNode.class);
                if (!OPENING.contains(event.path("event").asText())) {
                    begun = true;
                    finished = hear(event, events);
                }
            }
            return new Ended(true, false, group.outOfMemory() > killed, "");
        } finally {
            if (!finished) {
                close();
            }
        }
    }

    /// Whether this was the last one.
    private boolean hear(JsonNode event, Consumer<JsonNode> events) {
        events.accept(event);
        boolean last = event.path("event").asText().equals("finished");
        if (last) {
            spent = event.path("spent").asBoolean();
        }
        return last;
    }

    /// Whether it can be asked again.
    boolean isFit() {
        return !spent && process.isAlive();
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        // Bubblewrap takes everything inside along; without it each must be ended by itself.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        lines.breakOff(); // the owner, who may wait for room, comes to its end with it
        try {
            owner.join(REST);
            group.close();
            scripts.close();
            OPEN.remove(this);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of a sandbox can not be removed", e);
        }
    }

    private static void write(OutputStream out, byte[] request) {
        try {
            out.write((request.length + "\n").getBytes(StandardCharsets.US_ASCII));
            out.write(request);
            out.flush();
        } catch (IOException e) {
            // It ended before it had read its request: whoever waits for the answer is told.
            return;
        }
    }
}
