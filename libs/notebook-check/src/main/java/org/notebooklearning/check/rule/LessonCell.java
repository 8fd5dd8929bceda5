package org.notebooklearning.check.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.library.ExportMark;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.StudyTime;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// A cell with what the writer said about it, or what was guessed where the writer said nothing.
///
/// @param index among all cells, from 0
/// @param tagged whether the writer said it
/// @param beat empty where unknown
/// @param kind of the beat; null where unknown
/// @param exercise empty where it is none
/// @param python what the code says; nothing for other than code cells
/// @param text what it says, taken apart
record LessonCell(
        int index,
        Cell cell,
        boolean tagged,
        String beat,
        @Nullable BeatKind kind,
        CellRole role,
        String exercise,
        PythonCell python,
        CellText text) {
    private static final int LONGEST_EXCERPT = 120;
    private static final String MAY_RAISE = "raises-exception";

    /// Its id; its place, such as `#3` for the third cell, where it has none.
    String name() {
        String id = cell.id();
        return id == null ? "#" + (index + 1) : id;
    }

    String source() {
        return cell.source();
    }

    boolean isCode() {
        return cell.isCode();
    }

    boolean isMarkdown() {
        return cell.isMarkdown();
    }

    boolean is(CellRole other) {
        return role == other;
    }

    boolean isOneOf(Set<CellRole> roles) {
        return roles.contains(role);
    }

    /// Whether it goes into the library file.
    boolean isExport() {
        return exportMark().filter(ExportMark::isOwn).isPresent();
    }

    /// The mark that has it exported.
    Optional<ExportMark> exportMark() {
        return isCode() ? ExportMark.of(source()) : Optional.empty();
    }

    /// Whether the learner is meant to fill it in.
    boolean isPractice() {
        return is(CellRole.PRACTICE) || (isCode() && source().contains(ExerciseProof.BLANK));
    }

    /// Whether it shows an error on purpose: Jupyter runs on after a cell with this tag.
    boolean mayRaise() {
        return cell.metadata().get("tags") instanceof List<?> tags && tags.contains(MAY_RAISE);
    }

    /// How long learners take for it.
    double seconds() {
        return StudyTime.seconds(!isCode(), source(), isPractice() ? CellRole.PRACTICE : role);
    }

    String firstLine() {
        return source().lines().findFirst().orElse("").stripTrailing();
    }

    /// Lines, as `source().lines()`.
    List<String> lines() {
        return text.lines();
    }

    /// As `Prose.of`.
    String prose() {
        return text.prose();
    }

    /// As `Prose.ownWords`.
    String ownWords() {
        return text.ownWords();
    }

    /// As `Prose.words`.
    int words() {
        return text.words();
    }

    /// A finding at `line` (from 1), or about the whole cell for 0.
    Finding finding(int line, String message, String fix) {
        List<String> lines = lines();
        String excerpt = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
        if (line == 0) {
            excerpt = lines.stream().filter(l -> !l.isBlank()).findFirst().orElse("");
        }
        return new Finding(name(), line, shown(excerpt), message, fix);
    }

    /// A line without the blanks around it, cut off where it is long. Thousands of findings may
    /// stand in one very long line, so it is not copied.
    private static String shown(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && Character.isWhitespace(line.charAt(start))) {
            start++;
        }
        while (start < end && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        return end - start <= LONGEST_EXCERPT
                ? line.substring(start, end)
                : line.substring(start, start + LONGEST_EXCERPT - 3) + "...";
    }
}
