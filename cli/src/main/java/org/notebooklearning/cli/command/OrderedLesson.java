package org.notebooklearning.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.check.rule.LessonUnderCheck;
import org.notebooklearning.cli.client.Submission;
import org.notebooklearning.contracts.lesson.Author;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.merge.lesson.CellPlace;

/// What was ordered on the command line, checked before anything is started.
///
/// @param yes whether the learner wants to be asked nothing, not even for money
/// @param notebook the file to write
/// @param preview whether the difference to the file is shown and nothing written
/// @param solutions whether the worked solutions are wanted, too
/// @param force whether files that are there may be overwritten
record OrderedLesson(
        Submission submission,
        boolean yes,
        Path notebook,
        boolean preview,
        boolean solutions,
        boolean force) {
    private static final Pattern ARXIV =
            Pattern.compile(
                    "(?i)(?:arxiv:)?(\\d{4}\\.\\d{4,5}(?:v\\d+)?|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7}(?:v\\d+)?)");
    private static final Pattern DOI = Pattern.compile("(?i)(?:doi:\\s*)?10\\.\\d{4,9}/\\S+");
    private static final Pattern LINK = Pattern.compile("(?i)https?://.+");

    /// [RefusedException] where it can not be done as it was ordered.
    ///
    /// @param after the cell of the notebook behind which it goes; null for the end
    static OrderedLesson of(
            String topic,
            String scope,
            @Nullable String source,
            @Nullable String excerpt,
            @Nullable Level level,
            @Nullable Integer minutes,
            @Nullable Author author,
            boolean yes,
            @Nullable Path notebook,
            boolean add,
            @Nullable String after,
            boolean preview,
            boolean solutions,
            boolean force) {
        if (source != null && excerpt != null) {
            throw new RefusedException("Give --source or --excerpt, not both");
        }
        Path target = notebook == null ? Path.of(slug(topic) + ".ipynb") : notebook;
        if (!target.toString().endsWith(".ipynb")) {
            throw new RefusedException("--notebook names the file to write and ends with .ipynb");
        }
        if (!add && (after != null || preview)) {
            throw new RefusedException("--after and --preview go with --add");
        }
        boolean asks = !yes && level == null;
        Source read = source == null ? Source.NONE : Source.of(source);
        Submission submission =
                new Submission(
                        topic,
                        scope,
                        read.file,
                        read.url,
                        excerpt,
                        read.arxiv,
                        level,
                        asks ? Review.ASK : Review.NONE,
                        minutes,
                        add ? textOf(target, after == null ? "" : after) : null,
                        author,
                        after);
        return new OrderedLesson(submission, yes, target, preview, solutions, force);
    }

    /// The same order without questions.
    OrderedLesson withoutQuestions() {
        return new OrderedLesson(
                submission.withoutQuestions(), yes, notebook, preview, solutions, force);
    }

    /// The notebook that the lesson is added to.
    private static String textOf(Path notebook, String after) {
        try {
            if (!Files.isRegularFile(notebook)) {
                throw new RefusedException(
                        "--add goes on from a notebook that is there, and " + notebook + " is not");
            }
            if (Files.size(notebook) > LessonRequest.LARGEST_NOTEBOOK) {
                throw new RefusedException(
                        notebook + " is larger than 10 MiB; clear its outputs, or leave out --add");
            }
            return switch (NotebookUpgrade.read(notebook)) {
                case NotebookUpgrade.Refused refused ->
                        throw new RefusedException(
                                notebook
                                        + " is not a notebook: "
                                        + refused.problem().message()
                                        + ". "
                                        + refused.problem().fix());
                case NotebookUpgrade.Upgraded read -> {
                    requirePython(notebook, read);
                    requirePlace(read, after);
                    yield Files.readString(notebook);
                }
            };
        } catch (IOException e) {
            throw new RefusedException(notebook + " can not be read: " + e.getMessage());
        }
    }

    private static void requirePlace(NotebookUpgrade.Upgraded read, String after) {
        if (CellPlace.behind(read.notebook(), after).isEmpty()) {
            throw new RefusedException("--after " + CellPlace.problem(read.notebook(), after));
        }
    }

    private static void requirePython(Path notebook, NotebookUpgrade.Upgraded read) {
        LessonUnderCheck.of(read)
                .otherLanguage()
                .ifPresent(
                        language -> {
                            throw new RefusedException(
                                    notebook
                                            + " is written in "
                                            + language
                                            + "; a lesson is Python and can go on from Python"
                                            + " alone");
                        });
    }

    private static String slug(String topic) {
        String slug =
                topic.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "lesson" : slug;
    }

    /// A source by what was typed after `--source`. What a file is, the gateway finds out.
    private record Source(@Nullable Path file, @Nullable String url, @Nullable String arxiv) {
        private static final Source NONE = new Source(null, null, null);

        private static Source of(String typed) {
            if (LINK.matcher(typed).matches()) {
                return new Source(null, typed, null);
            }
            Path file = Path.of(typed);
            if (Files.isRegularFile(file)) {
                return new Source(file, null, null);
            }
            if (ARXIV.matcher(typed).matches() || DOI.matcher(typed).matches()) {
                return new Source(null, null, typed);
            }
            throw new RefusedException(
                    "--source is no file that is there, no link, no arXiv id and no DOI: " + typed);
        }
    }
}
