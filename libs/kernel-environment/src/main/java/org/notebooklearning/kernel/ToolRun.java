package org.notebooklearning.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One run of a tool of the Python world, with its output read to its end and the last of it kept.
final class ToolRun {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int LINES_KEPT = 200;
    private static final String WRITTEN = "wchar: ";

    /// What would lead the tools into another environment, or keep them from writing bytecode.
    private static final List<String> FOREIGN =
            List.of(
                    "VIRTUAL_ENV",
                    "CONDA_PREFIX",
                    "PYTHONHOME",
                    "PYTHONPATH",
                    "PYTHONDONTWRITEBYTECODE",
                    "PYTHONPYCACHEPREFIX",
                    "UV_PROJECT_ENVIRONMENT");

    private final List<String> command;
    private final Map<String, String> variables = new HashMap<>();
    private @Nullable Path folder;
    private Duration limit = Duration.ofMinutes(30);

    ToolRun(List<String> command) {
        this.command = List.copyOf(command);
    }

    ToolRun with(Map<String, String> more) {
        variables.putAll(more);
        return this;
    }

    ToolRun in(Path workingFolder) {
        folder = workingFolder;
        return this;
    }

    ToolRun within(Duration time) {
        limit = time;
        return this;
    }

    /// Runs it to its end and tells `tick` every second how many bytes it has written, to files and
    /// pipes alike; 0 where the system does not say. A tool over its time is ended and counts as
    /// failed, and so is one whose caller is interrupted. IOException where it can not be started.
    Result run(LongConsumer tick) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(FOREIGN);
        builder.environment().putAll(variables);
        if (folder != null) {
            builder.directory(folder.toFile());
        }
        long start = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        Deque<String> lines = new ArrayDeque<>();
        Thread reader = Thread.ofPlatform().name("tool").daemon().start(() -> read(process, lines));
        try {
            while (!process.waitFor(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
                if (elapsed.compareTo(limit) > 0) {
                    end(process);
                    reader.join();
                    lines.add("ended after " + limit.toSeconds() + " s");
                    return new Result(false, List.copyOf(lines));
                }
                tick.accept(written(process));
            }
            reader.join();
            return new Result(process.exitValue() == 0, List.copyOf(lines));
        } finally {
            end(process);
        }
    }

    /// An installer's downloads go to its cache first: this is the only sight of how far they are.
    private static long written(Process process) {
        Path account = Path.of("/proc", Long.toString(process.pid()), "io");
        try (Stream<String> lines = Files.lines(account)) {
            return lines.filter(line -> line.startsWith(WRITTEN))
                    .mapToLong(line -> Long.parseLong(line.substring(WRITTEN.length())))
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void read(Process process, Deque<String> lines) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (lines.size() == LINES_KEPT) {
                    lines.removeFirst();
                }
                lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The output of a tool can not be read", e);
        }
    }

    /// How it ended.
    ///
    /// @param lines the last of its output
    record Result(boolean succeeded, List<String> lines) {
        String lastLine() {
            return lines.isEmpty() ? "" : lines.getLast();
        }

        /// The error in one line: what the tool calls an error, and its innermost cause.
        String error() {
            List<String> errors =
                    lines.stream()
                            .map(String::strip)
                            .filter(line -> line.matches("(?i)(error|cause|\\w*Error)\\b.*"))
                            .toList();
            if (errors.isEmpty()) {
                return lastLine().strip();
            }
            return errors.size() == 1
                    ? errors.getFirst()
                    : errors.getFirst() + "; " + errors.getLast();
        }
    }
}
