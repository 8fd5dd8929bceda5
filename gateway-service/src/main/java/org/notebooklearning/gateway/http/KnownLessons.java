package org.notebooklearning.gateway.http;

import jakarta.inject.Singleton;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.gateway.lessons.FindLessons;
import org.notebooklearning.gateway.lessons.FoundFiles;
import org.notebooklearning.gateway.lessons.FoundPlan;
import org.notebooklearning.gateway.lessons.StoredFile;
import org.notebooklearning.gateway.readmodel.LessonView;

/// Finds lessons by what stands in a path, and ends the call with a problem where there is none.
@Singleton
final class KnownLessons {
    private final FindLessons lessons;

    KnownLessons(FindLessons lessons) {
        this.lessons = lessons;
    }

    LessonView get(String id) {
        return lessons.lesson(id).orElseThrow(() -> unknown(id));
    }

    ArtifactRef plan(String id) {
        return switch (lessons.plan(id)) {
            case FoundPlan.Planned planned -> planned.plan();
            case FoundPlan.UnknownLesson unknown -> throw unknown(id);
            case FoundPlan.NotPlanned none ->
                    throw new ProblemException(
                            ProblemKind.NOT_READY,
                            "The lesson is "
                                    + none.state().word()
                                    + " and has no plan yet. Its events tell when there is one.");
        };
    }

    LessonEvent.NotebookStored stored(String id) {
        return files(id).stored();
    }

    StoredFile file(String id, String name) {
        FoundFiles.Stored files = files(id);
        return files.file(name)
                .orElseThrow(
                        () -> new ProblemException(ProblemKind.NOT_FOUND, files.missing(name)));
    }

    private FoundFiles.Stored files(String id) {
        return switch (lessons.files(id)) {
            case FoundFiles.Stored stored -> stored;
            case FoundFiles.UnknownLesson unknown -> throw unknown(id);
            case FoundFiles.NotStored none ->
                    throw new ProblemException(
                            ProblemKind.NOT_READY,
                            "The lesson is "
                                    + none.state().word()
                                    + ". Its files are there once it is stored; follow its events.");
        };
    }

    static LessonId id(String id) {
        return FindLessons.id(id).orElseThrow(() -> unknown(id));
    }

    static ProblemException unknown(String id) {
        return new ProblemException(
                ProblemKind.UNKNOWN_LESSON,
                "No lesson has the id " + id + ". GET /api/lessons lists all there are.");
    }
}
