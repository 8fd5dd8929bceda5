package org.notebooklearning.author.lesson;

import java.util.List;

/// What became of one lesson each time it was written, for every process of an installation:
/// where a beat of it is written again, the others stay as their reader knows them.
public interface LessonVersions {
    /// Those of earlier runs, the newest first.
    List<FinishedLesson> earlier();

    /// Keeps what this run made of it.
    void keep(FinishedLesson lesson);
}
