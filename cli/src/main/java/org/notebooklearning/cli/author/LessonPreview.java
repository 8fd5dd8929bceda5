package org.notebooklearning.cli.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptReading;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.runner.execution.RunOutcome;
import org.notebooklearning.runner.execution.RunProgress;

/// Shows the lesson of one level as its author writes it: a notebook and a page in a folder, with
/// the `utils.py` that the notebook imports. What was run before is not run again while the code
/// stays as it was.
public final class LessonPreview {
    private final Path folder;
    private final Level level;
    private final Path out;
    private final @Nullable LessonRuns runs;
    private final Consumer<RunProgress> progress;

    /// @param out the folder for what is written
    /// @param runs null where the lesson is shown without outputs
    public LessonPreview(
            Path folder,
            Level level,
            Path out,
            @Nullable LessonRuns runs,
            Consumer<RunProgress> progress) {
        this.folder = folder;
        this.level = level;
        this.out = out;
        this.runs = runs;
        this.progress = progress;
    }

    /// Where the page is.
    public Path page() {
        return file(".html");
    }

    /// Where the notebook is.
    public Path notebook() {
        return file(".ipynb");
    }

    /// Writes page and notebook for the files as they are now. While the lesson runs the page shows
    /// it already, with the outputs that it had.
    ///
    /// @param written is told each time that the page was written
    /// @return what kept the lesson from being shown whole; empty where nothing did
    public String update(Runnable written) throws IOException, InterruptedException {
        Files.createDirectories(out);
        ConceptReading reading = ConceptReading.of(folder);
        Concept concept = reading.concept();
        if (concept == null || !AuthoredLesson.isTaughtAt(concept, level)) {
            String why =
                    concept == null
                            ? String.join(
                                    "\n",
                                    reading.problems().stream().map(Throwable::getMessage).toList())
                            : "No beat is there at level " + level.word();
            put(page(), LessonHtml.of(name(), why));
            written.run();
            return why;
        }
        AuthoredLesson lesson = AuthoredLesson.full(concept, level, ConceptFolders.utils(folder));
        KeptOutputs kept = KeptOutputs.in(notebook(), out.resolve("utils.py"));
        Notebook known = kept.in(lesson.draft().notebook());
        boolean current = kept.isOf(lesson.draft());
        write(lesson, known, current || runs == null ? "" : "The code is being run ...", written);
        if (current || runs == null) {
            return "";
        }
        RunOutcome.Ran ran = runs.outputs(lesson, progress);
        String failure = failure(ran);
        if (failure.isEmpty()) {
            put(out.resolve("utils.py"), lesson.draft().utils());
            put(notebook(), NotebookFormat.write(ran.executed()));
        }
        write(lesson, ran.executed(), failure, written);
        return failure;
    }

    private void write(AuthoredLesson lesson, Notebook notebook, String note, Runnable written)
            throws IOException {
        put(page(), LessonHtml.of(name(), notebook, lesson.places(), note));
        if (note.isEmpty()) {
            put(out.resolve("utils.py"), lesson.draft().utils());
            put(notebook(), NotebookFormat.write(notebook));
        }
        written.run();
    }

    private static String failure(RunOutcome.Ran ran) {
        if (ran.limit() != null) {
            return "The run was ended: " + ran.limit().message();
        }
        return ran.error() == null
                ? ""
                : "The run ended with "
                        + ran.error().name()
                        + ": "
                        + ran.error().message()
                        + ", in the cell "
                        + ran.cells().getLast().cell();
    }

    private String name() {
        return folder.toAbsolutePath().normalize().getFileName() + "-" + level.word();
    }

    private Path file(String ending) {
        return out.resolve(name() + ending);
    }

    /// Whoever opens the file meanwhile sees the old one or the new one.
    private static void put(Path target, String text) throws IOException {
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        Files.writeString(draft, text);
        Files.move(
                draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
