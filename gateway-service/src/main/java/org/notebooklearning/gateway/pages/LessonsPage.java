package org.notebooklearning.gateway.pages;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// The page of all lessons: the filter, and the place for the table that the page's script fills
/// from the interface. It holds nothing of a lesson, so what somebody may see is decided there.
///
/// @param standings that lessons can be chosen by, in the order of a lesson's life
record LessonsPage(List<LessonStanding> standings) implements TemplateInstance {}
