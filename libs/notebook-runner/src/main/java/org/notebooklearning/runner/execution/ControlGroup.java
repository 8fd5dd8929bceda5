package org.notebooklearning.runner.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// A control group of one sandbox, made by [ControlGroups]: its folder, or of version 1 those under
/// each controller; none where no group could be made.
record ControlGroup(List<Path> folders) implements AutoCloseable {
    /// The open file through which the runner reads how much memory its group holds: the folder
    /// itself can not be seen from inside.
    static final int FIGURES = 8;

    private static final String MEMBERS = "cgroup.procs";
    private static final String MEMORY = "memory.stat";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    ControlGroup {
        folders = List.copyOf(folders);
    }

    /// `command`, so that it and all it starts are in the group.
    List<String> around(List<String> command) {
        if (folders.isEmpty()) {
            return command;
        }
        List<String> inside = new ArrayList<>();
        // The shell joins the group and then becomes the command: nothing is started outside.
        inside.addAll(List.of("/bin/sh", "-c", script(), "sh"));
        inside.addAll(command);
        return List.copyOf(inside);
    }

    /// Where the right to make groups does not hold for joining them the command runs without.
    private String script() {
        List<String> joins = new ArrayList<>();
        for (Path folder : folders) {
            joins.add("echo $$ > " + quoted(folder.resolve(MEMBERS)));
        }
        String joined = "{ " + String.join(" && ", joins) + "; } 2>/dev/null";
        String figures =
                memory().map(file -> "exec " + FIGURES + "<" + quoted(file)).orElse("true");
        return "if " + joined + "; then " + figures + "; fi; exec \"$@\"";
    }

    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "'\\''") + "'";
    }

    /// The file that says what memory the group holds; empty where its memory is not counted.
    Optional<Path> memory() {
        return file(MEMORY);
    }

    /// How often the kernel has ended one of its processes because its memory was at an end.
    long outOfMemory() {
        return Stream.of("memory.events", "memory.oom_control")
                .flatMap(name -> file(name).stream())
                .mapToLong(ControlGroup::kills)
                .sum();
    }

    private static long kills(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.matches("oom_kill \\d{1,18}"))
                    .mapToLong(line -> Long.parseLong(line.substring("oom_kill ".length())))
                    .sum();
        } catch (IOException e) {
            return 0; // the group is gone, and what it counted with it
        }
    }

    private Optional<Path> file(String name) {
        return folders.stream().map(folder -> folder.resolve(name)).filter(Files::exists).findAny();
    }

    /// Removes the group once its processes, which were killed, are gone. Where that takes too long
    /// the next start does it.
    @Override
    public void close() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (Path folder : folders) {
            while (!remove(folder) && System.nanoTime() < until) {
                LockSupport.parkNanos(PATIENCE.toNanos() / 500);
            }
        }
    }

    /// Whether the group is gone; one that still has processes stays.
    static boolean remove(Path folder) {
        try {
            Files.deleteIfExists(folder);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
