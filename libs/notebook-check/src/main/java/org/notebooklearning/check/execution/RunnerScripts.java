package org.notebooklearning.check.execution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// A folder outside a sandbox, with the Python scripts that run in it; removed when it is closed.
final class RunnerScripts implements AutoCloseable {
    static final String RUNNER = "runner.py";
    private static final List<String> ALL =
            List.of(
                    RUNNER,
                    "client.py",
                    "facts.py",
                    "forkserver.py",
                    "kernels.py",
                    "library_check.py",
                    "trial.py",
                    "watch.py");

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
        }
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
