package org.notebooklearning.check.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.notebooklearning.contracts.json.Json;

/// A running `runner.py` in its sandbox: requests go in, events come out. It does its imports by
/// itself from the moment it is started. Used by one thread at a time; gone, with everything it
/// started, when it is closed.
final class RunnerProcess implements AutoCloseable {
    private static final long OUTPUT_BOUND = 256L << 20;
    private static final int LINES_AHEAD = 1000;
    private static final String END = "";

    /// How long a process that was killed may take to be gone.
    private static final Duration REST = Duration.ofSeconds(5);

    /// Threads of the runner, of the process that kernels are forked from, and of the kernel.
    private static final int OWN_THREADS = 64;

    private final RunnerScripts scripts;
    private final ControlGroup group;
    private final Process process;
    private final Thread owner;
    private final BlockingQueue<String> lines;
    private final ErrorTail errors;
    private boolean spent;

    private RunnerProcess(
            RunnerScripts scripts,
            ControlGroup group,
            Process process,
            Thread owner,
            BlockingQueue<String> lines,
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
    /// @param lastError last line that the process wrote to its standard error; empty where it was
    ///     answered
    record Ended(boolean finished, boolean late, String lastError) {}

    /// Starts one. IOException where that can not be done.
    static RunnerProcess start(
            Sandbox.Enclosure.Open open,
            RunnerScripts scripts,
            boolean fork,
            ExecutionLimits bounds)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(open.command());
        command.add(open.scripts() + "/" + RunnerScripts.RUNNER);
        open.privateFolders().forEach(folder -> command.addAll(List.of("--private", folder)));
        if (!fork) {
            command.add("--no-fork");
        }
        ControlGroup group = group(bounds);
        ProcessBuilder builder =
                new ProcessBuilder(group.around(command)).directory(scripts.work().toFile());
        builder.environment().clear();
        builder.environment().putAll(open.variables());
        BlockingQueue<String> lines = new ArrayBlockingQueue<>(LINES_AHEAD);
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
            return new RunnerProcess(scripts, group, started.get(), owner, lines, errors);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw new IllegalStateException(e);
        }
    }

    private static ControlGroup group(ExecutionLimits bounds) throws IOException {
        Path membership = Path.of("/proc/self/cgroup");
        return ControlGroup.make(
                Path.of("/sys/fs/cgroup"),
                Files.exists(membership) ? Files.readAllLines(membership) : List.of(),
                2 * bounds.memoryBytes(),
                bounds.processes() + OWN_THREADS);
    }

    private static void live(
            FutureTask<Process> start, BlockingQueue<String> lines, ErrorTail errors) {
        start.run();
        if (start.state() != java.util.concurrent.Future.State.SUCCESS) {
            return;
        }
        Process process = start.resultNow();
        Thread listener =
                Thread.ofVirtual()
                        .start(() -> errors.follow(process.errorReader(StandardCharsets.UTF_8)));
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            long read = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                read += line.length();
                if (read > OUTPUT_BOUND) {
                    break;
                }
                lines.put(line);
            }
            listener.join(REST);
            lines.put(END);
        } catch (IOException | InterruptedException e) {
            // It is being closed: nobody waits for more.
            lines.offer(END);
        } finally {
            process.destroyForcibly();
        }
    }

    /// Asks for one thing and hears `events` until it is finished, or until `limit` has passed.
    /// Whoever is interrupted here has closed the process.
    Ended ask(String request, Duration limit, Consumer<JsonNode> events)
            throws InterruptedException {
        boolean finished = false;
        try {
            byte[] bytes = request.getBytes(StandardCharsets.UTF_8);
            Thread.ofVirtual().start(() -> write(process.getOutputStream(), bytes));
            long until = System.nanoTime() + limit.toNanos();
            while (!finished) {
                String line = lines.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (line == null) {
                    return new Ended(false, true, errors.lastLine());
                }
                if (line.equals(END)) {
                    return new Ended(false, false, errors.lastLine());
                }
                finished = hear(Json.read(line, JsonNode.class), events);
            }
            return new Ended(true, false, "");
        } finally {
            if (!finished) {
                close();
            }
        }
    }

    private boolean hear(JsonNode event, Consumer<JsonNode> events) {
        switch (event.path("event").asText()) {
            case "started", "warm" -> {
                // The sandbox is open and its imports are done: nobody waits for that alone.
            }
            case "finished" -> {
                spent = event.path("spent").asBoolean();
                events.accept(event);
                return true;
            }
            default -> events.accept(event);
        }
        return false;
    }

    /// Whether it can be asked again.
    boolean isFit() {
        return !spent && process.isAlive();
    }

    @Override
    public void close() {
        // Bubblewrap takes everything inside along; without it each must be ended by itself.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        lines.clear(); // so that the owner, who may wait for room, comes to its end
        try {
            owner.join(REST);
            group.close();
            scripts.close();
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
