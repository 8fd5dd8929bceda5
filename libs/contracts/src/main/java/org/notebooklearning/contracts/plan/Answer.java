package org.notebooklearning.contracts.plan;

import org.jspecify.annotations.Nullable;

/// What the learner chose.
///
/// @param diagnostic the question's id
/// @param option index of the chosen option from 0, or null for "I am not sure yet"
public record Answer(String diagnostic, @Nullable Integer option) {}
