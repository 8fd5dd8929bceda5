package org.notebooklearning.gateway.lessons;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.lesson.Author;
import org.notebooklearning.contracts.lesson.FieldLimits;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.recording.RecordingFormat;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.source.identity.ArxivId;
import org.notebooklearning.source.identity.Doi;
import org.notebooklearning.source.identity.UploadedFormat;

/// Checks one submission against the limits of the interface, all fields at once, and stores what
/// is large when nothing is wrong.
final class SubmissionCheck {
    private final Submission sent;
    private final Authors authors;
    private final List<Violation> violations = new ArrayList<>();

    SubmissionCheck(Submission sent, Authors authors) {
        this.sent = sent;
        this.authors = authors;
    }

    /// The request that `sent` makes, its files put into `store`, or all that is wrong with it.
    Checked check(ArtifactStore store) {
        String topic = topic();
        String scope = atMost("scope", sent.scope(), FieldLimits.SCOPE);
        Level level = named("level", sent.level(), Level::named);
        Review review = named("review", sent.review(), Review::named);
        Author author = author();
        Integer minutes = minutes();
        checkSource();
        checkNotebook();
        if (!violations.isEmpty()) {
            return new Checked.Invalid(violations);
        }
        return new Checked.Valid(
                new LessonRequest(
                                topic,
                                scope,
                                source(store),
                                notebook(store),
                                level,
                                review == null ? Review.ASK : review,
                                minutes)
                        .by(author)
                        .after(after()));
    }

    private String topic() {
        if (sent.topic() == null || sent.topic().isBlank()) {
            wrong("topic", "is missing: say in a few words what the lesson is about");
            return "";
        }
        return atMost("topic", sent.topic(), FieldLimits.TOPIC);
    }

    private void checkSource() {
        long given =
                Stream.of(sent.url(), sent.excerpt(), sent.arxiv(), sent.file())
                        .filter(one -> one != null)
                        .count();
        if (given > 1) {
            wrong("source", "must be one of url, excerpt, arxiv and an uploaded file, not several");
        }
        if (sent.url() != null) {
            checkUrl(sent.url().strip());
        }
        if (sent.excerpt() != null) {
            atMost("source.excerpt", sent.excerpt(), FieldLimits.EXCERPT);
            if (sent.excerpt().isBlank()) {
                wrong("source.excerpt", "is empty: paste the text, or leave the field out");
            }
        }
        if (sent.arxiv() != null && paper(sent.arxiv()).isEmpty()) {
            wrong(
                    "source.arxiv",
                    "must be an arXiv id such as 1910.07467 or 1910.07467v1, or a DOI");
        }
        if (sent.file() != null) {
            checkFile(sent.file());
        }
    }

