package org.notebooklearning.gateway.mcp;

import io.quarkiverse.mcp.server.ToolResponse;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.gateway.lessons.Decided;
import org.notebooklearning.gateway.lessons.FindLessons;
import org.notebooklearning.gateway.lessons.Violations;

/// What a caller is told of a decision about a lesson.
final class DecidedAnswer {
    private DecidedAnswer() {}

    /// The answer to `decision` about the lesson with this id.
    static ToolResponse of(String id, Function<LessonId, Decided> decision) {
        return Answers.of(
                () -> {
                    Optional<LessonId> lesson = FindLessons.id(id);
                    return lesson.isEmpty()
                            ? ToolResponse.error(Answers.unknownLesson(id))
                            : answer(id, decision.apply(lesson.get()));
                });
    }

    private static ToolResponse answer(String id, Decided decided) {
        return switch (decided) {
            case Decided.Accepted accepted ->
                    Answers.structured(LessonStatus.of(accepted.lesson()));
            case Decided.UnknownLesson unknown -> ToolResponse.error(Answers.unknownLesson(id));
            case Decided.UnknownBeat unknown -> ToolResponse.error(unknown.detail());
            case Decided.Refused refused -> ToolResponse.error(refused.detail());
            case Decided.Invalid invalid ->
                    ToolResponse.error(
                            invalid.wrongs().stream()
                                            .limit(Violations.MOST)
                                            .collect(Collectors.joining(" "))
                                    + " Call lesson_plan for the questions and beats there are.");
        };
    }
}
