package org.notebooklearning.gateway.pages;

import io.quarkus.qute.TemplateInstance;

/// What is shown where no lesson has the address's id.
record MissingPage(String id) implements TemplateInstance {}
