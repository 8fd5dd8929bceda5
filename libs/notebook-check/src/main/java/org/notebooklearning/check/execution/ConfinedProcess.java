package org.notebooklearning.check.execution;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A process that is given its input at once, heard line by line, and gone when the call returns,
/// whatever it does. What it writes is read to a bound.
final class ConfinedProcess {
    private static final long OUTPUT_BOUND = 256L << 20;
    private static final int ERRORS_KEPT = 16 << 10;
    private static final int KILLED = 128 + 9;

    /// How long a process that has closed its output may take to end.
    private static final Duration REST = Duration.ofSeconds(5);

    private final ProcessBuilder builder;
    private volatile @Nullable Process process;

    ConfinedProcess(ProcessBuilder builder) {
        this.builder = builder;
    }

    /// How it ended.
    ///
    /// @param exit its exit status; of a killed process 128 and the signal
    /// @param late whether it was killed at the deadline
    /// @param errors the end of what it wrote to its standard error
    record Ended(int exit, boolean late, String errors) {
        String lastError() {
            return errors.strip().lines().reduce((_, last) -> last).orElse("");
        }
    }

    /// Runs it to its end, or to `limit`. IOException where it can not be started.
    Ended run(String input, Duration limit, Consumer<String> line)
            throws IOException, InterruptedException {
        FutureTask<Ended> task = new FutureTask<>(() -> live(input, line));
        // A platform thread, which lives as long as the process: the sandbox dies with the thread
        // that made it, and the carrier of a virtual thread may end early.
        Thread.ofPlatform().name("confined-process").daemon().start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            kill();
            return late(task);
        } catch (ExecutionException e) {
            throw fault(e);
        } finally {
            kill();
        }
    }

    /// What a killed process left to read. Outside a sandbox something that it started may hold on
    /// to its output: that is not waited for.
    private static Ended late(FutureTask<Ended> task) throws IOException, InterruptedException {
        try {
            Ended ended = task.get(REST.toMillis(), TimeUnit.MILLISECONDS);
            return new Ended(ended.exit(), true, ended.errors());
        } catch (TimeoutException e) {
            return new Ended(KILLED, true, "");
        } catch (ExecutionException e) {
            throw fault(e);
        }
    }

    private static IOException fault(ExecutionException e) {
        return switch (e.getCause()) {
            case IOException io -> io;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException(e);
        };
    }

    private Ended live(String input, Consumer<String> line)
            throws IOException, InterruptedException {
        Process started = builder.start();
        process = started;
        StringBuilder errors = new StringBuilder();
        Thread writer = Thread.ofVirtual().start(() -> write(started.getOutputStream(), input));
        Thread listener =
                Thread.ofVirtual()
                        .start(() -> keep(started.errorReader(StandardCharsets.UTF_8), errors));
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new Bounded(started.getInputStream(), OUTPUT_BOUND),
                                StandardCharsets.UTF_8))) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line.accept(text);
            }
            started.waitFor(REST);
        } finally {
            kill();
        }
        int exit = started.waitFor();
        writer.join(REST);
        boolean read = listener.join(REST);
        return new Ended(exit, false, read ? errors.toString() : "");
    }

    private void kill() {
        Process running = process;
        if (running != null && running.isAlive()) {
            // Bubblewrap takes everything inside along; without it each must be ended by itself.
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
    }

    private static void write(OutputStream out, String input) {
        try (out) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended before it had read its input: its exit status and its errors say why.
            return;
        }
    }

    private static void keep(Reader reader, StringBuilder errors) {
        char[] chunk = new char[4096];
        try (reader) {
            for (int read = reader.read(chunk); read >= 0; read = reader.read(chunk)) {
                errors.append(chunk, 0, read);
                errors.delete(0, Math.max(0, errors.length() - ERRORS_KEPT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The errors of a process can not be read", e);
        }
    }

    /// A stream that ends at its bound.
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long bound) {
            super(in);
            this.left = bound;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = super.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
