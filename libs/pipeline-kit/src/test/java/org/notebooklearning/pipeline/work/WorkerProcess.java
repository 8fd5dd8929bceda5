package org.notebooklearning.pipeline.work;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.TestBroker;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.log.KafkaLessonLog;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.pipeline.store.DirectoryArtifactStore;

/// A writer in a process of its own that takes a task and never ends it, or breaks with it.
final class WorkerProcess implements AutoCloseable {
    private static final String TOOK = "TOOK ";
    private static final String OUT_OF_MEMORY = "out-of-memory";
    private final Process process;
    private final BufferedReader lines;

    private WorkerProcess(Process process) {
        this.process = process;
        this.lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// @param bench whose broker and store it shares
    /// @param concurrency for how many tasks at once it has room
    static WorkerProcess start(Bench bench, Duration lock, int concurrency) throws IOException {
        return start(bench, lock, concurrency, "waits");
    }

    /// The same with one whose memory is used up by the first task that it takes.
    static WorkerProcess startWithoutMemory(Bench bench, Duration lock) throws IOException {
        return start(bench, lock, 1, OUT_OF_MEMORY);
    }

    private static WorkerProcess start(Bench bench, Duration lock, int concurrency, String what)
            throws IOException {
        return new WorkerProcess(
                new ProcessBuilder(
                                List.of(
                                        ProcessHandle.current().info().command().orElseThrow(),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        WorkerProcess.class.getName(),
                                        bench.broker().kafka().bootstrapServers(),
                                        bench.folder().toString(),
                                        lock.toString(),
                                        Integer.toString(concurrency),
                                        what))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    /// Waits until it is in the middle of a task; the task's id.
    String awaitTask() {
        return lines.lines()
                .filter(line -> line.startsWith(TOOK))
                .findFirst()
                .orElseThrow()
                .substring(TOOK.length());
    }

    /// Waits until it has ended by itself; its exit code.
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /// As with kill -9.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] args) throws InterruptedException {
        WorkQueueSettings settings =
                new WorkQueueSettings(
                        TestBroker.connection(args[0], ServiceAccount.WRITER),
                        Integer.parseInt(args[3]),
                        Duration.parse(args[2]),
                        5,
                        Duration.ofSeconds(1));
        WorkQueue.start(
                settings,
                Stage.WRITE,
                LessonTask.Write.class,
                (task, progress) -> {
                    System.out.println(TOOK + task.id());
                    if (args[4].equals(OUT_OF_MEMORY)) {
                        // Wrapped, as parallel work leaves it. This one no flag of the virtual
                        // machine sees: it is thrown by no allocation.
                        throw new IllegalStateException(new OutOfMemoryError("played"));
                    }
                    return awaitForever();
                },
                KafkaLessonLog.open(settings.connection()),
                new DirectoryArtifactStore(Path.of(args[1])),
                new SimpleMeterRegistry());
        new CountDownLatch(1).await();
    }

    private static Outcome awaitForever() {
        try {
            new CountDownLatch(1).await();
            throw new IllegalStateException("Nobody counts down");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("Interrupted", e);
        }
    }
}
