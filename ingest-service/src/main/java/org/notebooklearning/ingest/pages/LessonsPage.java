package org.notebooklearning.ingest.pages;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table of lessons, newest first.
///
/// @param states that can be chosen between, in the order of a lesson's life
/// @param chosen the state shown, or null for all
/// @param older address of the page of older lessons, or null on the last one
/// @param further whether there are newer lessons than those shown
record LessonsPage(
        List<LessonRow> rows,
        List<LessonStanding> states,
        @Nullable LessonStanding chosen,
        @Nullable String older,
        boolean further)
        implements TemplateInstance {}
