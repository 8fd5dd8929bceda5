package org.notebooklearning.gateway.lessons;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.readmodel.LessonView;

/// From which stages a lesson can be made again: those whose input is there.
public final class RetryStages {
    private RetryStages() {}

    /// The stages in order; empty while the lesson is under way.
    public static List<Stage> of(LessonView lesson) {
        return lesson.state().isFinal()
                ? Arrays.stream(Stage.values()).filter(stage -> hasInput(lesson, stage)).toList()
                : List.of();
    }

    private static boolean hasInput(LessonView lesson, Stage stage) {
        LessonEvent.PlanDrafted plan = lesson.milestones().plan();
        return switch (stage) {
            case INGEST -> true;
            case PLAN -> lesson.milestones().source() != null;
            case WRITE -> plan != null && !plan.awaitsLearner();
            case VALIDATE -> lesson.milestones().draft() != null;
        };
    }

    /// Why `stage` is not among them, and which are.
    static String refusal(LessonView lesson, Stage stage) {
        String missing =
                switch (stage) {
                    case INGEST -> "nothing";
                    case PLAN -> "no source that was read";
                    case WRITE -> "no plan that could be written";
                    case VALIDATE -> "no draft that could be checked";
                };
        return "The lesson has "
                + missing
                + ". It can be made again from "
                + of(lesson).stream().map(Stage::word).collect(Collectors.joining(", "))
                + ".";
    }
}
