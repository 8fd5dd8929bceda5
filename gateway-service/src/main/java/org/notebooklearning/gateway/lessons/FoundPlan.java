package org.notebooklearning.gateway.lessons;

import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.event.LessonState;

/// What there is of a lesson's plan.
public sealed interface FoundPlan {
    /// The last one.
    ///
    /// @param plan a LessonPlan as JSON
    record Planned(ArtifactRef plan) implements FoundPlan {}

    /// There is no such lesson.
    record UnknownLesson() implements FoundPlan {}

    /// There is none yet.
    record NotPlanned(LessonState state) implements FoundPlan {}
}
