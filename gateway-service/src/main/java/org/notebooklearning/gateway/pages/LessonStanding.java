package org.notebooklearning.gateway.pages;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.StageRun;

/// How a lesson's state is called on a page.
///
/// @param word the state's name in the interface; `retrying` for a lesson whose running stage is
///     tried again, which the interface tells by the stage
/// @param label for people
record LessonStanding(String word, String label) {
    private static final LessonStanding RETRYING = new LessonStanding("retrying", "Trying again");

    static LessonStanding of(LessonState state) {
        return new LessonStanding(state.word(), label(state));
    }

    static LessonStanding of(LessonView lesson) {
        boolean retrying =
                !lesson.state().isFinal()
                        && lesson.timeline().runs().stream()
                                .anyMatch(run -> run.status() == StageRun.Status.RETRYING);
        return retrying ? RETRYING : of(lesson.state());
    }

    /// All that lessons can be chosen by.
    static List<LessonStanding> all() {
        return Stream.concat(
                        Arrays.stream(LessonState.values()).map(LessonStanding::of),
                        Stream.of(RETRYING))
                .toList();
    }

    private static String label(LessonState state) {
        return switch (state) {
            case REQUESTED -> "Asked for";
            case INGESTING -> "Reading";
            case PLANNING -> "Planning";
            case AWAITING_LEARNER -> "Waiting for you";
            case AWAITING_BUDGET -> "At its cap";
            case AWAITING_ASSISTANT -> "Waits for your assistant";
            case WRITING -> "Writing";
            case VALIDATING -> "Checking";
            case STORED -> "Ready";
            case FAILED -> "Failed";
            case CANCELLED -> "Cancelled";
        };
    }
}
