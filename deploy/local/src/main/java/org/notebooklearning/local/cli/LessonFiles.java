package org.notebooklearning.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/// The files of a lesson on the learner's disk. None is overwritten unasked.
final class LessonFiles {
    /// What every lesson imports.
    static final String UTILS = "utils.py";

    private final Path notebook;
    private final boolean force;
    private final Terminal terminal;

    LessonFiles(Path notebook, boolean force, Terminal terminal) {
        this.notebook = notebook;
        this.force = force;
        this.terminal = terminal;
    }

    /// Refuses early where the notebook is there already and nobody says that it may go.
    void requireFree() {
        Path parent = notebook.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new RefusedException(
                    "The folder of " + notebook + " is not there; make it first");
        }
        if (Files.exists(notebook)) {
            requireLeave(notebook);
        }
    }

    /// Writes the lesson: the notebook under its ordered name, the other files beside it.
    void write(String notebookName, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target =
                    file.getKey().equals(notebookName)
                            ? notebook
                            : notebook.resolveSibling(Path.of(file.getKey()).getFileName());
            if (file.getKey().equals(UTILS)
                    && Files.exists(target)
                    && !same(target, file.getValue())) {
                requireLeave(target);
            }
            Files.write(target, file.getValue());
            terminal.line("wrote      " + target);
        }
    }

    private void requireLeave(Path file) {
        if (force) {
            return;
        }
        if (terminal.isInteractive()
                && terminal.ask(file + " is there already. Overwrite it? [y/N] ")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("y")) {
            return;
        }
        throw new RefusedException(
                file + " is there already; choose another --notebook, or --force to overwrite it");
    }

    private static boolean same(Path file, byte[] content) throws IOException {
        return Arrays.equals(Files.readAllBytes(file), content);
    }
}
