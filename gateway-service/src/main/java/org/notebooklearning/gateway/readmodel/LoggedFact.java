package org.notebooklearning.gateway.readmodel;

import org.notebooklearning.contracts.event.LessonEvent;

/// A fact as it stands in the log: its meaning and its very text.
record LoggedFact(LessonEvent event, String json) {}
