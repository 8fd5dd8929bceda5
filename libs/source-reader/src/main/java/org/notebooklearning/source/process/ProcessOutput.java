package org.notebooklearning.source.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// What the process says on its standard output, read beside it.
final class ProcessOutput {
    private final Thread reader;
    private volatile boolean ready;
    private volatile int page;
    private volatile int pages;

    private ProcessOutput(Process process) {
        reader = Thread.ofVirtual().unstarted(() -> listen(process));
    }

    static ProcessOutput of(Process process) {
        ProcessOutput output = new ProcessOutput(process);
        output.reader.start();
        return output;
    }

    private void listen(Process process) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> words = List.of(line.split(" "));
                if (line.equals(ExtractionMain.READY)) {
                    ready = true;
                } else if (words.size() == 3 && words.getFirst().equals("page")) {
                    pages = Integer.parseInt(words.get(2));
                    page = Integer.parseInt(words.get(1));
                }
            }
        } catch (IOException e) {
            // The stream closes under the reader where the process is ended at its deadline.
            return;
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

    boolean wasReady() {
        return ready;
    }

    int page() {
        return page;
    }

    int pages() {
        return pages;
    }
}
