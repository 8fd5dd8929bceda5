package org.notebooklearning.check.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// A control group (cgroup) of Linux for one sandbox, where this process may make one: the kernel
/// itself then bounds memory and number of processes, also for what is faster than the runner's
/// watch. Elsewhere, as for most users without a session of systemd, there is none and the watch
/// bounds alone.
///
/// Of version 1 there is a group under each controller, of version 2 one for both.
record ControlGroup(List<Path> folders) implements AutoCloseable {
    private static final String NAME = "notebook-learning-";
    private static final String MEMBERS = "cgroup.procs";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final AtomicLong COUNT = new AtomicLong();

    ControlGroup {
        folders = List.copyOf(folders);
    }

    /// A new group with these bounds; without folders where none can be made.
    ///
    /// @param mount where control groups are, `/sys/fs/cgroup`
    /// @param membership lines of `/proc/self/cgroup`
    /// @param processes threads counted
    static ControlGroup make(
            Path mount, List<String> membership, long memoryBytes, long processes) {
        List<Path> made = new ArrayList<>();
        String name = NAME + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
        for (String line : membership) {
            String[] parts = line.split(":", 3);
            if (parts.length < 3) {
                continue;
            }
            String path = parts[2].replaceFirst("^/", "");
            switch (parts[1]) {
                case "memory" ->
                        add(
                                made,
                                mount.resolve("memory").resolve(path).resolve(name),
                                new Bound("memory.limit_in_bytes", memoryBytes));
                case "pids" ->
                        add(
                                made,
                                mount.resolve("pids").resolve(path).resolve(name),
                                new Bound("pids.max", processes));
                case "" ->
                        add(
                                made,
                                beside(mount, path).resolve(name),
                                new Bound("memory.max", memoryBytes),
                                new Bound("pids.max", processes));
                default -> {
                    // Another controller of version 1, which bounds nothing that matters here.
                }
            }
        }
        return new ControlGroup(made);
    }

    /// Where a group beside ours belongs: ours has processes and may then have no groups in it.
    private static Path beside(Path mount, String path) {
        Path own = mount.resolve(path);
        return path.isEmpty() ? own : own.resolve("..").normalize();
    }

    private record Bound(String file, long value) {}

    /// Makes `folder` with its bounds, or leaves nothing behind.
    private static void add(List<Path> made, Path folder, Bound... bounds) {
        try {
            removeLeftovers(folder.resolve("..").normalize());
            Files.createDirectory(folder);
        } catch (IOException e) {
            return; // no right to make groups here, or no such controller
        }
        try {
            for (Bound bound : bounds) {
                Files.writeString(folder.resolve(bound.file), String.valueOf(bound.value));
            }
            made.add(folder);
        } catch (IOException e) {
            // The controllers are not handed down to this place.
            remove(folder);
        }
    }

    /// Removes groups of processes that were killed before they could do it themselves.
    private static void removeLeftovers(Path parent) throws IOException {
        try (var groups = Files.newDirectoryStream(parent, NAME + "*")) {
            for (Path group : groups) {
                String owner = group.getFileName().toString().substring(NAME.length());
                boolean lives =
                        ProcessHandle.of(Long.parseLong(owner.replaceFirst("-.*", "")))
                                .map(ProcessHandle::isAlive)
                                .orElse(false);
                if (!lives) {
                    remove(group);
                }
            }
        }
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

    private String script() {
        StringBuilder script = new StringBuilder();
        for (Path folder : folders) {
            String file = folder.resolve(MEMBERS).toString().replace("'", "'\\''");
            script.append("echo $$ > '").append(file).append("'; ");
        }
        return script.append("exec \"$@\"").toString();
    }

    /// Removes the group once its processes, which were killed, are gone; whoever makes the next
    /// one tries again where that takes long.
    @Override
    public void close() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (Path folder : folders) {
            while (!remove(folder) && System.nanoTime() < until) {
                LockSupport.parkNanos(PATIENCE.toNanos() / 100);
            }
        }
    }

    /// Whether the group is gone; one that still has processes stays.
    private static boolean remove(Path folder) {
        try {
            Files.deleteIfExists(folder);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
