package org.notebooklearning.gateway.mcp;

import io.quarkiverse.mcp.server.ToolResponse;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.gateway.lessons.WritingAnswer;
import org.notebooklearning.gateway.readmodel.LessonView;

/// What an assistant that writes is told: text alone, since what it reads costs its learner.
final class WritingWords {
    private static final String MARKS =
            "\n\nWhere it says [= …], read the lines that you were sent or wrote before.";

    private static final String AGAIN = "Call write_by_sampling again: it goes on where it stands.";
    private static final String THEN = "Then call write_by_sampling again.";
    private static final String OR_YOURSELF =
            "Nothing is lost. Call write_by_sampling again, or write it yourself: call next_writing"
                    + " with wait: 45.";

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

    /// @param handedIn how many replies of the client's model were handed in
    static ToolResponse sampled(String id, WritingAnswer answer, int handedIn) {
        String before = "Replies handed in: " + handedIn + ". ";
        return switch (answer) {
            case WritingAnswer.Nothing nothing when nothing.isForNow() ->
                    ToolResponse.success(
                            before + "It stopped before the lesson was whole. " + AGAIN);
            case WritingAnswer.Nothing nothing ->
                    ToolResponse.success(
                            before
                                    + text(nothing.lesson(), nothing.others())
                                    + (nothing.lesson().state().isFinal() ? "" : " " + THEN));
            case WritingAnswer.Refused refused ->
                    ToolResponse.error(before + refused.detail() + " " + OR_YOURSELF);
            case WritingAnswer.UnknownLesson _ -> ToolResponse.error(Answers.unknownLesson(id));
            case WritingAnswer.Request _ ->
                    throw new IllegalStateException("A request is asked of the client's model");
        };
    }

    private static String text(WritingAnswer.Request request, String before) {
        String marks = request.text().contains("[= ") ? MARKS : "";
        return "%sRequest %s%s.%s\n\n%s"
                .formatted(
                        before,
                        request.asked().name(),
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
