package org.notebooklearning.gateway.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.gateway.readmodel.Durations;
import org.notebooklearning.gateway.readmodel.FailureGroup;
import org.notebooklearning.gateway.readmodel.LessonCounts;
import org.notebooklearning.gateway.readmodel.Throughput;

/// How the whole gets on.
///
/// @param at when this was found out, at most some seconds ago
/// @param broker what is known of the broker, and how old its word of queues and workers is
/// @param brokerFault what is wrong in an outage of the broker, or where it refuses to answer, so
///     that nothing is known of queues and workers; else null
/// @param stages in their order
/// @param failures the failures that stand, the most frequent first
public record Summary(
        Instant at,
        BrokerState broker,
        @Nullable String brokerFault,
        LessonCounts lessons,
        List<StageState> stages,
        Throughput throughput,
        Times lastDay,
        List<FailureGroup> failures) {
    public Summary {
        stages = List.copyOf(stages);
        failures = List.copyOf(failures);
    }

    /// How long lessons took that were stored in the last 24 hours, from the request on, with the
    /// time that learners thought.
    public record Times(Durations toFirstCells, Durations toStored) {}
}
