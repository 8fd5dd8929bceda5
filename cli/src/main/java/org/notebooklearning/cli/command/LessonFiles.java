package org.notebooklearning.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The files of a lesson on the learner's disk. None is overwritten unasked, and of links only the
/// notebook that the learner named is written through.
final class LessonFiles {
    /// What every lesson imports.
    static final String UTILS = "utils.py";

    /// The lesson with its blanks filled.
    static final String SOLUTIONS = "solutions.ipynb";

    /// What has to be installed for a lesson with packages of its own, behind its name.
    private static final String REQUIREMENTS = "-requirements.txt";

    private final Path notebook;
    private final @Nullable String given;
    private final boolean solutions;
    private final boolean force;
    private final Terminal terminal;

    /// @param given text of `notebook` where the lesson was put below its cells, null for a new one
    /// @param solutions whether the worked solutions are wanted beside it
    LessonFiles(
            Path notebook,
            @Nullable String given,
            boolean solutions,
            boolean force,
            Terminal terminal) {
        this.notebook = notebook;
        this.given = given;
        this.solutions = solutions;
        this.force = force;
        this.terminal = terminal;
    }

    /// Whether the lesson's file `name`, which is not its notebook, belongs on the learner's disk.
    boolean wants(String name) {
        return name.equals(UTILS)
                || name.endsWith(REQUIREMENTS)
                || (solutions && name.equals(SOLUTIONS));
    }

    /// Refuses early where the notebook is there already and nobody says that it may go.
    void requireFree() {
        Path parent = notebook.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new RefusedException(
                    "The folder of " + notebook + " is not there; make it first");
        }
        if (given == null && OutputFile.isTaken(notebook)) {
            requireLeave(notebook);
        }
        if (solutions && OutputFile.isTaken(solutionsFile())) {
            requireLeave(solutionsFile());
        }
    }

    /// Writes the lesson: the notebook under its ordered name, the other files beside it.
    void write(String notebookName, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target;
            if (file.getKey().equals(notebookName)) {
                target = targetOfNotebook();
                OutputFile.writeNamed(target, file.getValue());
            } else {
                target =
                        file.getKey().equals(SOLUTIONS)
                                ? solutionsFile()
                                : notebook.resolveSibling(Path.of(file.getKey()).getFileName());
                if (!file.getKey().equals(SOLUTIONS) && isAnother(target, file.getValue())) {
                    requireLeave(target);
                }
                OutputFile.write(target, file.getValue());
            }
            terminal.line("wrote      " + target);
        }
    }

    /// Whether something else is there under this name.
    private static boolean isAnother(Path file, byte[] content) throws IOException {
        return OutputFile.isTaken(file)
                && (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !same(file, content));
    }

    /// The notebook itself; a new file beside it where the lesson was put below what it held and it
    /// was saved again meanwhile.
    private Path targetOfNotebook() throws IOException {
        if (given == null
                || !Files.exists(notebook)
                || same(notebook, given.getBytes(StandardCharsets.UTF_8))) {
            return notebook;
        }
        String stem = stem();
        Path beside = notebook.resolveSibling(stem + "-with-lesson.ipynb");
        for (int number = 2; OutputFile.isTaken(beside); number++) {
            beside = notebook.resolveSibling(stem + "-with-lesson-" + number + ".ipynb");
        }
        terminal.line(
                notebook
                        + " was saved again since the lesson was asked for: it stays, and what it"
                        + " held before is in another file, above the lesson");
        return beside;
    }

    private Path solutionsFile() {
        return notebook.resolveSibling(stem() + "-solutions.ipynb");
    }

    private String stem() {
        return notebook.getFileName().toString().replaceAll("\\.ipynb$", "");
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
