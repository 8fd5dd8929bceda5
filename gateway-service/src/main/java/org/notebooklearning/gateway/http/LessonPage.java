package org.notebooklearning.gateway.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some lessons, in the order asked for.
///
/// @param next the path of the lessons after these; null on the last page
/// @param previous the path of the lessons before these; null on the first page
record LessonPage(List<LessonBody> lessons, @Nullable String next, @Nullable String previous) {}
