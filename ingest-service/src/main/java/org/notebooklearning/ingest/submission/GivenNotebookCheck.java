package org.notebooklearning.ingest.submission;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.notebook.Notebook;

/// Whether a lesson can be put below a notebook.
final class GivenNotebookCheck {
    private GivenNotebookCheck() {}

    /// What keeps a lesson from being put below the notebook in `json`; empty for nothing.
    static Optional<String> problem(String json) {
        if (json.getBytes(StandardCharsets.UTF_8).length > LessonRequest.LARGEST_NOTEBOOK) {
            return Optional.of(
                    "must be at most "
                            + LessonRequest.LARGEST_NOTEBOOK / SubmissionCheck.MEBIBYTE
                            + " MiB");
        }
        return switch (NotebookUpgrade.read(json)) {
            case NotebookUpgrade.Refused refused ->
                    Optional.of(
                            "is not a notebook: "
                                    + refused.problem().message()
                                    + ". "
                                    + refused.problem().fix());
            case NotebookUpgrade.Upgraded read when !read.whole() ->
                    Optional.of(
                            "has parts that can not be read, and would be lost: "
                                    + read.problems().getFirst().message());
            case NotebookUpgrade.Upgraded read ->
                    language(read.notebook())
                            .filter(language -> !language.equalsIgnoreCase("python"))
                            .map(GivenNotebookCheck::otherLanguage);
        };
    }

    private static String otherLanguage(String language) {
        return "is written in " + language + "; a lesson is Python and can go on from Python alone";
    }

    /// The language that the notebook names (nbformat: `language_info.name` once it was run,
    /// `kernelspec.language` where the kernel told it).
    private static Optional<String> language(Notebook notebook) {
        return Stream.of(
                        named(notebook.metadata().get("language_info"), "name"),
                        named(notebook.metadata().get("kernelspec"), "language"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> named(@Nullable Object about, String key) {
        return about instanceof Map<?, ?> map && map.get(key) instanceof String name
                ? Optional.of(name)
                : Optional.empty();
    }
}
