package org.notebooklearning.gateway.http;

import jakarta.inject.Singleton;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.Lessons;

/// Finds lessons by what stands in a path, and ends the call with a problem where there is none.
@Singleton
public final class KnownLessons {
    private final Lessons lessons;

    KnownLessons(Lessons lessons) {
        this.lessons = lessons;
    }

    /// The lesson; a [ProblemException] where there is none.
    public LessonView get(String id) {
        return lessons.find(id(id)).orElseThrow(() -> unknown(id));
    }

    LessonEvent.NotebookStored stored(String id) {
        LessonView lesson = get(id);
        LessonEvent.NotebookStored stored = lesson.milestones().stored();
        if (stored == null) {
            throw new ProblemException(
                    ProblemKind.NOT_READY,
                    "The lesson is "
                            + lesson.state().word()
                            + ". Its files are there once it is stored; follow its events.");
        }
        return stored;
    }

    static LessonId id(String id) {
        try {
            return new LessonId(id);
        } catch (IllegalArgumentException e) {
            // What can not be an id is not the id of a lesson.
            throw unknown(id);
        }
    }

    static ProblemException unknown(String id) {
        return new ProblemException(
                ProblemKind.UNKNOWN_LESSON,
                "No lesson has the id " + id + ". GET /api/lessons lists all there are.");
    }
}
