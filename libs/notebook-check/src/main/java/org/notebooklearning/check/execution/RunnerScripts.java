package org.notebooklearning.check.execution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// A folder outside the sandbox for one run, with the Python scripts of the run in it; removed when
/// the run has ended.
final class RunnerScripts implements AutoCloseable {
    static final String RUNNER = "runner.py";
    static final String LIBRARY_CHECK = "library_check.py";
    private static final List<String> ALL = List.of(RUNNER, "trial.py", LIBRARY_CHECK);

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

    /// Where the run works when it runs outside a sandbox.
    Path work() {
        return room.resolve("work");
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(room)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
