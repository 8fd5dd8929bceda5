package org.notebooklearning.ingest.pages;

import io.quarkus.qute.TemplateInstance;

/// What is shown in place of a page where something went wrong.
///
/// @param status the answer's HTTP status, which decides what is offered
/// @param title what happened, in a few words
/// @param detail what happened and what to do about it
/// @param path the address that was asked for
public record ProblemPage(int status, String title, String detail, String path)
        implements TemplateInstance {}
