package org.notebooklearning.gateway.lessons;

import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.contracts.task.WayBack;

/// The task with which a lesson goes on that waited. It is the same but for its number, and belongs
/// to the same run: what was asked of a model before is answered from the ledger.
final class PausedTask {
    private PausedTask() {}

    /// Null where the task can not be read, or asks no model.
    ///
    /// @param request of the lesson, as it is now
    static @Nullable LessonTask goingOn(WayBack back, LessonRequest request) {
        return switch (back) {
            case WayBack.Unknown() -> null;
            case WayBack.Again(LessonTask task) ->
                    switch (task) {
                        case LessonTask.Plan plan ->
                                new LessonTask.Plan(
                                        plan.lesson(),
                                        plan.revision() + 1,
                                        plan.run(),
                                        request,
                                        plan.source(),
                                        plan.round());
                        case LessonTask.Write write ->
                                new LessonTask.Write(
                                        write.lesson(),
                                        write.revision() + 1,
                                        write.run(),
                                        request,
                                        write.source(),
                                        write.plan());
                        case LessonTask.Ingest _, LessonTask.Validate _ -> null;
                    };
        };
    }
}
