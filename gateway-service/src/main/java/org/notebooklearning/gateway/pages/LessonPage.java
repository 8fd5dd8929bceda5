package org.notebooklearning.gateway.pages;

import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/// The page of one lesson as it comes from the server: its head, and the places that the page's
/// script fills and keeps up to date.
record LessonPage(LessonRow lesson, String scope, @Nullable TraceNote trace)
        implements TemplateInstance {}
