package org.notebooklearning.gateway.lessons;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.format.FileProblem;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.contracts.lesson.FieldLimits;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.gateway.intake.OutsideJson;
import org.notebooklearning.merge.lesson.CellPlace;

/// Whether a lesson can be put below a notebook.
final class GivenNotebookCheck {
    private GivenNotebookCheck() {}

    /// What keeps a lesson from being put below the notebook in `json`; empty for nothing.
    static Optional<String> problem(String json) {
        if (isTooLarge(json)) {
            return Optional.of("must be " + FieldLimits.NOTEBOOK_IN_WORDS);
        }
        if (OutsideJson.isBeyondMeasure(json)) {
            return Optional.of(
                    OutsideJson.BEYOND_MEASURE
                            + ", %,d in all: clear its outputs and send it again"
                                    .formatted(OutsideJson.MOST_IN_A_NOTEBOOK));
        }
        return switch (NotebookUpgrade.read(json)) {
            case NotebookUpgrade.Refused refused ->
                    Optional.of(
                            "is not a notebook: "
                                    + refused.problem().message()
                                    + ". "
                                    + refused.problem().fix());
            case NotebookUpgrade.Upgraded read when !read.whole() && !read.keepsAll() ->
                    Optional.of(
                            "has parts that can not be read, and would be lost: "
                                    + read.problems().stream()
                                            .findFirst()
                                            .map(FileProblem::message)
                                            .orElse("nbformat knows nothing like them"));
            case NotebookUpgrade.Upgraded read ->
                    language(read.notebook())
                            .filter(language -> !language.equalsIgnoreCase("python"))
                            .map(GivenNotebookCheck::otherLanguage);
        };
    }

    /// Why no lesson can be put behind the cell `after` of the notebook in `json`; empty for no
    /// reason.
    static Optional<String> placeProblem(String json, String after) {
        return NotebookUpgrade.read(json) instanceof NotebookUpgrade.Upgraded read
                        && CellPlace.behind(read.notebook(), after).isEmpty()
                ? Optional.of(CellPlace.problem(read.notebook(), after))
                : Optional.empty();
    }

    /// Whether it has too many bytes, found out without making them.
    private static boolean isTooLarge(String json) {
        return json.length() > LessonRequest.LARGEST_NOTEBOOK
                || json.codePoints().mapToLong(GivenNotebookCheck::bytes).sum()
                        > LessonRequest.LARGEST_NOTEBOOK;
    }

    /// How many bytes a character has in UTF-8 (RFC 3629).
    private static long bytes(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
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
