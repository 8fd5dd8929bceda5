package org.notebooklearning.gateway.readmodel;

/// An event as the read model holds it.
///
/// @param sequence number among the events of its lesson, from 1 without gaps
/// @param type such as `PlanDrafted`
/// @param json the event as it stands in the log
public record StoredEvent(long sequence, String type, String json) {}
