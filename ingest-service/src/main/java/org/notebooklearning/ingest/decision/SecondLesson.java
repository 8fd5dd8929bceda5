package org.notebooklearning.ingest.decision;

import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.lesson.Continuation;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.ingest.readmodel.LessonView;

/// The lesson that is split off from another one.
final class SecondLesson {
    private static final String SUFFIX = "-on";
    private static final int LONGEST_ID = 80;

    private SecondLesson() {}

    /// Its first task. Its id is derived, so that a repeated decision asks for one lesson.
    static LessonTask.Ingest of(LessonView first, String beat, ArtifactRef decision) {
        String id = first.id().value();
        int room = Math.min(id.length(), LONGEST_ID - SUFFIX.length());
        return new LessonTask.Ingest(
                new LessonId(id.substring(0, room) + SUFFIX),
                1,
                0,
                first.request().continuing(new Continuation(first.id(), beat, decision)));
    }
}
