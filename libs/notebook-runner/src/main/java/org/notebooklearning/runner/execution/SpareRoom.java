package org.notebooklearning.runner.execution;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether this machine has room for two runs at a time: a processor for each, and as much memory
/// as both may use at most.
final class SpareRoom {
    private static final Path FIGURES = Path.of("/proc/meminfo");
    private static final String AVAILABLE = "MemAvailable:";

    private SpareRoom() {}

    static boolean isForTwo(ExecutionLimits limits) {
        return isForTwo(limits, Runtime.getRuntime().availableProcessors(), spareMemory());
    }

    /// @param processors that runs may use
    /// @param bytes that they may take
    static boolean isForTwo(ExecutionLimits limits, int processors, long bytes) {
        return processors > 1 && bytes / 2 >= limits.memoryBytes();
    }

    /// In bytes. Java knows the bound of a container, but not what the system could give up of its
    /// caches; the system knows that, but not the bound.
    private static long spareMemory() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? Math.min(system.getTotalMemorySize(), available(system.getFreeMemorySize()))
                : 0;
    }

    private static long available(long free) {
        try (var lines = Files.lines(FIGURES)) {
            return lines.filter(line -> line.startsWith(AVAILABLE))
                    .mapToLong(SpareRoom::bytes)
                    .findFirst()
                    .orElse(free);
        } catch (IOException e) {
            return free; // another system than Linux
        }
    }

    private static long bytes(String line) {
        String kibibytes = line.substring(AVAILABLE.length()).replace("kB", "").strip();
        return Long.parseLong(kibibytes) << 10;
    }
}
