package org.notebooklearning.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a killed process leaves of its PostgreSQL: servers that run on, programs that still make a
/// data directory, and the files by which each would keep the next one from starting.
///
/// @param data the data directories
/// @param socket the folder of the server's socket
record LeftoverServers(List<Path> data, Path socket) {
    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServers.class);
    private static final long SECONDS_TO_STOP = 20;

    LeftoverServers {
        data = List.copyOf(data);
    }

    /// Stops what still runs and removes its files. Only who holds the folder's lock may do this.
    void clear() throws IOException, InterruptedException {
        List<ProcessHandle> running =
                ProcessHandle.allProcesses().filter(this::isProgramOfThisFolder).toList();
        if (!running.isEmpty()) {
            LOG.warn("Ending what an earlier start left of PostgreSQL in {}", data.getFirst());
            Signals.interrupt(running);
            for (ProcessHandle process : running) {
                awaitEnd(process);
            }
        }
        for (Path folder : data) {
            Files.deleteIfExists(folder.resolve("postmaster.pid"));
        }
        new FileTree(socket).deleteContent();
    }

    /// A process id may have been given to another program since, so that none is looked up: all of
    /// PostgreSQL's programs work in their data directory. Where the system does not tell that, the
    /// first of them names it on its command line.
    private boolean isProgramOfThisFolder(ProcessHandle process) {
        String line =
                process.info().command().orElse("") + " " + process.info().commandLine().orElse("");
        if (!line.contains("/bin/postgres") && !line.contains("/bin/initdb")) {
            return false;
        }
        Path place = Path.of("/proc", Long.toString(process.pid()), "cwd");
        return Files.isDirectory(Path.of("/proc/self"))
                ? data.stream().anyMatch(folder -> isSame(place, folder))
                : data.stream().anyMatch(folder -> line.contains(folder.toString()));
    }

    private static boolean isSame(Path place, Path folder) {
        try {
            return Files.isDirectory(folder) && Files.isSameFile(place, folder);
        } catch (IOException e) {
            LOG.debug("{} ended meanwhile or belongs to somebody else", place, e);
            return false;
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        process.onExit().completeOnTimeout(process, SECONDS_TO_STOP, TimeUnit.SECONDS).join();
        if (process.isAlive()) {
            process.destroyForcibly();
            process.onExit().completeOnTimeout(process, SECONDS_TO_STOP, TimeUnit.SECONDS).join();
        }
    }
}
