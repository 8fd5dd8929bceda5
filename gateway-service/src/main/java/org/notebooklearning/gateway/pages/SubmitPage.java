package org.notebooklearning.gateway.pages;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.notebooklearning.contracts.lesson.Level;

/// The page that asks for a lesson.
record SubmitPage(List<ConceptCard> concepts, ConceptMap map, List<Level> levels, AuthorNote author)
        implements TemplateInstance {}
