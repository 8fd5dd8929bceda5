package org.notebooklearning.gateway.mcp;

import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.lesson.Author;
import org.notebooklearning.gateway.readmodel.LessonView;

/// What a caller does next, by the state of a lesson.
final class NextStep {
    private NextStep() {}

    static String of(LessonView lesson) {
        LessonState state = lesson.state();
        boolean yours =
                lesson.request().author() == Author.ASSISTANT
                        && (state == LessonState.REQUESTED
                                || state == LessonState.INGESTING
                                || state == LessonState.PLANNING
                                || state == LessonState.WRITING);
        return yours ? of(LessonState.AWAITING_ASSISTANT) : of(state);
    }

    private static String of(LessonState state) {
        return switch (state) {
            case AWAITING_ASSISTANT ->
                    "You write it. Call next_writing with wait: 45 for what is to be written, and"
                            + " send that with hand_in_writing.";
            case REQUESTED, INGESTING, PLANNING, WRITING, VALIDATING ->
                    "It is being made. Call lesson_status with wait: 30 and seen: "
                            + state.word()
                            + " to hear of the next change.";
            case AWAITING_LEARNER ->
                    "It waits for the learner. Call lesson_plan, put its questions to the learner,"
                            + " and send what they chose with answer_questions; an empty list of"
                            + " answers lets the plan stand as it is.";
            case AWAITING_BUDGET ->
                    "It has cost as much as it may of the language model, and waits. Tell the learner"
                            + " what it has cost and what is probably still to come (cap), and ask"
                            + " how much it may cost in all; send that with allow_spending, or"
                            + " cancel_lesson to stop here. Never decide about money yourself.";
            case STORED -> "It is done. Call fetch_notebook for the notebook or the report.";
            case FAILED ->
                    "It failed. Tell the learner the reason and the remedy; call retry_lesson once"
                            + " the cause is gone, or submit_lesson with another source.";
            case CANCELLED ->
                    "It was cancelled. Call retry_lesson to go on where it ended, or leave it.";
        };
    }
}
