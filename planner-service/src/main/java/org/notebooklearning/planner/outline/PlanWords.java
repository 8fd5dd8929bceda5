package org.notebooklearning.planner.outline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.concepts.library.BeatCell;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.source.SourceDocument;

/// The plan in plain words, as it is repeated back to the learner.
final class PlanWords {
    private PlanWords() {}

    /// @param level of beats that have none of their own
    static String summary(
            Concept concept, List<PlannedBeat> beats, Level level, LessonRequest request) {
        long exercises = beats.stream().mapToLong(beat -> exercises(concept, beat, level)).sum();
        int minutes = beats.stream().mapToInt(PlannedBeat::minutes).sum();
        int cells = beats.stream().mapToInt(PlannedBeat::cells).sum();
        String path =
                beats.stream()
                        .filter(
                                beat ->
                                        beat.kind() == BeatKind.INTUITION
                                                || beat.kind() == BeatKind.DERIVATION)
                        .map(beat -> lowerFirst(beat.title()))
                        .collect(Collectors.joining("; "));
        String scope =
                request.scope().isEmpty()
                        ? ""
                        : " You asked in particular for: " + request.scope() + ".";
        return concept.why()
                + " We get there in "
                + cells
                + " small cells, about "
                + minutes
                + " minutes, step by step: "
                + path
                + "."
                + (exercises == 0
                        ? ""
                        : " On the way "
                                + exercises
                                + (exercises == 1 ? " exercise checks" : " exercises check")
                                + " what you took along.")
                + scope
                + " At the end: "
                + lowerFirst(concept.summary());
    }

    static @Nullable String sourceUse(
            SourceDocument source, Concept concept, Map<Integer, Integer> quotedPages) {
        if (source.form() == SourceDocument.Form.NONE) {
            // Notes on no source are those of a search that brought nothing.
            return source.notes().isEmpty()
                    ? null
                    : String.join(" ", source.notes())
                            + " The lesson stands on the concept library alone.";
        }
        String read = source.readings().isEmpty() ? "" : readingList(source) + " ";
        return read + quotations(source, concept, quotedPages);
    }

    /// What was read for a topic that came without a source, and how it was chosen.
    private static String readingList(SourceDocument source) {
        String works =
                source.readings().stream()
                        .map(
                                reading ->
                                        "“%s” (%s, found with %s)"
                                                .formatted(
                                                        reading.title(),
                                                        reading.url(),
                                                        reading.origin()))
                        .collect(Collectors.joining("; "));
        return "Read for this lesson: " + works + ". " + String.join(" ", chosen(source));
    }

    /// The notes on the list as a whole; those on single works begin with a work's title.
    private static List<String> chosen(SourceDocument source) {
        return source.notes().stream()
                .filter(
                        note ->
                                source.readings().stream()
                                        .noneMatch(r -> note.startsWith(r.title() + ": ")))
                .toList();
    }

    private static String quotations(
            SourceDocument source, Concept concept, Map<Integer, Integer> quotedPages) {
        String name = source.title().isEmpty() ? source.origin() : source.title();
        if (quotedPages.isEmpty()) {
            return "“"
                    + name
                    + "” does not say enough on "
                    + concept.title()
                    + " to be quoted; the lesson stands on the concept library alone.";
        }
        int quotes = quotedPages.values().stream().mapToInt(Integer::intValue).sum();
        String pages =
                quotedPages.keySet().stream()
                        .filter(page -> page > 0)
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        return "The lesson quotes “"
                + name
                + "” in "
                + quotes
                + (quotes == 1 ? " place" : " places")
                + (pages.isEmpty() ? "." : " (p. " + pages + ").");
    }

    /// Titles become parts of a sentence; names such as RMSNorm or `ReLU` keep their case.
    private static String lowerFirst(String text) {
        boolean name = !Character.isLowerCase(text.charAt(1)) && text.charAt(1) != ' ';
        if (name) {
            return text;
        }
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static long exercises(Concept concept, PlannedBeat beat, Level level) {
        Level own = beat.level() == null ? level : beat.level();
        return concept.beat(beat.id()).stream()
                .flatMap(one -> one.delivered(own, beat.form()).stream())
                .filter(BeatCell::isPractice)
                .count();
    }
}
