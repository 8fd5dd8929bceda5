package org.notebooklearning.gateway.mcp;

import io.quarkiverse.mcp.server.ToolResponse;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.gateway.lessons.WritingAnswer;
import org.notebooklearning.gateway.readmodel.LessonView;

/// What an assistant that writes is told: text alone, since what it reads costs its learner.
final class WritingWords {
    private static final String MARKS =
            "\n\nWhere it says [= …], read the lines that you were sent or wrote before.";

    private WritingWords() {}

    /// @param before a word on what was handed in; empty where nothing was
    static ToolResponse of(String id, WritingAnswer answer, String before) {
        return switch (answer) {
            case WritingAnswer.Request request -> ToolResponse.success(text(request, before));
            case WritingAnswer.Nothing nothing ->
                    ToolResponse.success(before + text(nothing.lesson(), nothing.others()));
            case WritingAnswer.UnknownLesson _ -> ToolResponse.error(Answers.unknownLesson(id));
            case WritingAnswer.Refused refused -> ToolResponse.error(refused.detail());
        };
    }

    private static String text(WritingAnswer.Request request, String before) {
        String marks = request.text().contains("[= ") ? MARKS : "";
        return "%sRequest %s%s.%s\n\n%s"
                .formatted(
                        before,
                        request.name(),
                        request.follows() ? ": what came of your reply" : "",
                        marks,
                        request.text());
    }

    private static String text(LessonView lesson, int open) {
        String next =
                switch (lesson.state()) {
                    case REQUESTED, INGESTING, PLANNING, WRITING, VALIDATING, AWAITING_ASSISTANT ->
                            open == 0
                                    ? "Nothing is to be written at this moment. Call next_writing"
                                            + " with wait: 45."
                                    : "Others have taken what is to be written ("
                                            + open
                                            + ")."
                                            + " Call next_writing with wait: 45.";
                    case AWAITING_LEARNER, AWAITING_BUDGET, STORED, FAILED, CANCELLED ->
                            NextStep.of(lesson);
                };
        LessonEvent.LessonFailed failure = lesson.milestones().failure();
        return "The lesson is %s. %s%s"
                .formatted(
                        lesson.state().word(),
                        failure == null ? "" : failure.reason() + " " + failure.remedy() + " ",
                        next);
    }
}