    private void checkUrl(String url) {
        if (url.length() > FieldLimits.URL) {
            wrong("source.url", "must have at most " + FieldLimits.URL + " characters");
            return;
        }
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (!List.of("http", "https").contains(scheme) || uri.getHost() == null) {
                wrong("source.url", "must begin with http:// or https:// and a host");
            } else if (uri.getUserInfo() != null) {
                wrong("source.url", "must not hold a user name or a password");
            }
        } catch (URISyntaxException e) {
            wrong("source.url", "is not a URL: " + e.getReason());
        }
    }

    private void checkFile(Submission.Upload file) {
        try {
            if (RecordingFormat.isRecording(file.content())) {
                checkRecording(file);
            } else if (Files.size(file.content())
                    > FieldLimits.FILE_MEBIBYTES * (long) FieldLimits.MEBIBYTE) {
                wrong(file.part(), "must be " + FieldLimits.FILE_IN_WORDS);
            } else if (mediaType(file).isEmpty()) {
                wrong(
                        file.part(),
                        "is in no format that is read: send a PDF, a saved page, LaTeX, Markdown,"
                                + " reStructuredText, a notebook or plain text");
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void checkRecording(Submission.Upload file) throws IOException {
        // What it holds is read, and refused where it can not be, by the worker that reads sources.
        if (Files.size(file.content())
                > FieldLimits.RECORDING_MEBIBYTES * (long) FieldLimits.MEBIBYTE) {
            wrong(
                    file.part(),
                    "is a recording and must be at most "
                            + FieldLimits.RECORDING_MEBIBYTES
                            + " MiB");
        }
    }

    private static Optional<String> mediaType(Submission.Upload file) throws IOException {
        return UploadedFormat.mediaTypeOf(file.content(), file.fileName());
    }

    private static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("The uploaded file can not be read back", e);
    }

    private void checkNotebook() {
        String notebook = sent.notebook();
        if (notebook == null) {
            if (after() != null) {
                wrong("after", "names a cell of the notebook to go on from: send that, too");
            }
            return;
        }
        GivenNotebookCheck.problem(notebook)
                .ifPresentOrElse(it -> wrong("notebook", it), () -> checkPlace(notebook, after()));
    }

    private void checkPlace(String notebook, @Nullable String after) {
        if (after != null) {
            GivenNotebookCheck.placeProblem(notebook, atMost("after", after, FieldLimits.TOPIC))
                    .ifPresent(it -> wrong("after", it));
        }
    }

    private @Nullable String after() {
        return sent.after() == null || sent.after().isBlank() ? null : sent.after().strip();
    }

    private @Nullable Author author() {
        Author author = named("author", sent.author(), Author::named);
        if (author == Author.MODEL && authors.model().isEmpty()) {
            wrong("author", "can not be model: no language model is set up here");
        }
        return author;
    }

    private @Nullable Integer minutes() {
        if (sent.minutes() == null || sent.minutes().isBlank()) {
            return null;
        }
        try {
            int minutes = Integer.parseInt(sent.minutes().strip());
            if (minutes >= FieldLimits.FEWEST_MINUTES && minutes <= FieldLimits.MOST_MINUTES) {
                return minutes;
            }
        } catch (NumberFormatException e) {
            // Told below, in the same words as a number that is too large.
        }
        wrong("minutes", "must be a whole number from " + FieldLimits.MINUTES_IN_WORDS);
        return null;
    }

    private <T> @Nullable T named(String field, @Nullable String word, Function<String, T> choice) {
        if (word == null || word.isBlank()) {
            return null;
        }
        try {
            return choice.apply(word);
        } catch (IllegalArgumentException e) {
            wrong(field, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private String atMost(String field, @Nullable String text, int longest) {
        String given = text == null ? "" : text.strip();
        if (given.length() > longest) {
            wrong(
                    field,
                    "must have at most %,d characters, this has %,d"
                            .formatted(longest, given.length()));
        }
        return given;
    }

    private void wrong(String field, String message) {
        violations.add(new Violation(field, message));
    }

    private SourceReference source(ArtifactStore store) {
        if (sent.url() != null) {
            return new SourceReference.Link(sent.url().strip());
        }
        if (sent.arxiv() != null) {
            return new SourceReference.ArxivPaper(paper(sent.arxiv()).orElseThrow());
        }
        if (sent.excerpt() != null) {
            byte[] text = sent.excerpt().getBytes(StandardCharsets.UTF_8);
            return new SourceReference.Excerpt(store.put(text, "text/plain; charset=utf-8"));
        }
        if (sent.file() != null) {
            Submission.Upload file = sent.file();
            try {
                if (RecordingFormat.isRecording(file.content())) {
                    return new SourceReference.Recorded(
                            store.put(file.content(), RecordingFormat.MEDIA_TYPE));
                }
                return new SourceReference.UploadedFile(
                        store.put(file.content(), mediaType(file).orElseThrow()), file.fileName());
            } catch (IOException e) {
                throw unreadable(e);
            }
        }
        return new SourceReference.TopicOnly();
    }

    private @Nullable ArtifactRef notebook(ArtifactStore store) {
        return sent.notebook() == null
                ? null
                : store.put(
                        sent.notebook().getBytes(StandardCharsets.UTF_8),
                        "application/x-ipynb+json");
    }

    /// The id of arXiv or the DOI that was given, in its plainest form.
    private static Optional<String> paper(String given) {
        return ArxivId.parse(given).map(ArxivId::path).or(() -> Doi.parse(given).map(Doi::name));
    }

    /// What the check found.
    sealed interface Checked {
        /// Nothing wrong.
        record Valid(LessonRequest request) implements Checked {}

        /// At least one violation.
        record Invalid(List<Violation> violations) implements Checked {
            public Invalid {
                violations = List.copyOf(violations);
            }
        }
    }
}
