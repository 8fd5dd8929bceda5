package org.notebooklearning.runner.execution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// A folder outside a sandbox, with the Python scripts that run in it; removed when it is closed.
final class RunnerScripts implements AutoCloseable {
    static final String RUNNER = "runner.py";

    /// What is run outside a sandbox, to make it.
    static final String ENTER = "enter.py";

    private static final List<String> ALL =
            List.of(
                    RUNNER,
                    "bounds.py",
                    "client.py",
                    ENTER,
                    "facts.py",
                    "forked_output.py",
                    "forkserver.py",
                    "keep.py",
                    "kernel_process.py",
                    "kernels.py",
                    "library_check.py",
                    "memory.py",
                    "trial.py",
                    "warmth.py",
                    "watch.py");

    /// The sandbox's user is not the one who makes the files, which may be closed to all others. In
    /// the room itself nobody else can look.
    private static final Set<PosixFilePermission> READ_BY_ALL =
            PosixFilePermissions.fromString("rw-r--r--");

    private static final Set<PosixFilePermission> ENTERED_BY_ALL =
            PosixFilePermissions.fromString("rwxr-xr-x");

    private final Path room;
    private final Path folder;

    private RunnerScripts(Path room, Path folder) {
        this.room = room;
        this.folder = folder;
    }

    static RunnerScripts unpack() throws IOException {
        Path room = Files.createTempDirectory("lesson-run");
        Path folder = Files.createDirectory(room.resolve("scripts"));
        Files.createDirectory(room.resolve("work"));
        for (String name : ALL) {
            try (InputStream script = RunnerScripts.class.getResourceAsStream(name)) {
                if (script == null) {
                    throw new IllegalStateException("The module lacks its resource " + name);
                }
                Files.copy(script, folder.resolve(name));
            }
            Files.setPosixFilePermissions(folder.resolve(name), READ_BY_ALL);
        }
        Files.setPosixFilePermissions(folder, ENTERED_BY_ALL);
        return new RunnerScripts(room, folder);
    }

    Path room() {
        return room;
    }

    /// Where notebooks work when they run outside a sandbox.
    Path work() {
        return room.resolve("work");
    }

    Path folder() {
        return folder;
    }

    /// Removes the folder, where it is still there.
    @Override
    public void close() throws IOException {
        if (!Files.exists(room)) {
            return;
        }
        try (var files = Files.walk(room)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
