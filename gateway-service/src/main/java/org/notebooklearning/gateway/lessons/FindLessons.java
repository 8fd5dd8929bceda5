package org.notebooklearning.gateway.lessons;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.Lessons;

/// Finds a lesson of the caller's, its plan, and its files.
@Singleton
public final class FindLessons {
    private final Lessons lessons;

    FindLessons(Lessons lessons) {
        this.lessons = lessons;
    }

    /// The id that `text` is; empty where it can not be one, and so names no lesson.
    public static Optional<LessonId> id(String text) {
        try {
            return Optional.of(new LessonId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The lesson with this id; empty where there is none that the caller may see.
    public Optional<LessonView> lesson(String id) {
        return id(id).flatMap(lessons::find);
    }

    /// The last plan of the lesson with this id.
    public FoundPlan plan(String id) {
        LessonView lesson = lesson(id).orElse(null);
        if (lesson == null) {
            return new FoundPlan.UnknownLesson();
        }
        LessonEvent.PlanDrafted drafted = lesson.milestones().plan();
        return drafted == null
                ? new FoundPlan.NotPlanned(lesson.state())
                : new FoundPlan.Planned(drafted.plan());
    }

    /// What is stored of the lesson with this id.
    public FoundFiles files(String id) {
        LessonView lesson = lesson(id).orElse(null);
        if (lesson == null) {
            return new FoundFiles.UnknownLesson();
        }
        LessonEvent.NotebookStored stored = lesson.milestones().stored();
        return stored == null
                ? new FoundFiles.NotStored(lesson.state())
                : new FoundFiles.Stored(stored);
    }
}
