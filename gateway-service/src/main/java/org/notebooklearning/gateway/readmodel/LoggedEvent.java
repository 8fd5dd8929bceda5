package org.notebooklearning.gateway.readmodel;

import org.notebooklearning.contracts.event.LessonEvent;

/// An event as it stands in the log: its meaning and its very text.
record LoggedEvent(LessonEvent event, String json) {}
