package org.notebooklearning.concepts.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.PlannedBeat;

/// The unit of a lesson: one surprise, from the question to the sentence that names what happened.
///
/// @param teaches skills, by id
/// @param assumes skills, by id
/// @param when the misconception that calls for this beat; null for beats that need no call
public record Beat(
        String id,
        String title,
        String intent,
        BeatKind kind,
        Set<Level> levels,
        Weight weight,
        List<String> teaches,
        List<String> assumes,
        @Nullable String when,
        List<BeatCell> cells) {
    private static final Pattern DEFINITION =
            Pattern.compile("^(?:def|class) ([A-Za-z_]\\w*)", Pattern.MULTILINE);
    private static final Pattern ASSIGNMENT =
            Pattern.compile(
                    "^([A-Za-z_]\\w*(?:\\s*,\\s*[A-Za-z_]\\w*)*)\\s*=(?!=)", Pattern.MULTILINE);

    public Beat {
        levels = Set.copyOf(levels);
        teaches = List.copyOf(teaches);
        assumes = List.copyOf(assumes);
        cells = List.copyOf(cells);
    }

    /// The cells a learner of this level gets, in order; in a recap only those marked for it.
    public List<BeatCell> delivered(Level level, PlannedBeat.Form form) {
        return cells.stream()
                .filter(BeatCell::isDelivered)
                .filter(cell -> cell.levels().contains(level))
                .filter(cell -> form == PlannedBeat.Form.FULL || cell.recap())
                .toList();
    }

    /// Whether there is anything left of it in a recap.
    public boolean hasRecap() {
        return cells.stream().anyMatch(BeatCell::recap);
    }

    /// Whether code of `later` uses a name that this beat binds, so that this beat can not go.
    public boolean isNeededBy(Beat later) {
        Set<String> names = boundNames();
        String code =
                later.cells.stream()
                        .filter(cell -> !cell.markdown())
                        .map(BeatCell::source)
                        .collect(Collectors.joining("\n"));
        return names.stream()
                .anyMatch(name -> Pattern.compile("\\b" + name + "\\b").matcher(code).find());
    }

    /// The cell that answers `exercise`.
    public Optional<BeatCell> answerTo(String exercise) {
        return cells.stream()
                .filter(cell -> cell.isAnswer() && cell.exercise().equals(exercise))
                .findFirst();
    }

    private Set<String> boundNames() {
        return cells.stream()
                .filter(cell -> !cell.markdown() && !cell.isPractice() && cell.isDelivered())
                .flatMap(
                        cell ->
                                java.util.stream.Stream.concat(
                                        DEFINITION
                                                .matcher(cell.source())
                                                .results()
                                                .map(match -> match.group(1)),
                                        ASSIGNMENT
                                                .matcher(cell.source())
                                                .results()
                                                .flatMap(
                                                        match ->
                                                                java.util.Arrays.stream(
                                                                        match.group(1)
                                                                                .split(
                                                                                        "\\s*,\\s*")))))
                .collect(Collectors.toSet());
    }

    /// How much a beat matters when time is short.
    public enum Weight {
        CORE,
        SUPPORT,
        EXTRA;

        /// The weight named `word`.
        @JsonCreator
        public static Weight named(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
