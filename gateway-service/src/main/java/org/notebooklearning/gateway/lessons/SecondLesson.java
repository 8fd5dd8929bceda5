package org.notebooklearning.gateway.lessons;

import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.lesson.Continuation;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.task.LessonTask;

/// The lesson that is split off from another one.
final class SecondLesson {
    private static final String SUFFIX = "-on";
    private static final int LONGEST_ID = 80;

    private SecondLesson() {}

    /// Its first task. Its id is derived, so that a repeated decision asks for one lesson.
    static LessonTask.Ingest of(
            LessonId first, LessonRequest request, String beat, ArtifactRef decision) {
        Continuation before = request.continues();
        return new LessonTask.Ingest(
                id(first, before),
                1,
                0,
                request.continuing(new Continuation(first, beat, decision, before)));
    }

    /// One suffix more than `lesson` has. A long id loses its end to that, and not its suffixes,
    /// since no two lessons of one way may get the same id.
    private static LessonId id(LessonId lesson, @Nullable Continuation before) {
        int split = 0;
        for (Continuation step = before; step != null; step = step.before()) {
            split++;
        }
        String had = SUFFIX.repeat(split);
        String stem = lesson.value().substring(0, lesson.value().length() - had.length());
        int room = Math.min(stem.length(), LONGEST_ID - had.length() - SUFFIX.length());
        return new LessonId(stem.substring(0, room) + had + SUFFIX);
    }
}
