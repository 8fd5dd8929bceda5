package org.notebooklearning.author.lesson;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.author.beat.LessonFrame;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.plan.PlannedBeat;

/// The beats of a lesson as its readers got them: read, mended, with what came out of them in the
/// whole.
///
/// @param outline hash of the outline that it was written from
/// @param telling the lesson as it was told before its beats were written; null where it was
///     written before lessons were told
/// @param without ids of beats of its plan that could not be written
/// @param leftOut what could not be made to hold, a sentence each
public record FinishedLesson(
        String outline,
        @Nullable String telling,
        List<WrittenBeat> beats,
        Set<String> without,
        List<String> leftOut) {
    public FinishedLesson {
        beats = List.copyOf(beats);
        without = Set.copyOf(without);
        leftOut = List.copyOf(leftOut);
    }

    static FinishedLesson of(LessonJudgement judged, String telling, List<String> leftOut) {
        List<WrittenBeat> beats =
                judged.lesson().written().stream()
                        .map(
                                beat ->
                                        beat.seen(
                                                judged.seen(beat.id()),
                                                judged.lesson().bound(beat.id(), judged.ran())))
                        .toList();
        Set<String> written = beats.stream().map(WrittenBeat::id).collect(Collectors.toSet());
        return new FinishedLesson(
                outline(judged.frame()),
                telling,
                beats,
                judged.frame().beats().stream()
                        .map(PlannedBeat::id)
                        .filter(id -> !written.contains(id))
                        .collect(Collectors.toSet()),
                leftOut);
    }

    static String outline(LessonFrame frame) {
        return Sha256.of(Json.bytes(frame.outline()));
    }

    Optional<WrittenBeat> beat(String id) {
        return beats.stream().filter(beat -> beat.id().equals(id)).findFirst();
    }
}
