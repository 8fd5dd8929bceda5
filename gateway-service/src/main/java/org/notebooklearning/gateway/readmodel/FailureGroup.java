package org.notebooklearning.gateway.readmodel;

import java.time.Instant;
import org.notebooklearning.contracts.lesson.Stage;

/// The lessons that failed for the same reason and were not tried again since.
///
/// @param code a word for the kind of failure
/// @param last the one that failed last
public record FailureGroup(String code, long count, Example last) {

    /// One of them.
    public record Example(
            String lesson, String topic, Stage stage, String reason, String remedy, Instant at) {}
}
