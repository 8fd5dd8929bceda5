package org.notebooklearning.cli.e2e;

import org.notebooklearning.cli.client.Submission;
import org.notebooklearning.contracts.lesson.Review;

/// What a learner asks for who names nothing but a topic.
final class Wish {
    private Wish() {}

    /// A lesson on `topic`, with its questions.
    static Submission of(String topic) {
        return new Submission(
                topic, "", null, null, null, null, null, Review.ASK, null, null, null);
    }
}
