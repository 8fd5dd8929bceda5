package org.notebooklearning.gateway.pages;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// The page for those who look after the service. Its figures come from the interface.
///
/// @param standings how the states of lessons are called
record OperationsPage(List<LessonStanding> standings) implements TemplateInstance {}
