package org.notebooklearning.contracts.recording;

import java.util.List;

/// How the outline of a lesson was asked for.
///
/// @param attempt of the lesson, from 0, that its requests were made in
/// @param model that was asked, as its provider knows it
/// @param context how many characters of a source were put into one request
public record RecordedOutline(int attempt, String model, int context, List<RecordedReply> replies) {
    public RecordedOutline {
        replies = List.copyOf(replies);
    }
}
