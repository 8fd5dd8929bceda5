package org.notebooklearning.gateway.pages;

import io.quarkus.qute.TemplateInstance;

/// What is shown in place of a page where something went wrong.
///
/// @param status the answer's HTTP status, which decides what is offered
/// @param title what happened, in a few words
/// @param detail what happened and what to do about it
/// @param path the address that was asked for
/// @param again whether the page can be asked for again until it can be had: nothing is sent twice
///     unasked
public record ProblemPage(int status, String title, String detail, String path, boolean again)
        implements TemplateInstance {}
