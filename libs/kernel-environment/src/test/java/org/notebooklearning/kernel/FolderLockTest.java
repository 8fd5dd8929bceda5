package org.notebooklearning.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderLockTest {
    private static final String HOLDER =
            """
            import fcntl, sys
            lock = open(sys.argv[1], "w")
            fcntl.lockf(lock, fcntl.LOCK_EX)
            print("held", flush=True)
            sys.stdin.readline()
            """;

    @TempDir Path folder;

    @Test
    void waitsWhileAnotherProcessHoldsItAndSaysSo() throws Exception {
        Path file = folder.resolve("lock");
        List<PreparationStep> notes = new CopyOnWriteArrayList<>();
        Process other = new ProcessBuilder("python3", "-c", HOLDER, file.toString()).start();
        try (var said = other.inputReader();
                Writer line = other.outputWriter()) {
            assertThat(said.readLine()).isEqualTo("held");

            CompletableFuture<FolderLock> taken = take(file, notes);
            await().until(() -> !notes.isEmpty());
            assertThat(notes.getFirst().line()).contains("Another process");
            assertThat(taken).isNotDone();

            line.write("\n");
            line.flush();
            taken.get(10, TimeUnit.SECONDS).close();
        } finally {
            other.destroyForcibly();
        }
    }

    private static CompletableFuture<FolderLock> take(Path file, List<PreparationStep> notes) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return FolderLock.take(file, notes::add);
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
    }
}
