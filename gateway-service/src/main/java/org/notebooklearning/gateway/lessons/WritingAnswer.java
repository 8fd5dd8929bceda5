package org.notebooklearning.gateway.lessons;

import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.model.assistant.AskedWriting;

/// What an assistant is told that asks for something to write.
public sealed interface WritingAnswer {
    /// It is to write this.
    ///
    /// @param asked its name is the one to hand the reply in with
    /// @param follows whether it says what came of the helper's own reply
    /// @param text without what the helper has before its eyes
    record Request(AskedWriting asked, boolean follows, String text) implements WritingAnswer {}

    /// Nothing is to be written now.
    ///
    /// @param others how many requests are open that other helpers have taken
    record Nothing(LessonView lesson, int others) implements WritingAnswer {
        /// Whether something may be to write later, without the learner.
        public boolean isForNow() {
            return AssistantWriting.isWritten(lesson);
        }
    }

    /// The caller has no such lesson.
    record UnknownLesson() implements WritingAnswer {}

    /// There is nothing to answer.
    ///
    /// @param detail what is wrong and what to do, in sentences
    record Refused(String detail) implements WritingAnswer {}
}
