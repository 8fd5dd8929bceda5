package org.notebooklearning.source.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.notebooklearning.source.extraction.ExtractionMain;

/// What the process says on its standard output about the source that it reads, read beside it.
final class ProcessOutput {
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread reader;
    private boolean ready;
    private boolean done;
    private boolean ended;
    private int page;
    private int pages;

    private ProcessOutput(Process process) {
        reader =
                Thread.ofPlatform()
                        .name("reading-process")
                        .daemon()
                        .unstarted(() -> listen(process));
    }

    static ProcessOutput of(Process process) {
        ProcessOutput output = new ProcessOutput(process);
        output.reader.start();
        return output;
    }

    /// Forgets what was said about the source before.
    void expect() {
        lock.lock();
        try {
            ready = false;
            done = false;
            page = 0;
            pages = 0;
        } finally {
            lock.unlock();
        }
    }

    private void listen(Process process) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            // The stream closes under the reader where the process is ended at its deadline.
            return;
        } finally {
            end();
        }
    }

    private void hear(String line) {
        List<String> words = List.of(line.split(" "));
        lock.lock();
        try {
            if (line.equals(ExtractionMain.READY)) {
                ready = true;
            } else if (line.equals(ExtractionMain.DONE)) {
                done = true;
            } else if (words.size() == 3 && words.getFirst().equals("page")) {
                pages = Integer.parseInt(words.get(2));
                page = Integer.parseInt(words.get(1));
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until another page than `seen` is told or all is said, at most `time`.
    State await(int seen, Duration time) throws InterruptedException {
        lock.lock();
        try {
            long left = time.toNanos();
            while (!done && !ended && page == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
            return new State(ready, done, ended, page, pages);
        } finally {
            lock.unlock();
        }
    }

    /// Waits until what was said is read; short, since the process is over.
    void awaitEnd() {
        try {
            reader.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// How far it is.
    ///
    /// @param ended whether nothing more will be said
    record State(boolean ready, boolean done, boolean ended, int page, int pages) {}
}
