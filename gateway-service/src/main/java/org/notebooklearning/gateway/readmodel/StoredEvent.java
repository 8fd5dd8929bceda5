package org.notebooklearning.gateway.readmodel;

/// A fact as the read model holds it.
///
/// @param sequence number among the facts of its lesson, from 1 without gaps
/// @param type such as `PlanDrafted`
/// @param json the fact as it stands in the log
public record StoredEvent(long sequence, String type, String json) {}
