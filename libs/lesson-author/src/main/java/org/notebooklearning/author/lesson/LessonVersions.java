package org.notebooklearning.author.lesson;

import java.util.List;

/// What became of one lesson each time it was written, for every process of an installation:
/// where a beat of it is written again, the others stay as their reader knows them.
public interface LessonVersions {
    /// Of lessons that are made once.
    LessonVersions NONE =
            new LessonVersions() {
                @Override
                public List<FinishedLesson> earlier() {
                    return List.of();
                }

                @Override
                public void keep(FinishedLesson lesson) {
                    // Nobody asks for it.
                }
            };

    /// Those of earlier runs, the newest first.
    List<FinishedLesson> earlier();

    /// Keeps what this run made of it.
    void keep(FinishedLesson lesson);
}
