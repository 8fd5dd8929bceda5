package org.notebooklearning.gateway.operations;

import jakarta.inject.Singleton;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.gateway.lessons.Decided;
import org.notebooklearning.gateway.lessons.RetryLesson;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.Lessons;

/// Puts a dead letter's task back into its queue, which is the same as trying its lesson again.
@Singleton
public final class Requeueing {
    private final Lessons lessons;
    private final RetryLesson retrying;

    Requeueing(Lessons lessons, RetryLesson retrying) {
        this.lessons = lessons;
        this.retrying = retrying;
    }

    /// Once for each letter: two calls at the same time put one task back, and a later one is
    /// refused.
    public Decided requeue(DeadLetter letter) {
        LessonId lesson = letter.lesson();
        if (lesson == null) {
            return new Decided.Refused("The letter names no lesson: there is nothing to put back.");
        }
        LessonView view = lessons.find(lesson).orElse(null);
        if (view == null) {
            return new Decided.UnknownLesson();
        }
        return switch (LetterStatus.of(letter, view)) {
            case OPEN -> retrying.retry(view);
            case RETRIED ->
                    new Decided.Refused(
                            "Its lesson was tried again already and is "
                                    + view.state().word()
                                    + ". Where it failed anew there is a newer letter.");
            case SETTLED ->
                    new Decided.Refused(
                            "Its lesson came to another end and is "
                                    + view.state().word()
                                    + ". Retry the lesson itself if it is still wanted.");
            case UNREADABLE ->
                    new Decided.Refused(
                            "What stood in the queue was no task. Retry the lesson itself.");
        };
    }
}
