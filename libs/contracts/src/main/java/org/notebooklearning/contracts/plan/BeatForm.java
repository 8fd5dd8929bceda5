package org.notebooklearning.contracts.plan;

import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Level;

/// How one beat is to be taught.
///
/// @param level its own level, or null for the plan's
public record BeatForm(PlannedBeat.Form form, @Nullable Level level) {}
