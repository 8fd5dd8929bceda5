package org.notebooklearning.gateway.readmodel;

import org.jspecify.annotations.Nullable;

/// How long something took.
///
/// @param count how often it was measured
/// @param p50Seconds half of them took no longer; null without any
/// @param p95Seconds 95 of 100 took no longer; null without any
public record Durations(long count, @Nullable Double p50Seconds, @Nullable Double p95Seconds) {}
