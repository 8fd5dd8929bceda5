package org.notebooklearning.local.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether processes still do something. Java also calls those alive that have ended and that
/// nobody has asked about since, such as the orphans in a container whose first process asks about
/// none, or about each only now and then.
final class Liveness {
    private static final Logger LOG = LoggerFactory.getLogger(Liveness.class);
    private static final Duration LOOK = Duration.ofMillis(20);

    private Liveness() {}

    static boolean runs(ProcessHandle process) {
        return process.isAlive() && !isDefunct(process.pid());
    }

    /// Waits for the end of `process`; whether it came within `patience`.
    static boolean awaitEnd(ProcessHandle process, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (runs(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(LOOK);
        }
        return true;
    }

    /// The state stands behind the name, which is in parentheses and may hold any character.
    private static boolean isDefunct(long pid) {
        Path file = Path.of("/proc", Long.toString(pid), "stat");
        try {
            String line = Files.readString(file, StandardCharsets.ISO_8859_1);
            int state = line.lastIndexOf(')') + 2;
            return state < line.length() && "ZX".indexOf(line.charAt(state)) >= 0;
        } catch (IOException e) {
            LOG.debug("{} is not there: the process is gone, or the system is another", file, e);
            return false;
        }
    }
}
