package org.notebooklearning.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.local.client.Submission;

/// What was ordered on the command line, checked before anything is started.
///
/// @param asks whether the learner may be asked
/// @param notebook the file to write
/// @param force whether files that are there may be overwritten
record LessonOrder(Submission submission, boolean asks, Path notebook, boolean force) {
    private static final Pattern ARXIV =
            Pattern.compile(
                    "(?i)(?:arxiv:)?(\\d{4}\\.\\d{4,5}(?:v\\d+)?|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7}(?:v\\d+)?)");
    private static final Pattern LINK = Pattern.compile("(?i)https?://.+");

    static LessonOrder of(
            String topic,
            String scope,
            @Nullable String source,
            @Nullable String excerpt,
            @Nullable Level level,
            @Nullable Integer minutes,
            boolean yes,
            @Nullable Path notebook,
            boolean force) {
        if (source != null && excerpt != null) {
            throw new RefusedException("Give --source or --excerpt, not both");
        }
        Path target = notebook == null ? Path.of(slug(topic) + ".ipynb") : notebook;
        if (!target.toString().endsWith(".ipynb")) {
            throw new RefusedException("--notebook names the file to write and ends with .ipynb");
        }
        boolean asks = !yes && level == null;
        Source read = source == null ? Source.NONE : Source.of(source);
        Submission submission =
                new Submission(
                        topic,
                        scope,
                        read.pdf,
                        read.url,
                        excerpt == null ? read.excerpt : excerpt,
                        read.arxiv,
                        level,
                        asks ? Review.ASK : Review.NONE,
                        minutes);
        return new LessonOrder(submission, asks, target, force);
    }

    /// The same order without questions.
    LessonOrder withoutQuestions() {
        Submission s = submission;
        return new LessonOrder(
                new Submission(
                        s.topic(),
                        s.scope(),
                        s.pdf(),
                        s.url(),
                        s.excerpt(),
                        s.arxiv(),
                        s.level(),
                        Review.NONE,
                        s.minutes()),
                false,
                notebook,
                force);
    }

    private static String slug(String topic) {
        String slug =
                topic.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "lesson" : slug;
    }

    /// A source by what was typed after `--source`.
    private record Source(
            @Nullable Path pdf,
            @Nullable String url,
            @Nullable String excerpt,
            @Nullable String arxiv) {
        private static final Source NONE = new Source(null, null, null, null);

        private static Source of(String typed) {
            if (LINK.matcher(typed).matches()) {
                return new Source(null, typed, null, null);
            }
            Path file = Path.of(typed);
            if (Files.isRegularFile(file)) {
                return ofFile(file);
            }
            java.util.regex.Matcher arxiv = ARXIV.matcher(typed);
            if (arxiv.matches()) {
                return new Source(null, null, null, arxiv.group(1));
            }
            throw new RefusedException(
                    "--source is no file that is there, no link and no arXiv id: " + typed);
        }

        private static Source ofFile(Path file) {
            try {
                byte[] start;
                try (var stream = Files.newInputStream(file)) {
                    start = stream.readNBytes(1024);
                }
                if (new String(start, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
                    return new Source(file, null, null, null);
                }
                return new Source(null, null, Files.readString(file), null);
            } catch (java.nio.charset.CharacterCodingException e) {
                throw new RefusedException("--source is neither a PDF nor text in UTF-8: " + file);
            } catch (IOException e) {
                throw new UncheckedIOException("--source can not be read: " + file, e);
            }
        }
    }
}
