package org.notebooklearning.author.lesson;

import org.notebooklearning.author.beat.WrittenBeat;

/// Is told how far a lesson is. Always by the thread that asked for the lesson.
public interface AuthorProgress {
    /// A beat counts as written.
    ///
    /// @param done of `of` beats
    void written(WrittenBeat beat, int done, int of);

    /// What is being done with the lesson as a whole, in a few words.
    void doing(String what);
}
