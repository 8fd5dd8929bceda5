package org.notebooklearning.local.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The files of a lesson on the learner's disk. None is overwritten unasked.
final class LessonFiles {
    /// What every lesson imports.
    static final String UTILS = "utils.py";

    private final Path notebook;
    private final @Nullable String given;
    private final boolean force;
    private final Terminal terminal;

    /// @param given text of `notebook` where the lesson was put below its cells, null for a new one
    LessonFiles(Path notebook, @Nullable String given, boolean force, Terminal terminal) {
        this.notebook = notebook;
        this.given = given;
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
        if (given == null && Files.exists(notebook)) {
            requireLeave(notebook);
        }
    }

    /// Writes the lesson: the notebook under its ordered name, the other files beside it.
    void write(String notebookName, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target =
                    file.getKey().equals(notebookName)
                            ? targetOfNotebook()
                            : notebook.resolveSibling(Path.of(file.getKey()).getFileName());
            if (file.getKey().equals(UTILS)
                    && Files.exists(target)
                    && !same(target, file.getValue())) {
                requireLeave(target);
            }
            replace(target, file.getValue());
            terminal.line("wrote      " + target);
        }
    }

    /// The notebook itself; a new file beside it where the lesson was put below what it held and it
    /// was saved again meanwhile.
    private Path targetOfNotebook() throws IOException {
        if (given == null
                || !Files.exists(notebook)
                || same(notebook, given.getBytes(StandardCharsets.UTF_8))) {
            return notebook;
        }
        String stem = notebook.getFileName().toString().replaceAll("\\.ipynb$", "");
        Path beside = notebook.resolveSibling(stem + "-with-lesson.ipynb");
        for (int number = 2; Files.exists(beside); number++) {
            beside = notebook.resolveSibling(stem + "-with-lesson-" + number + ".ipynb");
        }
        terminal.line(
                notebook
                        + " was saved again since the lesson was asked for: it stays, and what it"
                        + " held before is in another file, above the lesson");
        return beside;
    }

    /// In one step: what the file held is not lost half way. A link stays one, and who may read the
    /// file, too.
    private static void replace(Path target, byte[] content) throws IOException {
        Path real = Files.exists(target) ? target.toRealPath() : target;
        Path draft = real.resolveSibling(real.getFileName() + ".part");
        if (Files.exists(real)) {
            Files.copy(
                    real,
                    draft,
                    StandardCopyOption.COPY_ATTRIBUTES,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.write(draft, content);
        Files.move(draft, real, StandardCopyOption.REPLACE_EXISTING);
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
                file
                        + " is there already; choose another --notebook, "
                        + (file.equals(notebook) ? "--add to put the lesson below it, " : "")
                        + "or --force to overwrite it");
    }

    private static boolean same(Path file, byte[] content) throws IOException {
        return Arrays.equals(Files.readAllBytes(file), content);
    }
}
