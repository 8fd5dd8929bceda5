package org.notebooklearning.contracts.lesson;

import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.ArtifactRef;

/// Where a lesson goes on that was split off from another one.
///
/// @param lesson the lesson it goes on from
/// @param beat the first beat that is taught here
/// @param decision a PlanDecision as JSON: what the learner decided about both
/// @param before where the other lesson goes on, if it was split off itself; null for the first one
public record Continuation(
        LessonId lesson, String beat, ArtifactRef decision, @Nullable Continuation before) {}
