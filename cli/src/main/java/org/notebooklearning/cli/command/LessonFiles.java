package org.notebooklearning.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.file.LessonModule;

/// The files of a lesson on the learner's disk. None is overwritten unasked, and of links only the
/// notebook that the learner named is written through.
final class LessonFiles {
    /// What every lesson imports.
    static final String UTILS = LessonModule.FILE;

    /// The lesson with its blanks filled.
    static final String SOLUTIONS = "solutions.ipynb";

    /// What a lesson changes in the learner's notebook.
    static final String CHANGES = "changes.md";

    /// What has to be installed for a lesson with packages of its own, behind its name.
    private static final String REQUIREMENTS = "-requirements.txt";

    private final Path notebook;
    private final @Nullable String given;
    private final boolean solutions;
    private final boolean force;
    private final Terminal terminal;
    private boolean preview;
    private boolean asks;

    /// @param given text of `notebook` where the lesson was put among its cells, null for a new one
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

    /// The same where the difference is shown before the learner's notebook is written.
    ///
    /// @param only whether nothing is written after it
    /// @param asking whether the learner is asked then, where there is somebody to ask
    LessonFiles showing(boolean only, boolean asking) {
        preview = only;
        asks = asking;
        return this;
    }

    /// Whether the lesson's file `name`, which is not its notebook, belongs on the learner's disk.
    boolean wants(String name) {
        return LessonModule.isFile(name)
                || (given != null && name.equals(CHANGES))
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

    /// Says it before anything is submitted where the lesson's module can not be called as usual.
    ///
    /// @param utils text of the module, as far as it is known
    void tellModule(String utils) throws IOException {
        String name =
                LessonModule.name(notebook, given, utils.getBytes(StandardCharsets.UTF_8)) + ".py";
        if (!name.equals(UTILS)) {
            terminal.line(
                    "module     you have something called utils already: it stays, and the lesson"
                            + " imports "
                            + name);
        }
    }

    /// Writes the lesson: the notebook under its ordered name, the other files beside it. A module
    /// of the learner's is never overwritten: the lesson's gets another name instead. A notebook
    /// that is replaced is kept, so that `./lesson undo` brings it back.
    void write(String notebookName, Map<String, byte[]> all) throws IOException {
        Map<String, byte[]> lesson = new LinkedHashMap<>(all);
        byte[] changes = lesson.remove(CHANGES);
        if (changes != null && !isWanted(new String(changes, StandardCharsets.UTF_8))) {
            return;
        }
        byte[] utils = lesson.get(LessonModule.fileAmong(lesson.keySet()).orElse(UTILS));
        Map<String, byte[]> files =
                utils == null
                        ? lesson
                        : LessonModule.renamed(lesson, LessonModule.name(notebook, given, utils));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = target(notebookName, file.getKey());
            boolean ownName = file.getKey().equals(notebookName) || file.getKey().equals(SOLUTIONS);
            if (!ownName && isAnother(target, file.getValue())) {
                requireLeave(target);
            }
            if (file.getKey().equals(notebookName)) {
                PreviousVersions.of(target).write(file.getValue());
            } else {
                OutputFile.write(target, file.getValue());
            }
            terminal.line("wrote      " + target);
        }
    }

    /// Shows what changes in the learner's notebook, and asks where somebody can be asked.
    private boolean isWanted(String changes) {
        DifferenceText text = new DifferenceText(changes);
        if (preview) {
            terminal.text(text.whole());
            return false;
        }
        terminal.text(text.brief());
        if (!asks || !terminal.isInteractive()) {
            return true;
        }
        String question = "Write it into " + notebook + "? [Y/n, d shows every line] ";
        String answer = terminal.ask(question).toLowerCase(Locale.ROOT);
        if (answer.startsWith("d")) {
            terminal.text(text.whole());
            answer = terminal.ask("Write it? [Y/n] ").toLowerCase(Locale.ROOT);
        }
        if (answer.startsWith("n")) {
            terminal.line("nothing was written; the lesson is kept, ./lesson status lists it");
            return false;
        }
        return true;
    }

    private Path target(String notebookName, String file) throws IOException {
        if (file.equals(notebookName)) {
            return targetOfNotebook();
        }
        return file.equals(SOLUTIONS)
                ? solutionsFile()
                : notebook.resolveSibling(Path.of(file).getFileName());
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
