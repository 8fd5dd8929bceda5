package org.notebooklearning.gateway.lessons;

import org.notebooklearning.contracts.lesson.LessonId;

/// What became of a claim.
public sealed interface Claim {
    /// The name is bound to this content; `repeated` when it was before.
    record Granted(LessonId lesson, boolean repeated) implements Claim {}

    /// The name is bound to another content.
    record Conflict(LessonId lesson) implements Claim {}
}
