package org.notebooklearning.gateway.lessons;

import org.notebooklearning.gateway.readmodel.LessonView;

/// What an assistant is told that asks for something to write.
public sealed interface WritingAnswer {
    /// It is to write this.
    ///
    /// @param name of the request, to hand the reply in with
    /// @param follows whether it says what came of the helper's own reply
    /// @param text without what the helper has before its eyes
    record Request(String name, boolean follows, String text) implements WritingAnswer {}

    /// Nothing is to be written now.
    ///
    /// @param others how many requests are open that other helpers have taken
    record Nothing(LessonView lesson, int others) implements WritingAnswer {}

    /// The caller has no such lesson.
    record UnknownLesson() implements WritingAnswer {}

    /// There is nothing to answer.
    ///
    /// @param detail what is wrong and what to do, in sentences
    record Refused(String detail) implements WritingAnswer {}
}
